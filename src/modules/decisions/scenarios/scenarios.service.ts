import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { permissions, refuseInterested } from '../../accounts/index.js';
import { tiedProposals } from '../../reviews/index.js';
import { type CallMoney, Ledger } from '../../ledger/index.js';
import { type RankedCall, RankingQueries } from '../ranking.queries.js';
import { type Choice, type Effect, effectOf, lineOfMoney, planOf, type Rule } from './plan.js';
import { scenarioRefusals as refusals } from './scenario-messages.js';
import type { Choose, SaveScenario } from './scenario.dto.js';
import type { PlannedRow, ScenarioCall, ScenarioSummary, ScenariosView, ScenarioView, ThemeName, WhatIfView } from './scenario.view.js';
import { type RankedCandidate, type SavedScenario, ScenarioQueries } from './scenarios.queries.js';

const pageSize = 50;
const mostCompared = 4;
const mostDifferences = 100;
/** More plans of one call than anybody compares. */
const mostSaved = 100;

export type Asked = Record<'line' | 'share' | 'reserve' | 'theme' | 'country' | 'after', string | undefined>;

/** Everything a plan is measured against. */
interface Ground {
  call: RankedCall;
  candidates: RankedCandidate[];
  money: CallMoney[];
  /** Reviewed proposals that are not shown to the reader, and in no sum. */
  hidden: number;
}

/** What-if: the effect of a line through the ranking, saved as scenarios and compared. Nothing here binds money. */
@Injectable()
export class Scenarios {
  constructor(
    private readonly source: DataSource,
    private readonly rankings: RankingQueries,
    private readonly queries: ScenarioQueries,
    private readonly ledger: Ledger,
    private readonly units: UnitOfWork,
  ) {}

  async whatIf(callId: string, asked: Asked, me: Actor): Promise<WhatIfView> {
    const ground = await this.ground(callId, me);
    const { call, candidates } = ground;
    const share = whole(asked.share, 1, 100) ?? 100;
    const given = whole(asked.line, 0, 100_000);
    const rule: Rule = { share, line: given ?? lineOfMoney(candidates, freeOf(ground), share), reserve: whole(asked.reserve, 0, 1_000) ?? 0 };
    const choices = planOf(candidates, rule);
    const countries = [...new Set(candidates.flatMap((one) => one.countries.map(({ country }) => country)))].sort();
    const [effect, themes, scenarios] = await Promise.all([this.effect(ground, choices), this.themesOf(candidates), this.queries.names(call.id)]);
    const filter = { theme: themes.some(({ code }) => code === asked.theme) ? asked.theme! : null, country: countries.includes(asked.country ?? '') ? asked.country! : null };
    const matching = candidates.filter((one) => (!filter.theme || one.themeCode === filter.theme) && (!filter.country || one.countries.some(({ country }) => country === filter.country)));
    return {
      call: callOf(call), rule, ruleIsProposed: given === null, filter, effect, ...pageOf(matching, choices, asked.after), hidden: ground.hidden, found: matching.length, themes, countries, scenarios, maySave: maySave(me),
    };
  }

  /** The newest scenarios, or those named, side by side. */
  async compare(callId: string, only: readonly string[], me: Actor): Promise<ScenariosView> {
    const ground = await this.ground(callId, me);
    const { scenarios: all, total } = await this.queries.saved(ground.call.id, mostSaved);
    const chosen = all.filter(({ id }) => only.includes(id));
    const scenarios = (chosen.length ? chosen : all).slice(0, mostCompared);
    const asked = await this.queries.askedByYear([...new Set(scenarios.flatMap(({ choices }) => fundedIds(choices)))]);
    const places = scenarios.map(({ choices }) => new Map(choices.map((choice) => [choice.proposalId, choice])));
    const differing = ground.candidates.flatMap(({ id, reference, title, language, rank }) => {
      const each = places.map((of) => ({ place: of.get(id)?.place ?? null, amountCents: of.get(id)?.amountCents ?? null }));
      return each.some(({ place, amountCents }) => place !== each[0]!.place || amountCents !== each[0]!.amountCents) ? [{ id, reference, title, language, rank, places: each }] : [];
    });
    return {
      call: callOf(ground.call), scenarios: scenarios.map((one) => summaryOf(one, effectOf(ground.candidates, one.choices, asked, ground.money))), all: all.map(({ id, name }) => ({ id, name })), total, themes: await this.themesOf(ground.candidates),
      differences: differing.slice(0, mostDifferences), differing: differing.length, hidden: ground.hidden, maySave: maySave(me),
    };
  }

  async show(callId: string, id: string, after: string | undefined, me: Actor): Promise<ScenarioView> {
    const ground = await this.ground(callId, me);
    const scenario = await this.saved(ground.call.id, id);
    const [effect, themes] = await Promise.all([this.effect(ground, scenario.choices), this.themesOf(ground.candidates)]);
    return { call: callOf(ground.call), scenario: summaryOf(scenario, effect), themes, ...pageOf(ground.candidates, scenario.choices, after), hidden: ground.hidden, maySave: maySave(me) };
  }

