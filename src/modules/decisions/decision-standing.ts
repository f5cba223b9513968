import { forbidden, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import type { Guard } from '../../kernel/workflow/workflow.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import type { ReviewStanding } from '../reviews/index.js';
import { callIsDeciding, decisionGuards, type DecisionFacts, enoughReviews, pendingGuards } from './decision.guards.js';
import type { DecidedProposal } from './decisions.queries.js';

export const factsOf = (proposal: DecidedProposal, reviews: ReviewStanding, me: Actor): DecisionFacts => ({
  callState: proposal.reconsidered && proposal.callState === 'released' ? 'deciding' : proposal.callState, requiredReviews: proposal.requiredReviews, submittedReviews: reviews.submitted, panelPending: reviews.panelPending, conflictWaits: reviews.questioned.some(({ waits }) => waits),
  deciderReviews: reviews.isReviewer, deciderIsMember: rolesIn(me, proposal.organizationId).length > 0,
});

/** The call's state is a matter of time (409), who decides one of rights (403), too few reviews one of facts (422). */
export function refuseUnmet(facts: DecisionFacts, approving: boolean): void {
  const unmet = decisionGuards.find((guard) => !guard.holds(facts));
  if (unmet) throw unmet === callIsDeciding ? wrongState(unmet.code, unmet.text) : forbidden(unmet.code, unmet.text);
  if (approving && !enoughReviews.holds(facts)) throw new Refusal('invalid', enoughReviews.code, enoughReviews.text, [{ field: 'outcome', code: enoughReviews.code, text: enoughReviews.text }]);
}

/** A call with a panel is decided once the panel has locked, and once every conflict about a score is judged: matters of time (409). */
export function refusePending(facts: DecisionFacts, guards: readonly Guard<DecisionFacts>[] = pendingGuards): void {
  const unmet = guards.find((guard) => !guard.holds(facts));
  if (unmet) throw wrongState(unmet.code, unmet.text);
}
