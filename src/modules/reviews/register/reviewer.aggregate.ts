import { hasRole } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { ReviewerProfile } from './reviewer-profile.entity.js';
import { type ReviewerRole, type ReviewerState, type ReviewerTransition, reviewerWorkflow } from './reviewer.workflow.js';

/** Binds a profile to its workflow: a reviewer pauses and resumes their own, officers that of others. */
export const ReviewerAggregate: Aggregate<ReviewerState, ReviewerTransition, ReviewerRole, ReviewerProfile, object> = {
  workflow: reviewerWorkflow,
  entity: ReviewerProfile,
  sees: (_, row, actor) => row.personId === actor.personId || hasRole(actor, ...permissions['reviewer.readAll']),
  roles: (_, row, actor) => (row.personId === actor.personId ? (hasRole(actor, 'reviewer') ? ['reviewer'] : []) : hasRole(actor, ...permissions['reviewer.manage']) ? ['officer'] : []),
  facts: () => ({}),
};
