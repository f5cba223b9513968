import type { Bilingual } from '../../kernel/i18n/text.js';
import type { SubjectType } from './event-words.js';

export interface TrailRow {
  id: number;
  name: string;
  subjectType: SubjectType;
  subjectId: string;
  /** The number or name people know it by. */
  subjectLabel: string | null;
  actorId: string | null;
  /** Null for what the portal did by itself. */
  actorName: string | null;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  particulars: Record<string, unknown>;
  at: Date;
  requestId: string | null;
  hash: string;
}
export interface TrailEntry extends TrailRow {
  words: Bilingual;
}
export interface TrailView {
  events: readonly TrailEntry[];
  filter: { event: string | null; subject: SubjectType | null; subjectId: string | null; actor: string | null; from: string | null; to: string | null };
  next: number | null;
  after: number | null;
  /** The reader belongs to an organization or has a conflict of interest: the events of those files are not shown. */
  withheld: boolean;
}
export interface VerificationView {
  /** The last verification; null before the first. */
  last: { at: Date; by: string | null; ok: boolean; count: number; brokenId: number | null; head: string | null } | null;
}
