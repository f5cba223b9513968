import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn } from '../../../platform/database/columns.js';
import type { PhaseDates, PhaseSpan } from './phase.js';

/** The dated phases of one call; discussion and panel may be left out. A call without a row has none: everything about its reviews is then allowed as it is. */
@Entity({ name: 'review_phases' })
export class ReviewPhases {
  @PrimaryColumn('uuid') callId: string;
  @InstantColumn() scoringOpensAt: Date;
  @InstantColumn() scoringClosesAt: Date;
  @InstantColumn({ nullable: true }) discussionOpensAt: Date | null;
  @InstantColumn({ nullable: true }) discussionClosesAt: Date | null;
  @InstantColumn({ nullable: true }) panelOpensAt: Date | null;
  @InstantColumn({ nullable: true }) panelClosesAt: Date | null;
  /** Grows with each change, so that of two officers the later sees what the earlier set. */
  @Column({ type: 'integer', default: 1 }) version: number;
  @ReferenceColumn() setBy: string;
  @InstantColumn() setAt: Date;
}

/** The instants, as a form and a row hold them. */
export type PhaseInstants = Pick<ReviewPhases, 'scoringOpensAt' | 'scoringClosesAt' | 'discussionOpensAt' | 'discussionClosesAt' | 'panelOpensAt' | 'panelClosesAt'>;

export const datesOf = (row: PhaseInstants): PhaseDates => ({
  scoring: { opensAt: row.scoringOpensAt, closesAt: row.scoringClosesAt },
  discussion: spanOf(row.discussionOpensAt, row.discussionClosesAt),
  panel: spanOf(row.panelOpensAt, row.panelClosesAt),
});

const spanOf = (opensAt: Date | null, closesAt: Date | null): PhaseSpan | null => (opensAt && closesAt ? { opensAt, closesAt } : null);
