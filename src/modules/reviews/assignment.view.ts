import type { CallFacts } from './review.view.js';
import type { PhaseStanding } from './phases/phase.js';
import type { ChosenProposal, ProposalRow, ReviewerRow } from './assignments.queries.js';

/** The call's proposals with their reviewers, and what each reviewer has to do. */
export interface AssignmentsView {
  call: CallFacts;
  reviewsPerProposal: number;
  mayAssign: boolean;
  only: 'short' | null;
  counts: { proposals: number; short: number; invited: number; inProgress: number; submitted: number };
  proposals: ProposalRow[];
  reviewers: ReviewerRow[];
  /** The proposal a reviewer is being chosen for. */
  chosen: ChosenProposal | null;
  /** Where the call stands among its dated phases; null without. */
  phase: PhaseStanding | null;
  now: Date;
  /** Cursor of the next page. */
  next: string | null;
}

export interface AssignmentMade {
  id: string;
  callId: string;
  proposalId: string;
  reviewerId: string;
  state: string;
  dueAt: Date;
}

/** What became of asking one person for several proposals. */
export interface ManyAssigned {
  callId: string;
  assigned: number;
  /** A conflict of interest, already asked, or no longer eligible. */
  leftOut: number;
}
