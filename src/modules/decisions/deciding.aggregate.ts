import type { EntityManager } from 'typeorm';
import { rolesIn } from '../../platform/access/actor.js';
import { ProposalAggregate } from '../proposals/index.js';
import type { ChainStep } from './approval/chain.js';
import { titlesOf } from './approval/titles.js';

/** The chain the proposal `$1` goes through at `$2`: that of its waiting recommendation, or the one in force for its programme. */
export const chainSql = `(
     with valid as (select a.* from approval_rules a join proposals p on p.id = $1 join calls c on c.id = p.call_id
       where (a.programme_id = c.programme_id or a.programme_id is null) and a.valid_from <= $2 and (a.valid_until is null or a.valid_until > $2)),
     chosen as (select programme_id from valid order by programme_id nulls last limit 1)
     select coalesce((select r.chain from recommendations r where r.proposal_id = $1 and r.state in ('inApproval', 'sentBack')),
       (select jsonb_agg(jsonb_build_object('position', v.position, 'role', v.role, 'limitCents', v.limit_cents) order by v.position) from valid v, chosen where v.programme_id is not distinct from chosen.programme_id), '[]'))`;

export async function chainFor(manager: EntityManager, proposalId: string, at: Date): Promise<ChainStep[]> {
  const [found] = await manager.query<{ chain: ChainStep[] }[]>(`select ${chainSql} as chain`, [proposalId, at]);
  return found!.chain;
}

/** Proposals as they are decided: whoever has a role of the approval chain, or stands in for one, is a decider to them. Whose turn it is is judged with the step. */
export const DecidingAggregate: typeof ProposalAggregate = {
  ...ProposalAggregate,
  roles: async (work, row, actor) => {
    const own = await ProposalAggregate.roles(work, row, actor);
    if (rolesIn(actor, row.organizationId).length || own.includes('decider')) return own;
    const titles = await titlesOf(work.manager, actor, work.at);
    if (!titles.length) return own;
    const chain = await chainFor(work.manager, row.id, work.at);
    return chain.some(({ role }) => titles.some((title) => title.role === role)) ? [...own, 'decider'] : own;
  },
};
