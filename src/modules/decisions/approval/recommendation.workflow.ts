import { texts } from '../../../kernel/i18n/text.js';
import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import { hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { titlesOf } from './titles.js';
import { Recommendation } from './recommendation.entity.js';

/** `approver`: holds, or acts for somebody who holds, a role of the chain; whose turn it is is judged with the step. */
export type RecommendationRole = 'recommender' | 'approver';

const says = texts({
  inApproval: { en: 'Waits for approval', fr: 'En attente d’approbation' },
  sentBack: { en: 'Sent back', fr: 'Renvoyée' },
  decided: { en: 'Decided', fr: 'Tranchée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
});
export const recommendationLabels = texts({
  recommend: { en: 'Recommend', fr: 'Recommander' },
  approve: { en: 'Approve as recommended', fr: 'Approuver telle que recommandée' },
  conclude: { en: 'Decide', fr: 'Décider' },
  sendBack: { en: 'Send it back', fr: 'La renvoyer' },
  revise: { en: 'Recommend again', fr: 'Recommander de nouveau' },
  withdraw: { en: 'Withdraw the recommendation', fr: 'Retirer la recommandation' },
});
export const recommendationNotices = texts({
  recommended: { en: 'The recommendation is recorded and waits for approval. Its money is reserved.', fr: 'La recommandation est consignée et attend une approbation. Les fonds sont réservés.' },
  approved: { en: 'Your approval is recorded.', fr: 'Votre approbation est consignée.' },
  sentBack: { en: 'The recommendation is sent back with your reason.', fr: 'La recommandation est renvoyée avec votre motif.' },
  withdrawn: { en: 'The recommendation is withdrawn and its reserve is free again.', fr: 'La recommandation est retirée et les fonds réservés sont de nouveau disponibles.' },
});

/** The way of a recommendation through its approval chain. Applicants learn nothing of it. */
export const recommendationWorkflow = workflowFor<Recommendation, RecommendationRole, object>()({
  name: 'recommendation',
  title: { en: 'Recommendation', fr: 'Recommandation' },
  initial: 'inApproval',
  states: {
    inApproval: { staff: says.inApproval, applicant: says.inApproval, tone: 'progress' },
    sentBack: { staff: says.sentBack, applicant: says.sentBack, tone: 'warning' },
    decided: { staff: says.decided, applicant: says.decided, tone: 'success', final: true },
    withdrawn: { staff: says.withdrawn, applicant: says.withdrawn, tone: 'neutral', final: true },
  },
  transitions: {
    approve: { from: ['inApproval'], to: 'inApproval', by: ['approver'], noun: 'approval', label: recommendationLabels.approve, notice: recommendationNotices.approved, emits: 'recommendation.approved' },
    conclude: { from: ['inApproval'], to: 'decided', by: ['approver'], noun: 'conclusion', label: recommendationLabels.conclude, emits: 'recommendation.decided' },
    sendBack: { from: ['inApproval'], to: 'sentBack', by: ['approver'], noun: 'return', label: recommendationLabels.sendBack, notice: recommendationNotices.sentBack, reason: 'required', emits: 'recommendation.sentBack' },
    revise: { from: ['sentBack'], to: 'inApproval', by: ['recommender'], noun: 'revision', label: recommendationLabels.revise, notice: recommendationNotices.recommended, emits: 'recommendation.revised' },
    withdraw: { from: ['inApproval', 'sentBack'], to: 'withdrawn', by: ['recommender'], noun: 'recommendation-withdrawal', label: recommendationLabels.withdraw, notice: recommendationNotices.withdrawn, reason: 'required', emits: 'recommendation.withdrawn' },
  },
});
export type RecommendationState = StateOf<typeof recommendationWorkflow>;
export type RecommendationTransition = TransitionOf<typeof recommendationWorkflow>;

export const RecommendationAggregate: Aggregate<RecommendationState, RecommendationTransition, RecommendationRole, Recommendation, object> = {
  workflow: recommendationWorkflow,
  entity: Recommendation,
  sees: (_, row, actor) => hasRole(actor, ...permissions['decision.read']) && !rolesIn(actor, row.organizationId).length,
  roles: async ({ manager, at }, row, actor) => {
    const titles = await titlesOf(manager, actor, at);
    return [
      ...(hasRole(actor, ...permissions['decision.recommend']) ? (['recommender'] as const) : []),
      ...(row.chain.some(({ role }) => titles.some((title) => title.role === role)) ? (['approver'] as const) : []),
    ];
  },
  facts: () => ({}),
};
