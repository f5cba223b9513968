import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Rubric } from '../calls/index.js';
import { type Advice, criterionAveragesSql, panelScoresSql, questionedSql, reviewTotalsSql } from '../reviews/index.js';
import type { YearAmount } from './decision.entity.js';
import type { ApprovalRole } from './approval/chain.js';
import type { RecommendationState } from './approval/recommendation.workflow.js';
import type { Outcome } from './decision-words.js';

export interface RankedCall {
  id: string;
  reference: string;
  title: Bilingual;
  state: string;
  rubric: Rubric;
  requiredReviews: number;
  releasedAt: Date | null;
  concept: boolean;
  /** A meeting of a panel is or was planned. */
  hasPanel: boolean;
  /** The call that approved concept notes are invited to. */
  secondStage: { id: string; reference: string; state: string } | null;
  /** Proposals kept from the reader (ADR 0047): the ranking is made as if they were not there. */
  hidden: readonly string[];
}

/** One proposal in the order of the ranking. */
export interface RankedRow {
  rank: number;
  id: string;
  reference: string;
  title: string;
  language: Locale;
  organization: string;
  requestedCents: number;
  submitted: number;
  open: number;
  /** One decimal. */
  average: number | null;
  spread: number;
  /** Criteria below their own minimum. */
  weak: string[];
  passes: boolean;
  outcome: Outcome | null;
  amountCents: number | null;
  /** What this and every better ranked proposal would cost: decided amounts, and the requests of those that pass. */
  runningCents: number;
  /** A recommendation on its way through the approval chain. */
  recommendation: { outcome: Outcome; amountCents: number; state: RecommendationState; stepRole: ApprovalRole } | null;
  /** The concept note it follows. */
  conceptNote: { id: string; reference: string } | null;
  /** Where it stands in a panel: the consensus counts once the meeting is locked. */
  panel: { meetingId: string; meetingState: string; itemState: string; total: number | null; advice: Advice | null } | null;
  /** A score counts whose author has a conflict of interest: its decision says more. */
  questioned: boolean;
  /** Its place in the order shown. */
  place: number;
  /** The full proposal that followed it, once submitted. */
  fullProposal: { id: string; reference: string } | null;
}

export interface RankingCounts {
  proposals: number;
  undecided: number;
  approved: number;
  reserve: number;
  declined: number;
  approvedCents: number;
  passing: number;
  /** Reviewed proposals that none of this counts: they are not shown to the reader. */
  hidden: number;
}

export type RankingFilter = 'undecided' | 'approved' | 'reserve' | 'declined';

/** The states of a proposal that has been reviewed. */
const ranked = `('underReview', 'approved', 'declined', 'onReserve', 'reserveListed', 'awarded', 'invited', 'notFunded')`;

/** `$1` call, `$2` criteria with a minimum, `$3` their minimums, `$4` pass mark, `$5` what is kept from the reader, as `rankingRules` gives them. Averages are compared before rounding. */
export const rankedBase = `
  totals as (${reviewTotalsSql}), averages as (${criterionAveragesSql}),
  weak as (select a.proposal_id, array_agg(a.criterion order by a.criterion) as codes from averages a join unnest($2::text[], $3::numeric[]) as m (code, minimum) on m.code = a.criterion
    where a.average < m.minimum group by a.proposal_id),
  base as (
    select p.id, p.predecessor_id, p.reference, p.title, p.language, p.organization_id, o.legal_name as organization, p.requested_cents, coalesce(t.submitted, 0) as submitted, coalesce(t.open, 0) as open,
      t.average, coalesce(t.spread, 0) as spread, coalesce(w.codes, '{}') as weak, coalesce(t.average >= $4 and w.codes is null, false) as passes,
      case when p.state in ('approved', 'awarded', 'invited') then 'approved' when p.state in ('onReserve', 'reserveListed') then 'reserve' when p.state in ('declined', 'notFunded') then 'declined' end as outcome, d.amount_cents
    from proposals p join organizations o on o.id = p.organization_id left join totals t on t.proposal_id = p.id left join weak w on w.proposal_id = p.id
      left join decisions d on d.proposal_id = p.id and d.reopened_at is null
    where p.call_id = $1 and p.state in ${ranked} and p.id <> all($5::uuid[]))`;
const hiddenSql = `(select count(*) from proposals h where h.call_id = $1 and h.state in ${ranked} and h.id = any($5::uuid[]))`;

/** Reads of a call as a whole: ranking, counts, what is missing for the release. */
@Injectable()
export class RankingQueries {
  constructor(private readonly source: DataSource) {}

  async call(id: string, manager: EntityManager = this.source.manager): Promise<RankedCall | undefined> {
    const [found] = await manager.query<Omit<RankedCall, 'hidden'>[]>(`select id, reference, title, state, rubric, reviews_per_proposal as "requiredReviews", released_at as "releasedAt", concept_notes as concept, exists (select 1 from panel_meetings m where m.call_id = calls.id and m.state <> 'cancelled') as "hasPanel",
       (select json_build_object('id', n.id, 'reference', n.reference, 'state', n.state) from calls n where n.first_stage_call_id = calls.id and n.state <> 'cancelled') as "secondStage" from calls where id = $1`, [id]);
    return found && { ...found, hidden: [] };
  }

