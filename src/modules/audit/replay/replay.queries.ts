import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { FileFacts } from './completeness.js';
import type { ReplayConflict, ReplayDecision, ReplayPost, ReplayReview, ReplayStep } from './replay.view.js';

export interface ReplayedProposal {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  state: string;
  organization: string;
  callId: string;
  callReference: string;
  callTitle: Bilingual;
  rubric: { criteria: { code: string; label: Bilingual }[] };
  facts: FileFacts;
  decision: ReplayDecision | null;
  people: { name: string; steps: number }[];
}

/** Everything that belongs to the file of the proposal `$1`: what an event can be about. */
const subjects = `
  subjects as (
    select 'proposal'::text as type, $1::uuid as id
    union all select 'extension', id from proposal_extensions where proposal_id = $1
    union all select 'partnerConsent', id from partner_consents where proposal_id = $1
    union all select 'panelItem', id from panel_items where proposal_id = $1
    union all select 'panelMeeting', meeting_id from panel_items where proposal_id = $1
    union all select 'review', id from review_assignments where proposal_id = $1
    union all select 'recommendation', id from recommendations where proposal_id = $1
    union all select 'reconsideration', id from reconsiderations where proposal_id = $1
    union all select 'discussion', id from discussion_posts where proposal_id = $1 and review_id is null
    union all select 'conflict', id from review_conflicts where proposal_id = $1
    union all select 'agreement', id from agreements where proposal_id = $1
    union all select 'payment', y.id from payments y join agreements a on a.id = y.agreement_id where a.proposal_id = $1
    union all select 'report', r.id from reports r join agreements a on a.id = r.agreement_id where a.proposal_id = $1)`;

/** Reads of one file as a whole. */
@Injectable()
export class ReplayQueries {
  constructor(private readonly source: DataSource) {}

  async proposal(id: string): Promise<ReplayedProposal | undefined> {
    const [found] = await this.source.query<ReplayedProposal[]>(
      `with ${subjects}
       select p.id, p.reference, p.title, p.language, p.state, o.legal_name as organization, c.id as "callId", c.reference as "callReference", c.title as "callTitle", c.rubric,
         (select json_build_object('outcome', d.outcome, 'amountCents', d.amount_cents, 'reasonCode', d.reason_code, 'reason', d.reason, 'feedback', d.feedback, 'decidedBy', n.name, 'decidedAt', d.decided_at, 'releasedAt', d.released_at)
            from decisions d join persons n on n.id = d.decided_by where d.proposal_id = p.id and d.reopened_at is null) as decision,
         coalesce((select json_agg(json_build_object('name', n.name, 'steps', n.steps) order by n.name) from (
            select q.name, count(*)::int as steps from subjects s join events e on e.subject_type = s.type and e.subject_id = s.id join persons q on q.id = e.actor_id group by q.id, q.name) n), '[]'::json) as people,
         json_build_object(
           'state', p.state, 'submitted', p.submitted_at is not null,
           'hasSnapshot', exists (select 1 from proposal_snapshots s where s.proposal_id = p.id),
           'hasSelfCheck', exists (select 1 from proposal_self_checks k where k.proposal_id = p.id),
           'hasDocument', exists (select 1 from proposal_documents d where d.proposal_id = p.id),
           'screened', exists (select 1 from events e where e.subject_type = 'proposal' and e.subject_id = p.id and e.name in ('proposal.foundEligible', 'proposal.foundIneligible')),
           'questions', (select count(*) from information_requests i where i.proposal_id = p.id), 'openQuestions', (select count(*) from information_requests i where i.proposal_id = p.id and i.answered_at is null and i.lapsed_at is null and p.state <> 'informationRequested'),
           'requiredReviews', c.reviews_per_proposal, 'submittedReviews', (select count(*) from review_assignments a where a.proposal_id = p.id and a.state = 'submitted'),
           'unfinishedReviews', (select count(*) from review_assignments a where a.proposal_id = p.id and a.state = 'submitted' and (a.recommendation is null or a.total is null)),
           'openConflicts', (select count(*) from review_conflicts k where k.proposal_id = p.id and k.state = 'open' and exists (select 1 from review_assignments a where a.proposal_id = p.id and a.reviewer_id = k.reviewer_id and a.state in ('invited', 'accepted', 'returned', 'submitted'))),
           'decided', d.id is not null, 'hasFeedback', length(coalesce(d.feedback, '')) > 0 and d.reason_code is not null,
           'decidedByReviewer', exists (select 1 from review_assignments a where a.proposal_id = p.id and a.reviewer_id = d.decided_by and a.state not in ('declined', 'dismissed')),
           'released', d.released_at is not null, 'approved', coalesce(d.outcome = 'approved', false), 'invited', p.state = 'invited',
           'hasAgreement', g.id is not null, 'signedByBoth', coalesce(g.recipient_signed_at is not null and g.department_signed_at is not null, false),
           'payments', (select count(*) from payments y where y.agreement_id = g.id and y.state = 'paid'),
           'poorPayments', (select count(*) from payments y where y.agreement_id = g.id and y.state = 'paid' and (coalesce(y.certification_note, '') = '' or y.certified_by is null or y.released_by is null or y.certified_by = y.released_by)),
           'agreementEnded', coalesce(g.state in ('inCloseOut', 'closed'), false), 'reportAccepted', exists (select 1 from reports r where r.agreement_id = g.id and r.state = 'accepted')) as facts
       from proposals p join organizations o on o.id = p.organization_id join calls c on c.id = p.call_id
         left join decisions d on d.proposal_id = p.id and d.reopened_at is null left join agreements g on g.proposal_id = p.id
       where p.id = $1 and p.submitted_at is not null`, [id]);
    return found;
  }

