import type { EntityManager } from 'typeorm';
import { type Actor, hasRole } from '../../platform/access/actor.js';

/**
 * The proposals of a call about which somebody learns neither a score nor what is decided: a conflict of interest stands, or
 * they review it and have not yet handed in their review and opened the others. No query for staff who review nothing.
 */
export async function tiedProposals(manager: EntityManager, callId: string, me: Actor): Promise<ReadonlySet<string>> {
  if (!hasRole(me, 'reviewer') && !me.conflicts?.length) return new Set();
  const rows = await manager.query<{ id: string }[]>(
    `select proposal_id as id from review_assignments where call_id = $1 and reviewer_id = $2 and (state in ('invited', 'accepted', 'returned', 'conflicted', 'recused') or (state = 'submitted' and others_seen_at is null))
     union select proposal_id from review_conflicts where call_id = $1 and reviewer_id = $2 and state <> 'cleared'`, [callId, me.personId]);
  return new Set(rows.map(({ id }) => id));
}
