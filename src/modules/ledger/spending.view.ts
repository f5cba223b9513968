import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import { fiscalYearLabel } from '../../kernel/time/fiscal-year.js';
import type { WithheldCall } from '../accounts/index.js';
import { countryName } from '../programmes/index.js';
import { says } from './messages.js';
import type { SpendingGroup } from './spending-filter.dto.js';
import type { SpendingFigures, SpendingSum } from './spending.queries.js';

export interface SpendingRow {
  /** Fiscal year, theme code, country code or call identifier; null where there is none. */
  key: string | null;
  label: Bilingual;
  /** Null where money is not yet divided, as by theme before proposals are chosen. */
  availableCents: Cents | null;
  reservedCents: Cents;
  committedCents: Cents;
  paidCents: Cents;
  /** Available less reserved and committed. */
  freeCents: Cents | null;
}
export interface SpendingTotals {
  availableCents: Cents;
  reservedCents: Cents;
  committedCents: Cents;
  paidCents: Cents;
  freeCents: Cents;
}
export interface SpendingView {
  year: number | null;
  by: SpendingGroup;
  years: readonly number[];
  rows: readonly SpendingRow[];
  totals: SpendingTotals;
  /** Calls whose reserves are left out for this reader, whose own organization applies in them. */
  withheld: readonly WithheldCall[];
  /** The reserves of proposals with which the reader has a conflict of interest are left out, too. */
  withoutConflicts: boolean;
}

/** The view: by year and call with what is available, by theme and country what is reserved, committed and paid. */
export function spendingView(filter: { year: number | null; by: SpendingGroup }, years: readonly number[], sums: readonly SpendingSum[], totals: SpendingFigures, withheld: readonly WithheldCall[] = [], withoutConflicts = false): SpendingView {
  const { by } = filter;
  const rows = by === 'country' ? withoutCountry(sums, totals) : sums;
  return { year: filter.year, by, years, rows: rows.map((sum) => rowOf(by, sum, totals)).filter((row) => row.key !== null || !isEmpty(row)), totals: totalsOf(totals), withheld, withoutConflicts };
}

function rowOf(by: SpendingGroup, sum: SpendingSum, totals: SpendingFigures): SpendingRow {
  const { key, reservedCents, committedCents, paidCents } = sum;
  const availableCents = by === 'year' ? sum.appropriatedCents : by === 'call' ? (key === null ? totals.appropriatedCents - totals.allocatedCents : sum.allocatedCents) : null;
  return {
    key, label: labelOf(by, sum), availableCents, reservedCents, committedCents, paidCents,
    freeCents: availableCents === null ? null : availableCents - reservedCents - committedCents,
  };
}

function labelOf(by: SpendingGroup, { key, code, name }: SpendingSum): Bilingual {
  if (key === null) return by === 'call' ? says.notAllocated : by === 'theme' ? says.noTheme : says.noCountry;
  if (by === 'year') return same(fiscalYearLabel(Number(key)));
  if (by === 'country') return { en: countryName(key, 'en'), fr: countryName(key, 'fr') };
  return name ? (code ? { en: `${code}: ${name.en}`, fr: `${code}\u00a0: ${name.fr}` } : name) : same(code ?? key);
}
const same = (text: string): Bilingual => ({ en: text, fr: text });

/** Countries, the largest first; entries without countries have no shares: what the shares leave of the totals. */
function withoutCountry(sums: readonly SpendingSum[], totals: SpendingFigures): SpendingSum[] {
  const left = (figure: keyof SpendingFigures): Cents => totals[figure] - sums.reduce((sum, row) => sum + row[figure], 0);
  const largestFirst = [...sums].sort((a, b) => b.reservedCents + b.committedCents - a.reservedCents - a.committedCents);
  return [...largestFirst, {
    key: null, code: null, name: null, appropriatedCents: left('appropriatedCents'), allocatedCents: left('allocatedCents'),
    reservedCents: left('reservedCents'), committedCents: left('committedCents'), paidCents: left('paidCents'),
  }];
}

const isEmpty = (row: SpendingRow): boolean => !row.availableCents && !row.reservedCents && !row.committedCents && !row.paidCents;

const totalsOf = (totals: SpendingFigures): SpendingTotals => ({
  availableCents: totals.appropriatedCents, reservedCents: totals.reservedCents, committedCents: totals.committedCents, paidCents: totals.paidCents,
  freeCents: totals.appropriatedCents - totals.reservedCents - totals.committedCents,
});
