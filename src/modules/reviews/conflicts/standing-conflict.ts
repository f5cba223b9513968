import type { EntityManager } from 'typeorm';

/**
 * The one place that says whether a person has a conflict with a proposal: a conflict, found or declared, that nobody
 * cleared; membership of the organization that applies; until the results are told, membership of any other that applies in
 * the call (ADR 0047). `proposal` and `person` are SQL expressions of identifiers. The actor of a request knows the same.
 */
export const conflictSql = (proposal: string, person: string): string =>
  `(exists (select 1 from review_conflicts rc where rc.proposal_id = ${proposal} and rc.reviewer_id = ${person} and rc.state <> 'cleared')
    or exists (select 1 from proposals rp join organization_members rm on rm.organization_id = rp.organization_id where rp.id = ${proposal} and rm.person_id = ${person})
    or exists (select 1 from proposals rq join call_interests ri on ri.call_id = rq.call_id where rq.id = ${proposal} and ri.person_id = ${person}))`;

/** Whether this person may neither read, review, decide nor sit on this proposal. */
export async function hasConflict(manager: EntityManager, proposalId: string, personId: string): Promise<boolean> {
  const [found] = await manager.query<{ conflicted: boolean }[]>(`select ${conflictSql('$1::uuid', '$2::uuid')} as conflicted`, [proposalId, personId]);
  return found!.conflicted;
}

/** Every pair of reviewer and proposal of a call that must not meet, for matching. */
export const conflictedPairs = (manager: EntityManager, callId: string): Promise<{ reviewerId: string; proposalId: string }[]> =>
  manager.query(
    `select reviewer_id as "reviewerId", proposal_id as "proposalId" from review_conflicts where call_id = $1 and state <> 'cleared'
     union select m.person_id, p.id from proposals p join organization_members m on m.organization_id = p.organization_id where p.call_id = $1 and p.submitted_at is not null
     union select i.person_id, p.id from call_interests i join person_roles r on r.person_id = i.person_id and r.role = 'reviewer' join proposals p on p.call_id = i.call_id where i.call_id = $1 and p.submitted_at is not null`, [callId]);