  /** Every step on the file, oldest first. */
  steps(id: string, after: number, limit: number): Promise<ReplayStep[]> {
    return this.source.query<ReplayStep[]>(
      `with ${subjects}
       select e.id, e.at, e.name, e.subject_type as "subjectType", n.name as actor, e.from_state as "from", e.to_state as "to", e.reason
       from subjects s join events e on e.subject_type = s.type and e.subject_id = s.id left join persons n on n.id = e.actor_id
       where e.id > $2 order by e.id limit $3`, [id, after, limit]);
  }

  /** What was handed in, also where it was set aside later; a draft is its author's. */
  reviews(id: string): Promise<ReplayReview[]> {
    return this.source.query<ReplayReview[]>(
      `select a.id, n.name as reviewer, a.state, a.total::float8 as total, case when a.submitted_at is not null then a.recommendation end as recommendation, case when a.submitted_at is not null then a.overall_comment end as overall, a.assigned_at as "assignedAt", a.submitted_at as "submittedAt", a.conflict_kind as "conflictKind",
         coalesce((select json_agg(json_build_object('criterion', s.criterion, 'score', s.score, 'commentForApplicant', s.comment_for_applicant, 'commentInternal', s.comment_internal) order by s.criterion)
           from review_scores s where s.assignment_id = a.id and a.submitted_at is not null), '[]'::json) as scores,
         coalesce((select json_agg(json_build_object('number', v.number, 'scores', v.scores, 'recommendation', v.recommendation, 'confidence', v.confidence, 'overallComment', v.overall_comment, 'total', v.total, 'replacedAt', v.replaced_at, 'reason', v.reason) order by v.number desc)
           from review_versions v where v.review_id = a.id), '[]'::json) as earlier
       from review_assignments a join persons n on n.id = a.reviewer_id where a.proposal_id = $1 order by a.assigned_at, a.id`, [id]);
  }

  /** What was said in the discussion, corrections included, oldest first. */
  posts(id: string): Promise<ReplayPost[]> {
    return this.source.query<ReplayPost[]>(
      `select d.id, n.name as author, d.review_id is null as officer, d.body, d.written_at as "writtenAt", e.written_at as "correctsAt"
       from discussion_posts d join persons n on n.id = d.written_by left join discussion_posts e on e.id = d.corrects_id where d.proposal_id = $1 order by d.id`, [id]);
  }

  conflicts(id: string): Promise<ReplayConflict[]> {
    return this.source.query<ReplayConflict[]>(
      `select k.id, n.name as reviewer, k.kind, k.source, k.certainty, k.state, k.found_at as "foundAt", q.name as "decidedBy", k.decided_at as "decidedAt", k.reason
       from review_conflicts k join persons n on n.id = k.reviewer_id left join persons q on q.id = k.decided_by where k.proposal_id = $1 order by k.found_at, k.id`, [id]);
  }
}
