import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { Organization } from '../organization.entity.js';
import { matchUnresolvedSql } from '../sanctions/standing-match.js';
import { type OrganizationFacts, type OrganizationRoleThere, type OrganizationState, type OrganizationTransition, organizationWorkflow } from './organization.workflow.js';

/** Members ask; nobody judges the standing of their own organization. */
export function standingRoles(actor: Actor, organizationId: string): OrganizationRoleThere[] {
  const own = rolesIn(actor, organizationId);
  if (own.length) return own.includes('owner') ? ['owner'] : [];
  return hasRole(actor, ...permissions['organization.verify']) ? (['officer', 'manager'] as const).filter((role) => hasRole(actor, role)) : [];
}

/** What the guards read; one query. */
export async function standingFacts(manager: { query: <T>(sql: string, values: unknown[]) => Promise<T> }, id: string): Promise<OrganizationFacts> {
  const [facts] = await manager.query<OrganizationFacts[]>(
    `select exists (select 1 from organization_documents where organization_id = $1 and kind = 'proofOfRegistration' and state = 'verified') as "registrationVerified", ${matchUnresolvedSql('$1')} as "matchConfirmed"`, [id]);
  return facts!;
}

/** Binds an organization's row to its workflow. */
export const OrganizationAggregate: Aggregate<OrganizationState, OrganizationTransition, OrganizationRoleThere, Organization, OrganizationFacts> = {
  workflow: organizationWorkflow,
  entity: Organization,
  sees: (_work, { id }, actor) => rolesIn(actor, id).length > 0 || hasRole(actor, ...permissions['organization.readAll']),
  roles: (_work, { id }, actor) => standingRoles(actor, id),
  facts: ({ manager }, { id }) => standingFacts(manager, id),
};
