import type { EntityManager } from 'typeorm';
import { type Actor, hasRole } from '../../platform/access/actor.js';

/**
 * The proposals of a call about which somebody learns neither a score nor what is decided: a conflict of interest stands, or
 * they review it and have not yet handed in their review and opened the others. No query for staff who review nothing.
 */
export async function tiedProposals(manager: EntityManager, callId: string, me: Actor): Promise<ReadonlySet<string>> {
  const rows = hasRole(me, 'reviewer') ? await manager.query<{ id: string }[]>(
    `select proposal_id as id from review_assignments where call_id = $1 and reviewer_id = $2 and (state in ('invited', 'accepted', 'returned', 'conflicted', 'recused') or (state = 'submitted' and others_seen_at is null))`,
    [callId, me.personId]) : [];
  return new Set([...(me.conflicts ?? []), ...rows.map(({ id }) => id)]);
}