  /** In the order of the averages, or of the panel's consensus; ranks are always those of the averages. `$6` is the place to go on after. */
  rows(call: RankedCall, show: RankingFilter | null, sort: 'panel' | null, after: number, limit: number, personId: string): Promise<RankedRow[]> {
    const order = sort === 'panel' ? 's.total desc nulls last, average desc nulls last, reference' : 'average desc nulls last, reference';
    return this.source.query<RankedRow[]>(
      `with ${rankedBase},
       panel as (${panelScoresSql('$9::uuid')}),
       ordered as (select b.*, row_number() over (order by average desc nulls last, reference) as rank, row_number() over best as place,
           case when s.meeting_id is not null then json_build_object('meetingId', s.meeting_id, 'meetingState', s.meeting_state, 'itemState', s.item_state, 'total', s.total, 'advice', s.advice) end as panel,
           sum(case outcome when 'approved' then coalesce(amount_cents, 0) when 'declined' then 0 when 'reserve' then 0 else case when passes then requested_cents else 0 end end) over best as running
         from base b left join panel s on s.proposal_id = b.id window best as (order by ${order}))
       select rank, id, reference, title, language, organization, requested_cents as "requestedCents", submitted, open, round(average, 1)::float8 as average, spread::float8 as spread,
         weak, passes, outcome, amount_cents as "amountCents", running::bigint as "runningCents", place, panel,
         exists (${questionedSql('ordered.id')}) as questioned,
         (select json_build_object('outcome', m.outcome, 'amountCents', m.amount_cents, 'state', m.state, 'stepRole', m.step_role) from recommendations m where m.proposal_id = ordered.id and m.state in ('inApproval', 'sentBack')) as recommendation,
         (select json_build_object('id', r.id, 'reference', r.reference) from proposals r where r.id = ordered.predecessor_id) as "conceptNote",
         (select json_build_object('id', r.id, 'reference', r.reference) from proposals r where r.predecessor_id = ordered.id and r.submitted_at is not null) as "fullProposal"
       from ordered where place > $6 and ($7::text is null or coalesce(outcome, 'undecided') = $7) order by place limit $8`, [...rankingRules(call), after, show, limit, personId]);
  }

  /** Undecided proposals that pass, down to a rank, or that do not; best first. */
  async undecidedIds(call: RankedCall, passing: boolean, toRank: number | null, limit: number): Promise<string[]> {
    const found = await this.source.query<{ id: string }[]>(
      `with ${rankedBase}, ordered as (select id, passes, outcome, row_number() over (order by average desc nulls last, reference) as rank from base)
       select id from ordered where outcome is null and passes = $6 and ($7::int is null or rank <= $7) order by rank limit $8`, [...rankingRules(call), passing, toRank, limit]);
    return found.map(({ id }) => id);
  }

  async counts(call: RankedCall): Promise<RankingCounts> {
    const [found] = await this.source.query<RankingCounts[]>(
      `with ${rankedBase} select count(*) as proposals, count(*) filter (where outcome is null) as undecided, count(*) filter (where outcome = 'approved') as approved,
         count(*) filter (where outcome = 'reserve') as reserve, count(*) filter (where outcome = 'declined') as declined, coalesce(sum(amount_cents) filter (where outcome = 'approved'), 0)::bigint as "approvedCents", count(*) filter (where passes) as passing, ${hiddenSql} as hidden
       from base`, rankingRules(call));
    return found!;
  }

  /** How many reviewed proposals are not shown to the reader. No query where nothing is kept from them. */
  async hiddenOf({ id, hidden }: Pick<RankedCall, 'id' | 'hidden'>): Promise<number> {
    if (!hidden.length) return 0;
    const [found] = await this.source.query<{ hidden: number }[]>(`select count(*) as hidden from proposals where call_id = $1 and state in ${ranked} and id = any($2::uuid[])`, [id, hidden]);
    return found!.hidden;
  }

  /** The rank of one proposal among those of its call. */
  async rankOf(call: RankedCall, proposalId: string): Promise<{ rank: number; of: number; hidden: number } | undefined> {
    const [found] = await this.source.query<{ rank: number; of: number; hidden: number }[]>(
      `with ${rankedBase}, ordered as (select id, row_number() over (order by average desc nulls last, reference) as rank, count(*) over () as "of" from base)
       select rank, "of", ${hiddenSql} as hidden from ordered where id = $6`, [...rankingRules(call), proposalId]);
    return found;
  }

  /** Amounts of the approvals in force, by fiscal year. */
  approvedByYear({ id, hidden }: RankedCall): Promise<YearAmount[]> {
    return this.source.query<YearAmount[]>(
      `select (y ->> 'fiscalYear')::int as "fiscalYear", sum((y ->> 'amountCents')::bigint)::bigint as "amountCents"
       from decisions d join proposals p on p.id = d.proposal_id and p.state in ('approved', 'awarded', 'invited'), jsonb_array_elements(d.years) as y
       where d.call_id = $1 and d.outcome = 'approved' and d.reopened_at is null and p.id <> all($2::uuid[]) group by 1 order by 1`, [id, hidden]);
  }

  /** Proposals that keep the results from being released, oldest reference first. */
  undecided({ id, hidden }: Pick<RankedCall, 'id' | 'hidden'>, manager: EntityManager = this.source.manager, most = 50): Promise<{ id: string; reference: string; title: string; total: number }[]> {
    return manager.query(
      `select id, reference, title, count(*) over () as total from proposals
       where call_id = $1 and state in ('submitted', 'informationRequested', 'ineligibilityProposed', 'eligible', 'underReview') and id <> all($3::uuid[]) order by reference limit $2`, [id, most, hidden]);
  }
}

/** The first five parameters of `rankedBase`. */
export const rankingRules = (call: Pick<RankedCall, 'id' | 'rubric' | 'hidden'>): unknown[] => {
  const minimums = call.rubric.criteria.filter(({ minimum }) => minimum !== undefined);
  return [call.id, minimums.map(({ code }) => code), minimums.map(({ minimum }) => minimum), call.rubric.passMark, call.hidden];
};
