import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { SanctionsMatch } from './match.entity.js';
import { type MatchState, type MatchTransition, matchWorkflow } from './match.workflow.js';

/** Due-diligence officers and auditors, and nobody about an organization of their own. */
export const seesMatch = (actor: Actor, organizationId: string): boolean => hasRole(actor, ...permissions['sanctions.read']) && rolesIn(actor, organizationId).length === 0;
export const matchRoles = (actor: Actor): 'dueDiligence'[] => (hasRole(actor, ...permissions['sanctions.judge']) ? ['dueDiligence'] : []);

/** Binds a match to its workflow. */
export const MatchAggregate: Aggregate<MatchState, MatchTransition, 'dueDiligence', SanctionsMatch, object> = {
  workflow: matchWorkflow,
  entity: SanctionsMatch,
  sees: (_work, { organizationId }, actor) => seesMatch(actor, organizationId),
  roles: (_work, _row, actor) => matchRoles(actor),
  facts: () => ({}),
};
