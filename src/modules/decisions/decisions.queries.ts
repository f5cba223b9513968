import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import { budgetTotals, isBudget, type Rubric } from '../calls/index.js';
import type { YearAmount } from './decision.entity.js';
import type { Outcome, ReasonCode } from './decision-words.js';

/** A proposal with what a decision on it needs to know. */
export interface DecidedProposal {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  state: string;
  requestedCents: number;
  themeCode: string | null;
  countryShares: unknown;
  organizationId: string;
  organization: string;
  callId: string;
  callReference: string;
  callTitle: Bilingual;
  callState: string;
  programmeId: string;
  envelope: { fiscalYear: number; amountCents: number }[];
  rubric: Rubric;
  requiredReviews: number;
  /** A concept note: its approval is an invitation and binds no money. */
  concept: boolean;
  /** Its told decision is open again at the applicant's request: it is decided although the call is released. */
  reconsidered: boolean;
  /** The answer to the question of that name. */
  budget: unknown;
}

/** What the budget asks for by fiscal year. */
export const requestedByYear = ({ budget }: Pick<DecidedProposal, 'budget'>): YearAmount[] =>
  isBudget(budget) ? budgetTotals(budget).byYear.map(({ fiscalYear, sources }) => ({ fiscalYear, amountCents: sources.requested })) : [];

export interface DecisionRow {
  id: string;
  proposalId: string;
  outcome: Outcome;
  amountCents: number;
  years: YearAmount[];
  reasonCode: ReasonCode;
  reason: string | null;
  feedback: string;
  decidedBy: string;
  decidedByName: string;
  /** Whose authority a delegate used. */
  decidedForName: string | null;
  reserveUntil: string | null;
  decidedAt: Date;
  releasedAt: Date | null;
  reopenedAt: Date | null;
}

export interface NewDecision {
  id: string;
  proposalId: string;
  callId: string;
  outcome: Outcome;
  amountCents: number;
  years: readonly YearAmount[];
  reasonCode: ReasonCode;
  reason: string | null;
  feedback: string;
  decidedBy: string;
  decidedFor: string | null;
  reserveUntil: string | null;
}

/** Reads and writes of single decisions. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly source: DataSource) {}

  /** A proposal that was submitted; a draft is its organization's own affair. */
  async proposal(id: string, manager: EntityManager = this.source.manager): Promise<DecidedProposal | undefined> {
    const [found] = await manager.query<DecidedProposal[]>(
      `select p.id, p.reference, p.title, p.language, p.state, p.requested_cents as "requestedCents", p.theme_code as "themeCode", p.country_shares as "countryShares",
         p.organization_id as "organizationId", o.legal_name as organization, c.id as "callId", c.reference as "callReference", c.title as "callTitle", c.state as "callState",
         c.programme_id as "programmeId", c.envelope, c.rubric, c.reviews_per_proposal as "requiredReviews", c.concept_notes as concept,
         exists (select 1 from reconsiderations n where n.proposal_id = p.id and n.state = 'accepted') as reconsidered,
         (select b.value from answers b where b.proposal_id = p.id and b.question_key = 'budget') as budget
       from proposals p join calls c on c.id = p.call_id join organizations o on o.id = p.organization_id where p.id = $1 and p.submitted_at is not null`, [id]);
    return found;
  }

  async of(proposalId: string, manager: EntityManager = this.source.manager): Promise<DecisionRow | undefined> {
    const [found] = await manager.query<DecisionRow[]>(
      `select d.id, d.proposal_id as "proposalId", d.outcome, d.amount_cents as "amountCents", d.years, d.reason_code as "reasonCode", d.reason, d.feedback, d.decided_by as "decidedBy",
         p.name as "decidedByName", f.name as "decidedForName", d.reserve_until as "reserveUntil", d.decided_at as "decidedAt", d.released_at as "releasedAt", d.reopened_at as "reopenedAt"
       from decisions d join persons p on p.id = d.decided_by left join persons f on f.id = d.decided_for where d.proposal_id = $1`, [proposalId]);
    return found;
  }

  /** Those of these that were submitted in the call, in the order of their references. */
  names(callId: string, ids: readonly string[]): Promise<{ id: string; reference: string; title: string; language: Locale }[]> {
    return this.source.query('select id, reference, title, language from proposals where call_id = $1 and id = any($2) and submitted_at is not null order by reference', [callId, ids]);
  }

  /** A decision, or a new one in the place of one that was taken back. */
  async write(manager: EntityManager, row: NewDecision, at: Date): Promise<void> {
    await manager.query(
      `insert into decisions as d (id, proposal_id, call_id, outcome, amount_cents, years, reason_code, reason, feedback, decided_by, decided_at, decided_for, reserve_until)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13)
       on conflict (proposal_id) do update set outcome = excluded.outcome, amount_cents = excluded.amount_cents, years = excluded.years, reason_code = excluded.reason_code,
         reason = excluded.reason, feedback = excluded.feedback, decided_by = excluded.decided_by, decided_at = excluded.decided_at, decided_for = excluded.decided_for, reserve_until = excluded.reserve_until, reopened_at = null, version = d.version + 1`,
      [row.id, row.proposalId, row.callId, row.outcome, row.amountCents, JSON.stringify(row.years), row.reasonCode, row.reason, row.feedback, row.decidedBy, at, row.decidedFor, row.reserveUntil]);
  }

  async markReopened(manager: EntityManager, proposalId: string, at: Date): Promise<void> {
    await manager.query('update decisions set reopened_at = $2, version = version + 1 where proposal_id = $1', [proposalId, at]);
  }

  /** What is reserved for a proposal now, by fiscal year. */
  reserved(manager: EntityManager, proposalId: string): Promise<YearAmount[]> {
    return manager.query<YearAmount[]>(
      `select fiscal_year as "fiscalYear", sum(case when kind = 'reserve' then amount_cents else -amount_cents end)::bigint as "amountCents"
       from ledger_entries where proposal_id = $1 and kind in ('reserve', 'release') group by fiscal_year having sum(case when kind = 'reserve' then amount_cents else -amount_cents end) > 0 order by fiscal_year`, [proposalId]);
  }
}
