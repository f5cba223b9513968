import { addDays } from '../../kernel/time/dates.js';
import { fiscalYearOf, fiscalYearSpan } from '../../kernel/time/fiscal-year.js';
import type { YearAmount } from './agreement.entity.js';
import type { InstalmentKind } from './agreement-words.js';

/** One instalment as people plan it; its number is its place by due date. */
export interface PlannedInstalment {
  kind: InstalmentKind;
  amountCents: number;
  dueOn: string;
}

/** A grant above this is paid in instalments (FIN-07). */
export const largeGrantCents = 25_000_000;

/** What is kept back until the final report is accepted, rounded up to the cent (FIN-11). */
export const holdbackCents = (maximumCents: number, percent: number): number => Math.ceil((maximumCents * percent) / 100);

export const totalOf = (amounts: readonly { amountCents: number }[]): number => amounts.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** Planned sums by fiscal year, in order. */
export function yearsOf(instalments: readonly PlannedInstalment[]): YearAmount[] {
  const sums = new Map<number, number>();
  for (const { dueOn, amountCents } of instalments) sums.set(fiscalYearOf(dueOn), (sums.get(fiscalYearOf(dueOn)) ?? 0) + amountCents);
  return [...sums].sort(([a], [b]) => a - b).map(([fiscalYear, amountCents]) => ({ fiscalYear, amountCents }));
}

/** True when both hold the same money in the same fiscal years; a year without money counts as absent. */
export function sameYears(a: readonly YearAmount[], b: readonly YearAmount[]): boolean {
  const plain = (years: readonly YearAmount[]): string =>
    years.filter((y) => y.amountCents !== 0).sort((x, y) => x.fiscalYear - y.fiscalYear).map((y) => `${y.fiscalYear}:${y.amountCents}`).join();
  return plain(a) === plain(b);
}

/** A first plan an officer can change: one instalment a year, the holdback apart at the end. It keeps every rule where the years allow it. */
export function firstPlan(years: readonly YearAmount[], startOn: string, holdbackPercent: number): PlannedInstalment[] {
  const funded = years.filter((y) => y.amountCents > 0).sort((a, b) => a.fiscalYear - b.fiscalYear);
  const last = funded.at(-1);
  if (!last) return [];
  const final = Math.min(last.amountCents, holdbackCents(totalOf(funded), holdbackPercent));
  const plan = funded.flatMap((year, index): PlannedInstalment[] => {
    const amountCents = year === last ? year.amountCents - final : year.amountCents;
    return amountCents > 0 ? [{ kind: index === 0 ? 'advance' : 'progress', amountCents, dueOn: dueIn(year.fiscalYear, startOn) }] : [];
  });
  return final > 0 ? [...plan, { kind: 'final', amountCents: final, dueOn: fiscalYearSpan(last.fiscalYear).endOn }] : plan;
}

/** A month after the start or after the beginning of the fiscal year, whichever is later, and never outside that year. */
function dueIn(fiscalYear: number, startOn: string): string {
  const span = fiscalYearSpan(fiscalYear);
  const wanted = addDays(startOn > span.startOn ? startOn : span.startOn, 30);
  return wanted > span.endOn ? span.endOn : wanted;
}
