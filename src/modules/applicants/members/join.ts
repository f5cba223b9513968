import type { Work } from '../../../platform/database/unit-of-work.js';
import { organizationRoles, type OrganizationRole } from '../organization-role.js';

/** Makes somebody a member; who is one already gets the roles on top. The organization's row is locked before. */
export async function joinIn(work: Work, organizationId: string, joining: { personId: string; roles: readonly string[]; actorId: string }, particulars: Record<string, unknown>): Promise<void> {
  const { personId, actorId } = joining;
  const [member] = await work.manager.query<{ roles: OrganizationRole[] }[]>('select roles from organization_members where organization_id = $1 and person_id = $2', [organizationId, personId]);
  const roles = organizationRoles.filter((role) => joining.roles.includes(role) || member?.roles.includes(role));
  await work.manager.query(
    'insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, $3, $4) on conflict (organization_id, person_id) do update set roles = excluded.roles', [organizationId, personId, roles, work.at]);
  work.record({ name: 'organization.memberJoined', subjectType: 'organization', subjectId: organizationId, actorId, particulars: { personId, ...particulars, roles } });
}
