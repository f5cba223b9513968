import { Entity } from 'typeorm';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { BilingualColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../../platform/database/columns.js';

/** A question about a call, asked in private and answered to everybody. Who asked is kept for the record and shown to nobody. */
@Entity({ name: 'clarifications' })
export class Clarification {
  @IdColumn() id: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  /** As it was asked; never published in this form. */
  @TextColumn() text: string;
  @TextColumn() language: Locale;
  @ReferenceColumn() askedBy: string;
  @InstantColumn() askedAt: Date;
  /** The question as everybody reads it. */
  @BilingualColumn({ nullable: true }) question: Bilingual | null;
  @BilingualColumn({ nullable: true }) answer: Bilingual | null;
  @ReferenceColumn({ nullable: true }) answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @TextColumn({ nullable: true }) setAsideWhy: string | null;
  /** The batch of answers it was published with. */
  @WholeNumberColumn({ nullable: true }) batch: number | null;
  @InstantColumn({ nullable: true }) publishedAt: Date | null;
}
