import type { EntityManager } from 'typeorm';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { permissions } from '../../accounts/index.js';
import { type ApprovalRole, approvalRoles } from './chain.js';

/** A role somebody may use in an approval chain, and for whom if it is not their own. */
export interface Title {
  role: ApprovalRole;
  forPersonId: string | null;
  forName: string | null;
}

/** What an actor may approve as: their own roles first, then those delegated to them today by people who still hold them. Never onward. */
export async function titlesOf(manager: EntityManager, me: Actor, at: Date): Promise<Title[]> {
  if (!hasRole(me, ...permissions['decision.approve'])) return [];
  const own = approvalRoles.filter((role) => me.roles.includes(role)).map((role): Title => ({ role, forPersonId: null, forName: null }));
  const delegated = await manager.query<Title[]>(
    `select d.role, d.delegator_id as "forPersonId", p.name as "forName" from delegations d
     join persons p on p.id = d.delegator_id and p.deactivated_at is null join person_roles r on r.person_id = d.delegator_id and r.role = d.role
     where d.delegate_id = $1 and d.state = 'given' and d.from_on <= $2 and d.until_on >= $2 order by d.id`, [me.personId, localDateOf(at)]);
  return [...own, ...delegated];
}
