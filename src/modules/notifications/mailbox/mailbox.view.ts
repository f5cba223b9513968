import type { Locale } from '../../../kernel/i18n/text.js';
import type { deliveries } from '../messages.js';

export interface LetterRow {
  id: string;
  to: string;
  locale: Locale;
  subject: string;
  delivery: keyof typeof deliveries;
  attempts: number;
  mayRepeat: boolean;
  at: Date;
  sentAt: Date | null;
}
export interface LetterView extends LetterRow {
  body: string;
  nextAttemptAt: Date;
  lastError: string | null;
  /** Where links of the portal begin; others are never made clickable. */
  ownAddress: string;
}
export interface MailboxView {
  letters: readonly LetterRow[];
  to: string | null;
  next: string | null;
  after: string | null;
}
