import { newId } from '../../../kernel/ids/ids.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { ReviewAssignment } from '../review-assignment.entity.js';
import type { ConflictKind } from '../review-words.js';

/** Keeps what a reviewer declared, beside what the portal finds; whoever declares it again opens it again. */
export async function writeDeclared(work: Work, row: ReviewAssignment, kind: ConflictKind): Promise<void> {
  await work.manager.query(
    `insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) values ($1, $2, $3, $4, 'declared', $5, 'certain', $6)
     on conflict on constraint review_conflicts_once do nothing`, [newId(), row.reviewerId, row.proposalId, row.callId, kind, work.at]);
}