  /** Keeps what the line chooses today; a later change of the scores does not change it. @throws 422 when the name is taken. */
  async save(callId: string, dto: SaveScenario, me: Actor): Promise<{ callId: string; id: string }> {
    const { call, candidates } = await this.ground(callId, me);
    const id = newId();
    await this.units.run(async (work) => {
      const made = await this.queries.insert(work.manager, { id, callId: call.id, name: dto.name, line: dto.line, share: dto.share, savedBy: me.personId, at: work.at }, planOf(candidates, dto));
      if (!made) throw invalidField('name', 'nameTaken', refusals.nameTaken);
      work.record({ name: 'call.scenarioSaved', subjectType: 'call', subjectId: call.id, actorId: me.personId, particulars: { scenarioId: id } });
    });
    return { callId: call.id, id };
  }

  /** Moves one proposal, with its amount. @throws 422 for more than was asked for, and for proposals a plan cannot move. */
  async choose(callId: string, id: string, dto: Choose, me: Actor): Promise<{ callId: string; id: string }> {
    const { call, candidates } = await this.ground(callId, me);
    await this.saved(call.id, id);
    const candidate = candidates.find((one) => one.id === dto.proposalId && one.outcome === null);
    if (!candidate) throw invalidField('proposalId', 'proposalUnknown', refusals.proposalUnknown);
    const amountCents = dto.amount ?? candidate.requestedCents;
    if (amountCents > candidate.requestedCents) throw invalidField('amount', 'moreThanAsked', refusals.moreThanAsked);
    await this.units.run((work) => this.queries.choose(work.manager, id, candidate.id, dto.place === 'leave' ? null : { proposalId: candidate.id, place: dto.place, amountCents }));
    return { callId: call.id, id };
  }

  async remove(callId: string, id: string, me: Actor): Promise<{ callId: string }> {
    const { call } = await this.ground(callId, me);
    await this.units.run(async (work) => {
      if (!isId(id) || !(await this.queries.remove(work.manager, call.id, id))) throw notFound();
      work.record({ name: 'call.scenarioRemoved', subjectType: 'call', subjectId: call.id, actorId: me.personId, particulars: { scenarioId: id } });
    });
    return { callId: call.id };
  }

  /** Not for members of an applicant until the results are told, like the ranking itself. */
  private async ground(callId: string, me: Actor): Promise<Ground> {
    const found = isId(callId) ? await this.rankings.call(callId) : undefined;
    if (!found) throw notFound();
    await refuseInterested(this.source.manager, callId, me);
    const call = { ...found, hidden: [...(await tiedProposals(this.source.manager, callId, me))] };
    const [candidates, money, hidden] = await Promise.all([this.queries.candidates(call), this.ledger.freeOfCall(callId, { without: call.hidden }), this.rankings.hiddenOf(call)]);
    return { call, candidates, money, hidden };
  }

  private async saved(callId: string, id: string): Promise<SavedScenario> {
    const found = isId(id) ? await this.queries.one(callId, id) : undefined;
    if (!found) throw notFound();
    return found;
  }

  private async effect({ candidates, money }: Ground, choices: readonly Choice[]): Promise<Effect> {
    return effectOf(candidates, choices, await this.queries.askedByYear(fundedIds(choices)), money);
  }

  private themesOf(candidates: readonly RankedCandidate[]): Promise<ThemeName[]> {
    return this.queries.themes([...new Set(candidates.flatMap(({ themeCode }) => themeCode ?? []))]);
  }
}

const maySave = (me: Actor): boolean => hasRole(me, ...permissions['scenario.save']);
const fundedIds = (choices: readonly Choice[]): string[] => choices.filter(({ place }) => place === 'fund').map(({ proposalId }) => proposalId);
const freeOf = ({ money }: Ground): number => money.reduce((sum, { freeCents }) => sum + freeCents, 0);
const callOf = ({ id, reference, title, state }: RankedCall): ScenarioCall => ({ id, reference, title, state });
const summaryOf = ({ id, name, line, share, savedBy, savedAt }: SavedScenario, effect: Effect): ScenarioSummary => ({ id, name, line, share, savedBy, savedAt, effect });

/** A whole number of the address; what is none is not there. */
function whole(given: string | undefined, least: number, most: number): number | null {
  const value = /^\d{1,6}$/.test(given ?? '') ? Number(given) : null;
  return value !== null && value >= least && value <= most ? value : null;
}

function pageOf(candidates: readonly RankedCandidate[], choices: readonly Choice[], after: string | undefined): { rows: PlannedRow[]; next: number | null } {
  const chosen = new Map(choices.map((choice) => [choice.proposalId, choice]));
  const from = whole(after, 0, 999_999) ?? 0;
  const following = candidates.filter(({ rank }) => rank > from);
  const rows = following.slice(0, pageSize).map((one) => {
    const choice = one.outcome === null ? chosen.get(one.id) : undefined;
    return { ...one, place: choice?.place ?? null, amountCents: one.outcome === null ? (choice?.amountCents ?? null) : one.amountCents };
  });
  return { rows, next: following.length > pageSize ? rows.at(-1)!.rank : null };
}
