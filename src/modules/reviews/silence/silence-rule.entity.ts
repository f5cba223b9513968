import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn, WholeNumberColumn } from '../../../platform/database/columns.js';

/** When a silent reviewer of a call is replaced. A call without a row replaces nobody. */
@Entity({ name: 'silence_rules' })
export class SilenceRule {
  @PrimaryColumn('uuid') callId: string;
  @Column({ type: 'boolean' }) isOn: boolean;
  /** Days without an answer to the invitation. */
  @WholeNumberColumn() answerDays: number;
  /** Days past due without a submitted review. */
  @WholeNumberColumn() overdueDays: number;
  @Column({ type: 'integer', default: 1 }) version: number;
  @ReferenceColumn() setBy: string;
  @InstantColumn() setAt: Date;
}
