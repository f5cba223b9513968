import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';

/** One search for an assignment of a call's reviewers, and what became of it. Its pairs are rows of `matching_pairs`. */
@Entity({ name: 'matching_runs' })
export class MatchingRun {
  @IdColumn() id: string;
  @ReferenceColumn() callId: string;
  @TextColumn() state: string;
  /** When the reviews are due. */
  @InstantColumn() dueAt: Date;
  /** The most open and submitted reviews of one person in this call. */
  @Column({ type: 'integer' }) capacity: number;
  @ReferenceColumn() requestedBy: string;
  @InstantColumn() requestedAt: Date;
  /** How far the search is. */
  @Column({ type: 'integer', default: 0 }) rounds: number;
  @Column({ type: 'integer', nullable: true }) objective: number | null;
  @Column({ type: 'integer', nullable: true }) bound: number | null;
  @Column({ type: 'integer', nullable: true }) milliseconds: number | null;
  @InstantColumn({ nullable: true }) proposedAt: Date | null;
  @ReferenceColumn({ nullable: true }) confirmedBy: string | null;
  @InstantColumn({ nullable: true }) confirmedAt: Date | null;
}
