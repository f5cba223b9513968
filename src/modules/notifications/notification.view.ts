import type { Bilingual } from '../../kernel/i18n/text.js';

export interface NotificationRow {
  id: string;
  subject: Bilingual;
  body: Bilingual;
  /** The page it leads to, behind the language. */
  href: string | null;
  at: Date;
  readAt: Date | null;
}
export interface NotificationsView {
  notifications: readonly NotificationRow[];
  unread: number;
  /** The cursor of the next page. */
  next: string | null;
  /** Where this page begins; null on the first. */
  after: string | null;
}
export interface ReadView {
  read: number;
}
