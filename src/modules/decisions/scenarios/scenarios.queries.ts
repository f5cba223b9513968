import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Locale } from '../../../kernel/i18n/text.js';
import { known } from '../../calls/index.js';
import type { YearAmount } from '../decision.entity.js';
import { rankedBase, type RankedCall, rankingRules } from '../ranking.queries.js';
import type { Candidate, Choice } from './plan.js';
import type { ThemeName } from './scenario.view.js';

/** A candidate with what a row of the page shows. */
export interface RankedCandidate extends Candidate {
  reference: string;
  title: string;
  language: Locale;
  organization: string;
  average: number | null;
}
export interface SavedScenario {
  id: string;
  name: string;
  line: number;
  share: number;
  savedBy: string;
  savedAt: Date;
  choices: Choice[];
}

/** Reads and writes of plans. */
@Injectable()
export class ScenarioQueries {
  constructor(private readonly source: DataSource) {}

  /** The whole ranking the reader sees, in its order: a plan is about all of it. */
  candidates(call: Pick<RankedCall, 'id' | 'rubric' | 'hidden'>): Promise<RankedCandidate[]> {
    return this.source.query<RankedCandidate[]>(
      `with ${rankedBase}
       select b.id, row_number() over (order by b.average desc nulls last, b.reference)::int as rank, b.reference, b.title, b.language, b.organization, round(b.average, 1)::float8 as average,
         b.passes, b.outcome, b.requested_cents as "requestedCents", b.amount_cents as "amountCents", p.theme_code as "themeCode", coalesce(p.country_shares, '[]'::jsonb) as countries
       from base b join proposals p on p.id = b.id order by rank`, rankingRules(call));
  }

  /** What the proposals ask for in each fiscal year, from their budgets. */
  async askedByYear(proposalIds: readonly string[]): Promise<Map<string, YearAmount[]>> {
    if (!proposalIds.length) return new Map();
    const rows = await this.source.query<{ id: string; years: YearAmount[] }[]>(
      `select id, json_agg(json_build_object('fiscalYear', year, 'amountCents', cents) order by year) as years
       from (select a.proposal_id as id, (l ->> 'fiscalYear')::int as year, sum((l -> 'sources' ->> 'requested')::bigint)::bigint as cents
             from answers a, jsonb_array_elements(case when jsonb_typeof(a.value -> 'lines') = 'array' then a.value -> 'lines' else '[]'::jsonb end) l
             where a.question_key = $1 and a.proposal_id = any($2::uuid[]) and l ->> 'fiscalYear' ~ '^\\d{4}$' and l -> 'sources' ->> 'requested' ~ '^\\d{1,15}$' group by 1, 2) y
       where cents > 0 group by id`, [known.budget, proposalIds]);
    return new Map(rows.map(({ id, years }) => [id, years]));
  }

  themes(codes: readonly string[]): Promise<ThemeName[]> {
    return this.source.query<ThemeName[]>('select code, name from themes where code = any($1::text[]) order by code', [codes]);
  }

  /** Newest first. */
  async saved(callId: string, limit: number): Promise<{ scenarios: SavedScenario[]; total: number }> {
    const rows = await this.source.query<(SavedScenario & { total: number })[]>(`${savedSql} where s.call_id = $1 order by s.saved_at desc, s.id desc limit $2`, [callId, limit]);
    return { scenarios: rows.map(({ total: _, ...row }) => ({ ...row, savedAt: new Date(row.savedAt) })), total: rows[0]?.total ?? 0 };
  }

  names(callId: string): Promise<{ id: string; name: string }[]> {
    return this.source.query('select id, name from scenarios where call_id = $1 order by saved_at desc, id desc limit 20', [callId]);
  }

  async one(callId: string, id: string): Promise<SavedScenario | undefined> {
    const [row] = await this.source.query<SavedScenario[]>(`${savedSql} where s.call_id = $1 and s.id = $2`, [callId, id]);
    return row && { ...row, savedAt: new Date(row.savedAt) };
  }

  async insert(manager: EntityManager, row: { id: string; callId: string; name: string; line: number; share: number; savedBy: string; at: Date }, choices: readonly Choice[]): Promise<boolean> {
    const made = await manager.query<unknown[]>(
      'insert into scenarios (id, call_id, name, line, share, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (call_id, name) do nothing returning id',
      [row.id, row.callId, row.name, row.line, row.share, row.savedBy, row.at]);
    if (!made.length) return false;
    await manager.query(
      `insert into scenario_choices (scenario_id, proposal_id, place, amount_cents)
       select $1, c."proposalId", c.place, c."amountCents" from jsonb_to_recordset($2::jsonb) as c ("proposalId" uuid, place text, "amountCents" bigint)`, [row.id, JSON.stringify(choices)]);
    return true;
  }

  /** Moves one proposal; two at once come one after the other. */
  async choose(manager: EntityManager, scenarioId: string, proposalId: string, choice: Choice | null): Promise<void> {
    await manager.query('select 1 from scenarios where id = $1 for update', [scenarioId]);
    if (choice) {
      await manager.query(
        `insert into scenario_choices (scenario_id, proposal_id, place, amount_cents) values ($1, $2, $3, $4)
         on conflict (scenario_id, proposal_id) do update set place = excluded.place, amount_cents = excluded.amount_cents`, [scenarioId, proposalId, choice.place, choice.amountCents]);
    } else await manager.query('delete from scenario_choices where scenario_id = $1 and proposal_id = $2', [scenarioId, proposalId]);
  }

  async remove(manager: EntityManager, callId: string, id: string): Promise<boolean> {
    const [gone] = await manager.query<[unknown[], number]>('delete from scenarios where call_id = $1 and id = $2 returning id', [callId, id]);
    return gone.length > 0;
  }
}

const savedSql = `select s.id, s.name, s.line, s.share, p.name as "savedBy", s.saved_at as "savedAt", count(*) over ()::int as total,
    coalesce((select json_agg(json_build_object('proposalId', c.proposal_id, 'place', c.place, 'amountCents', c.amount_cents)) from scenario_choices c where c.scenario_id = s.id), '[]'::json) as choices
  from scenarios s join persons p on p.id = s.saved_by`;
