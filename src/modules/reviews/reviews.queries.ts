import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Rubric } from '../calls/index.js';
import { conflictSql } from './conflicts/standing-conflict.js';
import type { Confidence, ConflictKind, DeclineCode, Recommendation } from './review-words.js';
import type { ReviewState } from './review.workflow.js';

/** What every page about a review shows of its proposal and call. */
export interface ReviewRow {
  id: string;
  state: ReviewState;
  dueAt: Date;
  assignedAt: Date;
  submittedAt: Date | null;
  version: number;
  total: number | null;
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  overallVersion: number;
  othersSeenAt: Date | null;
  lateUntilAt: Date | null;
  overallComment: string | null;
  conflictKind: ConflictKind | null;
  conflictNote: string | null;
  declineCode: DeclineCode | null;
  reviewerId: string;
  reviewerName: string;
  /** Its place among the reviewers of the proposal, from 1. */
  number: number;
  proposalId: string;
  proposalState: string;
  organizationId: string;
  reference: string;
  title: string;
  /** The title as a reviewer may read it. */
  shownTitle: string;
  language: Locale;
  organization: string;
  theme: Bilingual | null;
  countryShares: unknown;
  callId: string;
  callState: string;
  callReference: string;
  callTitle: Bilingual;
  rubric: Rubric;
  /** The call hides who applies from its reviewers. */
  anonymised: boolean;
  /** The reviewer has done the training example. */
  trained: boolean;
  /** A conflict of interest stands that nobody cleared. */
  conflicted: boolean;
}

export interface ScoreRow {
  assignmentId: string;
  criterion: string;
  score: number | null;
  comment: string;
  internal: string;
  version: number;
}

export type DeskGroup = 'todo' | 'submitted' | 'over';
export interface DeskRow {
  id: string;
  state: ReviewState;
  dueAt: Date;
  submittedAt: Date | null;
  reference: string;
  title: string;
  language: Locale;
  /** Null where the call hides it. */
  organization: string | null;
  callTitle: Bilingual;
  /** The proposal was withdrawn or decided before the review came. */
  over: boolean;
  callId: string;
}

/** The title of a proposal as its reviewers may read it. */
const shownTitle = 'case when c.anonymised then without_names(p.title, p.language, o.legal_name, o.operating_name) else p.title end';

const row = `a.id, a.state, a.due_at as "dueAt", a.assigned_at as "assignedAt", a.submitted_at as "submittedAt", a.version, a.total::float8 as total,
  a.recommendation, a.confidence, a.overall_version as "overallVersion", a.others_seen_at as "othersSeenAt", a.late_until_at as "lateUntilAt", a.overall_comment as "overallComment", a.conflict_kind as "conflictKind", a.conflict_note as "conflictNote", a.decline_code as "declineCode",
  a.reviewer_id as "reviewerId", r.name as "reviewerName",
  (select count(*) from review_assignments b where b.proposal_id = a.proposal_id and (b.assigned_at, b.id) <= (a.assigned_at, a.id)) as number,
  p.id as "proposalId", p.state as "proposalState", p.organization_id as "organizationId", p.reference, p.title, ${shownTitle} as "shownTitle", p.language, o.legal_name as organization,
  t.name as theme, p.country_shares as "countryShares", c.id as "callId", c.state as "callState", c.reference as "callReference", c.title as "callTitle", c.rubric, c.anonymised,
  exists (select 1 from reviewer_trainings rt where rt.person_id = a.reviewer_id) as trained,
  ${conflictSql('a.proposal_id', 'a.reviewer_id')} as conflicted`;
const joins = `join persons r on r.id = a.reviewer_id join proposals p on p.id = a.proposal_id join calls c on c.id = a.call_id
  join organizations o on o.id = p.organization_id left join themes t on t.code = p.theme_code`;

const deskGroup = `case when a.state = 'submitted' then 'submitted' when a.state in ('invited', 'accepted', 'returned') and p.state = 'underReview' then 'todo' else 'over' end`;

