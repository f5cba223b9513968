import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn } from '../../../platform/database/columns.js';
import type { PhaseDates } from './phase.js';

/** The dated phases of one call. A call without a row has none: everything about its reviews is then allowed as it is. */
@Entity({ name: 'review_phases' })
export class ReviewPhases {
  @PrimaryColumn('uuid') callId: string;
  @InstantColumn() scoringOpensAt: Date;
  @InstantColumn() scoringClosesAt: Date;
  @InstantColumn() discussionOpensAt: Date;
  @InstantColumn() discussionClosesAt: Date;
  @InstantColumn() panelOpensAt: Date;
  @InstantColumn() panelClosesAt: Date;
  /** Grows with each change, so that of two officers the later sees what the earlier set. */
  @Column({ type: 'integer', default: 1 }) version: number;
  @ReferenceColumn() setBy: string;
  @InstantColumn() setAt: Date;
}

/** The six instants, as a form and a row hold them. */
export type PhaseInstants = Pick<ReviewPhases, 'scoringOpensAt' | 'scoringClosesAt' | 'discussionOpensAt' | 'discussionClosesAt' | 'panelOpensAt' | 'panelClosesAt'>;

export const datesOf = (row: PhaseInstants): PhaseDates => ({
  scoring: { opensAt: row.scoringOpensAt, closesAt: row.scoringClosesAt },
  discussion: { opensAt: row.discussionOpensAt, closesAt: row.discussionClosesAt },
  panel: { opensAt: row.panelOpensAt, closesAt: row.panelClosesAt },
});
