import { Entity } from 'typeorm';
import { CentsColumn, IdColumn, InstantColumn, JsonColumn, LocalDateColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../platform/database/columns.js';
import type { Outcome, ReasonCode } from './decision-words.js';

/** What one fiscal year pays. */
export interface YearAmount {
  fiscalYear: number;
  amountCents: number;
}

/** The decision on one proposal. Its state is the proposal's; the applicant learns of it at release. */
@Entity({ name: 'decisions' })
export class Decision {
  @IdColumn() id: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @TextColumn() outcome: Outcome;
  @CentsColumn({ default: 0 }) amountCents: number;
  @JsonColumn<YearAmount[]>({ default: '[]' }) years: YearAmount[];
  @TextColumn() reasonCode: ReasonCode;
  @TextColumn({ nullable: true }) reason: string | null;
  /** In the language of the proposal. */
  @TextColumn() feedback: string;
  @ReferenceColumn() decidedBy: string;
  /** Whose authority a delegate used. */
  @ReferenceColumn({ nullable: true }) decidedFor: string | null;
  /** The last day on the reserve list. */
  @LocalDateColumn({ nullable: true }) reserveUntil: string | null;
  @InstantColumn() decidedAt: Date;
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
  /** Set while the decision is taken back and not yet taken anew: the text is kept, the decision is not in force. */
  @InstantColumn({ nullable: true }) reopenedAt: Date | null;
  @WholeNumberColumn({ default: 1 }) version: number;
}
