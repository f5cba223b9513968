import { forbidden, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import type { ReviewStanding } from '../reviews/index.js';
import { callIsDeciding, decisionGuards, type DecisionFacts, enoughReviews, panelIsDone } from './decision.guards.js';
import type { DecidedProposal } from './decisions.queries.js';

export const factsOf = (proposal: DecidedProposal, reviews: ReviewStanding, me: Actor): DecisionFacts => ({
  callState: proposal.reconsidered && proposal.callState === 'released' ? 'deciding' : proposal.callState, requiredReviews: proposal.requiredReviews, submittedReviews: reviews.submitted, panelPending: reviews.panelPending,
  deciderReviews: reviews.isReviewer, deciderIsMember: rolesIn(me, proposal.organizationId).length > 0,
});

/** The call's state is a matter of time (409), who decides one of rights (403), too few reviews one of facts (422). */
export function refuseUnmet(facts: DecisionFacts, approving: boolean): void {
  const unmet = decisionGuards.find((guard) => !guard.holds(facts));
  if (unmet) throw unmet === callIsDeciding ? wrongState(unmet.code, unmet.text) : forbidden(unmet.code, unmet.text);
  if (approving && !enoughReviews.holds(facts)) throw new Refusal('invalid', enoughReviews.code, enoughReviews.text, [{ field: 'outcome', code: enoughReviews.code, text: enoughReviews.text }]);
}

/** A call with a panel is decided once the panel has locked: a matter of time (409). */
export function refusePending(facts: DecisionFacts): void {
  if (!panelIsDone.holds(facts)) throw wrongState(panelIsDone.code, panelIsDone.text);
}
