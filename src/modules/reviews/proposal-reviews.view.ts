import type { PhaseStanding } from './phases/phase.js';
import type { CallFacts, StaffReview, TotalsView } from './review.view.js';

/** The reviews of a proposal side by side, with what they come to. */
export interface ProposalReviewsView {
  proposal: { id: string; reference: string; title: string; organization: string };
  call: CallFacts;
  /** Reviews each proposal of the call needs. */
  required: number;
  passMark: number;
  now: Date;
  /** Where the call stands among its dated phases; null without. */
  phase: PhaseStanding | null;
  maySendBack: boolean;
  mayAssign: boolean;
  totals: TotalsView;
  reviews: StaffReview[];
}
