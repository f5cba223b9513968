import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { TaskKindKey } from './task-kinds.js';

export interface WorkItem {
  href: string;
  title: Bilingual;
  /** What it belongs to: the call, the number of the agreement, the instalment. */
  note: Bilingual | null;
  dueAt: Date | null;
  dueOn: string | null;
  overdue: boolean;
  /** How many things stand behind this one line. */
  count: number;
}

export interface WorkGroup {
  kind: TaskKindKey;
  title: Bilingual;
  /** All of this kind, shown or not. */
  total: number;
  allHref: string;
  items: WorkItem[];
}

export interface UnreadNotice {
  id: string;
  subject: Bilingual;
  href: string | null;
  createdAt: Date;
}

export interface WorkView {
  name: string;
  now: Date;
  groups: WorkGroup[];
  notices: { unread: number; latest: UnreadNotice[] };
  /** For whom there may be nothing because they belong nowhere yet. */
  belongsNowhere: boolean;
}
