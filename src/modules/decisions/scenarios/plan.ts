import type { Cents } from '../../../kernel/money/money.js';
import { splitByShares } from '../../ledger/index.js';
import type { YearAmount } from '../decision.entity.js';

/** Where a scenario puts a proposal; what is left out is simply not chosen. */
export const places = ['fund', 'reserve'] as const;
export type Place = (typeof places)[number];

/** A ranked proposal, as far as a plan needs it. */
export interface Candidate {
  id: string;
  rank: number;
  requestedCents: Cents;
  passes: boolean;
  /** A decision that stands; plans leave it alone. */
  outcome: 'approved' | 'reserve' | 'declined' | null;
  /** What was approved. */
  amountCents: Cents | null;
  themeCode: string | null;
  countries: readonly { country: string; share: number }[];
}

export interface Choice {
  proposalId: string;
  place: Place;
  /** Recommended; at most what was asked for. */
  amountCents: Cents;
}

/** The line through a ranking. */
export interface Rule {
  /** The last rank that is funded, if it passes; 0 funds nobody. */
  line: number;
  /** Percent of each request that is recommended. */
  share: number;
  /** So many of the next that pass go to the reserve list. */
  reserve: number;
}

/** A share of a request in whole dollars, rounded down. */
export const recommended = (requestedCents: Cents, share: number): Cents => Math.floor((requestedCents * share) / 10_000) * 100;

/** What the rule chooses among the proposals without a decision; those that do not pass are never chosen by a line. */
export function planOf(candidates: readonly Candidate[], { line, share, reserve }: Rule): Choice[] {
  const open = candidates.filter(({ outcome, passes }) => outcome === null && passes);
  const choose = (place: Place) => ({ id, requestedCents }: Candidate): Choice => ({ proposalId: id, place, amountCents: recommended(requestedCents, share) });
  return [...open.filter(({ rank }) => rank <= line).map(choose('fund')), ...open.filter(({ rank }) => rank > line).slice(0, reserve).map(choose('reserve'))];
}

/** The lowest rank down to which the money goes, taking each that passes in its order; 0 when it is not enough for the first. */
export function lineOfMoney(candidates: readonly Candidate[], freeCents: Cents, share: number): number {
  let left = freeCents;
  let line = 0;
  for (const { outcome, passes, rank, requestedCents } of candidates) {
    if (outcome !== null || !passes) continue;
    left -= recommended(requestedCents, share);
    if (left < 0) break;
    line = rank;
  }
  return line;
}

/** What is funded by theme or by country. */
export interface Part {
  code: string | null;
  proposals: number;
  amountCents: Cents;
}
export interface YearEffect {
  fiscalYear: number;
  allocatedCents: Cents;
  /** Free before anything of the plan. */
  freeCents: Cents;
  takenCents: Cents;
  leftCents: Cents;
}
/** What a plan comes to. */
export interface Effect {
  funded: number;
  reserved: number;
  amountCents: Cents;
  requestedCents: Cents;
  years: YearEffect[];
  /** Decided approvals included: the portfolio as it would be. */
  themes: Part[];
  countries: Part[];
}

export interface Money {
  fiscalYear: number;
  allocatedCents: Cents;
  freeCents: Cents;
}

/** An amount over fiscal years in the proportions of the request, to the cent; without a budget all of it in the first year with money. */
export function overYears(amountCents: Cents, asked: readonly YearAmount[], money: readonly Money[]): YearAmount[] {
  const parts = splitByShares(amountCents, asked.map(({ fiscalYear, amountCents: percent }) => ({ country: String(fiscalYear), percent })));
  if (parts.length) return parts.map(({ country, amountCents: cents }) => ({ fiscalYear: Number(country), amountCents: cents }));
  return money[0] && amountCents > 0 ? [{ fiscalYear: money[0].fiscalYear, amountCents }] : [];
}

/** The effect of choices on the money of the call, by fiscal year, theme and country. */
export function effectOf(candidates: readonly Candidate[], choices: readonly Choice[], asked: ReadonlyMap<string, readonly YearAmount[]>, money: readonly Money[]): Effect {
  const chosen = new Map(choices.map((choice) => [choice.proposalId, choice]));
  const taken = new Map<number, Cents>();
  const themes = new Map<string | null, Part>();
  const countries = new Map<string | null, Part>();
  const add = (parts: Map<string | null, Part>, code: string | null, amountCents: Cents): void => {
    const part = parts.get(code) ?? { code, proposals: 0, amountCents: 0 };
    parts.set(code, { code, proposals: part.proposals + 1, amountCents: part.amountCents + amountCents });
  };
  const effect: Effect = { funded: 0, reserved: 0, amountCents: 0, requestedCents: 0, years: [], themes: [], countries: [] };
  for (const candidate of candidates) {
    const choice = chosen.get(candidate.id);
    const decided = candidate.outcome === 'approved' ? (candidate.amountCents ?? 0) : null;
    if (decided === null && candidate.outcome === null && choice?.place === 'reserve') effect.reserved += 1;
    if (decided === null && (candidate.outcome !== null || choice?.place !== 'fund')) continue;
    const amount = decided ?? choice!.amountCents;
    add(themes, candidate.themeCode, amount);
    for (const part of splitByShares(amount, candidate.countries.map(({ country, share }) => ({ country, percent: share })))) add(countries, part.country, part.amountCents);
    if (decided !== null) continue; // its money is no longer free
    effect.funded += 1;
    effect.amountCents += amount;
    effect.requestedCents += candidate.requestedCents;
    for (const year of overYears(amount, asked.get(candidate.id) ?? [], money)) taken.set(year.fiscalYear, (taken.get(year.fiscalYear) ?? 0) + year.amountCents);
  }
  const years = [...new Set([...money.map(({ fiscalYear }) => fiscalYear), ...taken.keys()])].sort((a, b) => a - b);
  const byAmount = (parts: Map<string | null, Part>): Part[] => [...parts.values()].sort((a, b) => b.amountCents - a.amountCents || String(a.code).localeCompare(String(b.code)));
  return {
    ...effect, themes: byAmount(themes), countries: byAmount(countries),
    years: years.map((fiscalYear) => {
      const has = money.find((one) => one.fiscalYear === fiscalYear);
      const takenCents = taken.get(fiscalYear) ?? 0;
      return { fiscalYear, allocatedCents: has?.allocatedCents ?? 0, freeCents: has?.freeCents ?? 0, takenCents, leftCents: (has?.freeCents ?? 0) - takenCents };
    }),
  };
}
