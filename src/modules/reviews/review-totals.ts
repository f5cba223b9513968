import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden } from '../../kernel/errors/refusal.js';
import { type Actor, hasRole } from '../../platform/access/actor.js';
import { refuseConflicted } from '../accounts/index.js';
import type { ReviewScores } from '../calls/index.js';
import { type QuestionedScore, questionedSql } from './conflicts/questioned-scores.js';
import { conflictSql } from './conflicts/standing-conflict.js';
import { refusals } from './messages.js';
import { panelPendingSql } from './panels/panel-records.js';
import type { Advice } from './panels/panel-words.js';
import { isTiedTo } from './review.aggregate.js';

/**
 * What the submitted reviews of each proposal of a call come to, as SQL over `$1`, the call's id: for lists that rank
 * by it. Averages are not rounded, so that a pass mark is compared before rounding.
 */
export const reviewTotalsSql = `
  select a.proposal_id, count(*) filter (where a.state = 'submitted') as submitted,
    count(*) filter (where a.state in ('invited', 'accepted', 'returned')) as open,
    avg(a.total) filter (where a.state = 'submitted') as average,
    coalesce(max(a.total) filter (where a.state = 'submitted') - min(a.total) filter (where a.state = 'submitted'), 0) as spread
  from review_assignments a where a.call_id = $1 group by a.proposal_id`;

/** Average score of each criterion of each proposal of the call `$1`, over submitted reviews. */
export const criterionAveragesSql = `
  select a.proposal_id, s.criterion, avg(s.score) as average
  from review_assignments a join review_scores s on s.assignment_id = a.id where a.call_id = $1 and a.state = 'submitted' group by a.proposal_id, s.criterion`;

/** What the reviews of one proposal come to. */
export interface ProposalTotals {
  proposalId: string;
  submitted: number;
  open: number;
  /** Average weighted total, one decimal; null without a submitted review. */
  average: number | null;
  /** Largest minus smallest total. */
  spread: number;
  /** Average score by criterion, two decimals. */
  criteria: Record<string, number>;
}

/** The reviews of one proposal, and what one person is to them. */
export interface ReviewStanding {
  submitted: number;
  scores: ReviewScores[];
  isReviewer: boolean;
  /** A panel of the call is to come, or meets, and has not settled the proposal. */
  panelPending: boolean;
  /** What the panel advised that settled it and locked. */
  advice: Advice | null;
  /** Scores that count although their author has a conflict of interest. */
  questioned: QuestionedScore[];
  /** What the reviewers wrote for the applicant, by criterion; without names. */
  comments: ApplicantComment[];
}

export interface ApplicantComment {
  criterion: string;
  comment: string;
}

const commentsSql = `coalesce((select json_agg(json_build_object('criterion', k.criterion, 'comment', k.comment_for_applicant) order by k.criterion, b.assigned_at, b.id)
    from review_assignments b join review_scores k on k.assignment_id = b.id where b.proposal_id = $1 and b.state = 'submitted' and k.comment_for_applicant <> ''), '[]'::json)`;

/** What other modules may know of reviews. */
@Injectable()
export class Reviews {
  constructor(private readonly source: DataSource) {}

  /** Totals of every proposal of a call that has reviewers; one query. */
  totalsOfCall(callId: string, manager: EntityManager = this.source.manager): Promise<ProposalTotals[]> {
    return manager.query<ProposalTotals[]>(
      `with totals as (${reviewTotalsSql}), criteria as (${criterionAveragesSql})
       select t.proposal_id as "proposalId", t.submitted, t.open, round(t.average, 1)::float8 as average, t.spread::float8 as spread,
         coalesce((select json_object_agg(c.criterion, round(c.average, 2)) from criteria c where c.proposal_id = t.proposal_id), '{}'::json) as criteria
       from totals t order by t.proposal_id`, [callId]);
  }

  /** Staff who review a proposal read nothing of its reviews and decision before they handed in theirs and opened the others; with a conflict of interest never. */
  async refuseTied(proposalId: string, me: Actor): Promise<void> {
    refuseConflicted(proposalId, me);
    if (hasRole(me, 'reviewer') && (await isTiedTo(this.source.manager, proposalId, me.personId))) throw forbidden('ownReview', refusals.ownReview);
  }

  /** Whether a person reviews a proposal or has declared a conflict about it: who then may not decide on it. */
  async isReviewerOf(personId: string, proposalId: string, manager: EntityManager = this.source.manager): Promise<boolean> {
    return (await this.standingOf(proposalId, personId, manager)).isReviewer;
  }

  /** The submitted reviews of a proposal, to assess them by the rubric, and what a person is to it; one query. */
  async standingOf(proposalId: string, personId: string, manager: EntityManager = this.source.manager): Promise<ReviewStanding> {
    const [found] = await manager.query<ReviewStanding[]>(
      `select count(*) filter (where a.state = 'submitted') as submitted,
         coalesce(bool_or(a.reviewer_id = $2 and a.state not in ('declined', 'dismissed')), false) or ${conflictSql('$1::uuid', '$2::uuid')} as "isReviewer",
         coalesce(json_agg((select json_object_agg(s.criterion, s.score) from review_scores s where s.assignment_id = a.id and s.score is not null) order by a.assigned_at, a.id)
           filter (where a.state = 'submitted'), '[]'::json) as scores,
         ${panelPendingSql('(select q.call_id from proposals q where q.id = $1)', '$1::uuid')} as "panelPending",
         ${commentsSql} as comments,
         (select i.advice from panel_items i join panel_meetings m on m.id = i.meeting_id and m.state = 'locked' where i.proposal_id = $1 and i.state = 'settled' order by m.locked_at desc limit 1) as advice,
         coalesce((select json_agg(q order by q.name, q."personId") from (${questionedSql('$1::uuid')}) q), '[]'::json) as questioned
       from review_assignments a where a.proposal_id = $1`, [proposalId, personId]);
    return { ...found!, scores: found!.scores.map((scores) => scores ?? {}) };
  }

  /** What the reviewers wrote for the applicant, by criterion; without names. */
  async commentsForApplicant(proposalId: string, manager: EntityManager = this.source.manager): Promise<ApplicantComment[]> {
    const [found] = await manager.query<{ comments: ApplicantComment[] }[]>(`select ${commentsSql} as comments`, [proposalId]);
    return found!.comments;
  }
}