/** Reads of single reviews and of a reviewer's desk. */
@Injectable()
export class ReviewQueries {
  constructor(private readonly source: DataSource) {}

  async one(id: string): Promise<ReviewRow | undefined> {
    const [found] = await this.source.query<ReviewRow[]>(`select ${row} from review_assignments a ${joins} where a.id = $1`, [id]);
    return found;
  }

  /** Every review of a proposal, in the order of assignment. */
  ofProposal(proposalId: string): Promise<ReviewRow[]> {
    return this.source.query<ReviewRow[]>(`select ${row} from review_assignments a ${joins} where a.proposal_id = $1 order by a.assigned_at, a.id`, [proposalId]);
  }

  scores(assignmentIds: readonly string[]): Promise<ScoreRow[]> {
    return this.source.query<ScoreRow[]>(
      `select assignment_id as "assignmentId", criterion, score, comment_for_applicant as comment, comment_internal as internal, version
       from review_scores where assignment_id = any($1)`, [assignmentIds]);
  }

  /** The other submitted reviews of a proposal. Asked for only when the asker's own review is submitted. */
  othersOf(proposalId: string, reviewerId: string): Promise<ReviewRow[]> {
    return this.source.query<ReviewRow[]>(
      `select ${row} from review_assignments a ${joins} where a.proposal_id = $1 and a.reviewer_id <> $2 and a.state = 'submitted' order by a.assigned_at, a.id`, [proposalId, reviewerId]);
  }

  /** Why an officer sent the review back or gave more time, the last time. */
  async returned({ id, anonymised, organizationId, language }: ReviewRow): Promise<{ why: string; timeOnly: boolean } | null> {
    const [found] = await this.source.query<{ why: string | null; timeOnly: boolean; latest: string }[]>(
      `select case when $2 then without_names(e.reason, $4, o.legal_name, o.operating_name) else e.reason end as why, e.name = 'review.timeGiven' as "timeOnly", e.name as latest
       from events e, organizations o where o.id = $3 and e.subject_type = 'review' and e.subject_id = $1 and e.name in ('review.returned', 'review.timeGiven', 'review.reopened') order by e.id desc limit 1`, [id, anonymised, organizationId, language]);
    return found?.why && found.latest !== 'review.reopened' ? { why: found.why, timeOnly: found.timeOnly } : null;
  }

  desk(reviewerId: string, group: DeskGroup, after: { dueAt: string; id: string } | null, limit: number): Promise<DeskRow[]> {
    return this.source.query<DeskRow[]>(
      `select a.id, a.state, a.due_at as "dueAt", a.submitted_at as "submittedAt", p.reference, ${shownTitle} as title, p.language, case when c.anonymised then null else o.legal_name end as organization, c.id as "callId", c.title as "callTitle",
         a.state in ('invited', 'accepted', 'returned') and p.state <> 'underReview' as over
       from review_assignments a join proposals p on p.id = a.proposal_id join calls c on c.id = a.call_id join organizations o on o.id = p.organization_id
       where a.reviewer_id = $1 and ${deskGroup} = $2 and ($3::timestamptz is null or (a.due_at, a.id) > ($3, $4::uuid))
       order by a.due_at, a.id limit $5`, [reviewerId, group, after?.dueAt ?? null, after?.id ?? null, limit]);
  }

  /** Whether this person has done the training example. */
  async isTrained(personId: string): Promise<boolean> {
    return (await this.source.query<unknown[]>('select 1 from reviewer_trainings where person_id = $1', [personId])).length > 0;
  }

  async deskCounts(reviewerId: string): Promise<Record<DeskGroup, number>> {
    const rows = await this.source.query<{ group: DeskGroup; count: number }[]>(
      `select ${deskGroup} as "group", count(*) as count from review_assignments a join proposals p on p.id = a.proposal_id where a.reviewer_id = $1 group by 1`, [reviewerId]);
    const of = (group: DeskGroup): number => rows.find((one) => one.group === group)?.count ?? 0;
    return { todo: of('todo'), submitted: of('submitted'), over: of('over') };
  }
}
