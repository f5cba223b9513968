import { hasRole } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { ReviewConflict } from './review-conflict.entity.js';
import { type ConflictState, type ConflictTransition, conflictWorkflow } from './conflict.workflow.js';
import { hasConflict } from './standing-conflict.js';

/** Binds a conflict to its workflow: officers judge it, nobody their own, and nobody who is tied to the proposal. */
export const ConflictAggregate: Aggregate<ConflictState, ConflictTransition, 'officer', ReviewConflict, object> = {
  workflow: conflictWorkflow,
  entity: ReviewConflict,
  sees: async (work, row, actor) => hasRole(actor, ...permissions['review.assign']) && row.reviewerId !== actor.personId && !(await hasConflict(work.manager, row.proposalId, actor.personId)),
  roles: () => ['officer'],
  facts: () => ({}),
};
