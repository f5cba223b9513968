import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { AccessRequest } from './access-request.entity.js';
import { type AccessRole, type AccessState, type AccessTransition, accessRequestWorkflow } from './access-request.workflow.js';

const rolesOn = (actor: Actor, { personId, organizationId }: Pick<AccessRequest, 'personId' | 'organizationId'>): AccessRole[] =>
  actor.personId === personId ? ['asker'] : rolesIn(actor, organizationId).includes('owner') ? ['owner'] : [];

/** Binds a request to its workflow: the asker and the owners know of it, nobody else does. */
export const AccessRequestAggregate: Aggregate<AccessState, AccessTransition, AccessRole, AccessRequest, null> = {
  workflow: accessRequestWorkflow,
  entity: AccessRequest,
  sees: (_work, row, actor) => rolesOn(actor, row).length > 0 || rolesIn(actor, row.organizationId).length > 0,
  roles: (_work, row, actor) => rolesOn(actor, row),
  facts: () => null,
};
