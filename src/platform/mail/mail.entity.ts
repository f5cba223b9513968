import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../kernel/i18n/text.js';

export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

/** A small text file in a letter. */
export interface MailAttachment {
  fileName: string;
  mediaType: string;
  content: string;
}

/** One letter to one person, once: the dedupe key sees to that. The row is the truth, the queue only wakes the sender. */
@Entity({ name: 'mails' })
export class Mail {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) dedupeKey: string;
  @Column({ type: 'uuid', nullable: true }) personId: string | null;
  @Column({ type: 'text' }) toAddress: string;
  @Column({ type: 'text' }) locale: Locale;
  @Column({ type: 'text' }) subject: string;
  @Column({ type: 'text' }) body: string;
  /** A file that comes with it, such as an entry for a calendar. */
  @Column({ type: 'jsonb', nullable: true }) attachment: MailAttachment | null;
  /** queued, sending, sent or failed. */
  @Column({ type: 'text' }) delivery: MailState;
  @Column({ type: 'int', default: 0 }) attempts: number;
  /** A send was cut in the middle, so this letter may arrive twice. */
  @Column({ type: 'boolean', default: false }) mayRepeat: boolean;
  @Column({ type: 'timestamptz' }) nextAttemptAt: Date;
  @Column({ type: 'timestamptz' }) createdAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) sentAt: Date | null;
  @Column({ type: 'text', nullable: true }) lastError: string | null;
}
