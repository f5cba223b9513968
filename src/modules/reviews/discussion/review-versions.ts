import type { EntityManager } from 'typeorm';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { ReviewAssignment } from '../review-assignment.entity.js';
import type { Confidence, Recommendation } from '../review-words.js';

/** A review as it was before it was amended. */
export interface EarlierVersion {
  number: number;
  scores: { criterion: string; score: number | null; comment: string; internal: string }[];
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  overallComment: string | null;
  total: number | null;
  replacedAt: Date;
  reason: string;
}

/** Keeps the review as it stands; the number of its version. */
export async function keepVersion({ manager, at }: Work, row: ReviewAssignment, reason: string): Promise<number> {
  const [kept] = await manager.query<{ number: number }[]>(
    `insert into review_versions (review_id, number, scores, recommendation, confidence, overall_comment, total, replaced_at, reason)
     select $1, 1 + (select count(*)::int from review_versions v where v.review_id = $1),
       coalesce((select jsonb_agg(jsonb_build_object('criterion', s.criterion, 'score', s.score, 'comment', s.comment_for_applicant, 'internal', s.comment_internal) order by s.criterion) from review_scores s where s.assignment_id = $1), '[]'),
       $2, $3, $4, $5, $6, $7 returning number`, [row.id, row.recommendation, row.confidence, row.overallComment, row.total, at, reason]);
  return kept!.number;
}

/** Earlier versions of one review, the newest first. */
export const earlierVersions = (manager: EntityManager, reviewId: string): Promise<EarlierVersion[]> =>
  manager.query(
    `select number, scores, recommendation, confidence, overall_comment as "overallComment", total::float8 as total, replaced_at as "replacedAt", reason from review_versions where review_id = $1 order by number desc`, [reviewId]);
