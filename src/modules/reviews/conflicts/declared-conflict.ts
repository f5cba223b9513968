import { newId } from '../../../kernel/ids/ids.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { ReviewAssignment } from '../review-assignment.entity.js';
import type { ConflictKind } from '../review-words.js';

/** Keeps what a reviewer declared, beside what the portal finds. */
export async function writeDeclared(work: Work, row: Pick<ReviewAssignment, 'reviewerId' | 'proposalId' | 'callId'>, kind: ConflictKind): Promise<void> {
  await work.manager.query(
    `insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'declared', $5, 'certain', $6)
     on conflict on constraint review_conflicts_once do nothing`, [newId(), row.reviewerId, row.proposalId, row.callId, kind, work.at]);
}

/** The same, where a conflict that was declared and cleared before is declared anew: it stands again. */
export async function declareIn(work: Work, of: Pick<ReviewAssignment, 'reviewerId' | 'proposalId' | 'callId'>, kind: ConflictKind): Promise<void> {
  await writeDeclared(work, of, kind);
  await work.manager.query(
    `update review_conflicts set state = 'open', certainty = 'certain', found_at = $4, decided_by = null, decided_at = null, reason = null
     where reviewer_id = $1 and proposal_id = $2 and source = 'declared' and kind = $3 and state = 'cleared'`, [of.reviewerId, of.proposalId, kind, work.at]);
}
