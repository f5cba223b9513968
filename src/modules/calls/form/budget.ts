import { maxCents, type Cents } from '../../../kernel/money/money.js';
import type { FiscalYear } from '../../../kernel/time/fiscal-year.js';
import { type BudgetCategoryCode, budgetCategoryCodes, isBudgetCategory, isDirect } from './budget-categories.js';
import { type FundingSourceCode, fundingSourceCodes, fundingSources } from './funding-sources.js';

/** Who pays how much of one line. */
export type SourceSplit = Readonly<Record<FundingSourceCode, Cents>>;

/** One cost in one fiscal year; a draft may still lack what is null. */
export interface BudgetLine {
  readonly category: BudgetCategoryCode | null;
  readonly description: string;
  readonly fiscalYear: FiscalYear | null;
  /** Up to two decimals: months, days, tickets. */
  readonly quantity: number | null;
  readonly unitCostCents: Cents | null;
  /** What is counted: month, day, ticket. Absent when not said, as in budgets of before there was a unit. */
  readonly unit?: string;
  /** Name of the partner of the proposal whose cost it is; absent for the applicant's own. */
  readonly partner?: string;
  readonly sources: SourceSplit;
}

/** The stored budget of a proposal. */
export interface Budget {
  readonly lines: readonly BudgetLine[];
}

/** The most lines a budget may have. */
export const maxBudgetLines = 200;
/** The longest name of a unit and of a partner. */
export const longestUnit = 60;
export const longestPartner = 200;

export const noSources: SourceSplit = {
  requested: 0, applicantCash: 0, applicantInKind: 0, otherFederal: 0, provincial: 0, municipal: 0, otherDonors: 0,
};

/** Exact product in cents, half a cent rounded up: quantities count in hundredths, so nothing is ever a fraction (FIN-29). */
function product(quantity: number, unitCents: Cents): bigint {
  const rounded = Math.round(quantity * 100);
  const hundredths = Number.isFinite(rounded) ? BigInt(rounded) : 0n;
  const unit = Number.isSafeInteger(unitCents) ? BigInt(unitCents) : 0n;
  return (hundredths * unit + 50n) / 100n;
}

/** Cost of a line = quantity × unit cost; zero while either is missing. */
export const lineCost = (line: BudgetLine): Cents => {
  const cost = product(line.quantity ?? 0, line.unitCostCents ?? 0);
  return cost < 0n ? 0 : cost > BigInt(maxCents) ? maxCents : Number(cost);
};

/** True when quantity × unit cost is more than one field may hold. */
export const isLineTooLarge = (quantity: number, unitCents: Cents): boolean => product(quantity, unitCents) > BigInt(maxCents);

/** Σ sources of a line. */
export const splitTotal = (split: SourceSplit): Cents => fundingSourceCodes.reduce((sum, code) => sum + split[code], 0);

/** `percent` of an amount, rounded down to the cent (a ceiling may not be passed by rounding). */
export const percentDown = (cents: Cents, percent: number): Cents => Number((BigInt(cents) * basisPoints(percent)) / 10_000n);
/** `percent` of an amount, rounded up to the cent (a floor must be reached). */
export const percentUp = (cents: Cents, percent: number): Cents => Number((BigInt(cents) * basisPoints(percent) + 9_999n) / 10_000n);
const basisPoints = (percent: number): bigint => BigInt(Math.round(percent * 100));

/** Cost and sources of one category or one year. */
export interface BudgetSum {
  readonly costCents: Cents;
  readonly sources: SourceSplit;
}
export interface CategorySum extends BudgetSum {
  readonly category: BudgetCategoryCode;
  /** Cost by fiscal year, the years with a line of this category in order. */
  readonly years: readonly { readonly fiscalYear: FiscalYear; readonly costCents: Cents }[];
}
export interface YearSum extends BudgetSum { readonly fiscalYear: FiscalYear }
/** The own budget of one organization of the project; null is the applicant. */
export interface PartnerSum extends BudgetSum { readonly partner: string | null }

/** Every sum of a budget; the pages, the checks and the ledger read the same ones. */
export interface BudgetTotals {
  /** Σ quantity × unit cost over all lines. */
  readonly totalCents: Cents;
  /** Σ requested: in-kind and every other source is apart and never part of it. */
  readonly requestedCents: Cents;
  /** Σ cost of categories 10–80. */
  readonly directCents: Cents;
  /** Σ cost of category 90. */
  readonly overheadCents: Cents;
  /** Σ of all sources but the request. */
  readonly costShareCents: Cents;
  /** Σ other federal + provincial + municipal: what counts toward stacking (FIN-06). */
  readonly otherGovernmentCents: Cents;
  readonly bySource: SourceSplit;
  /** Categories with at least one line, in order. */
  readonly byCategory: readonly CategorySum[];
  /** Fiscal years with at least one line, in order. */
  readonly byYear: readonly YearSum[];
  /** The applicant, then each partner with a line, by name. They add up to the whole. */
  readonly byPartner: readonly PartnerSum[];
}

const addSplit = (a: SourceSplit, b: SourceSplit): SourceSplit => ({
  requested: a.requested + b.requested,
  applicantCash: a.applicantCash + b.applicantCash,
  applicantInKind: a.applicantInKind + b.applicantInKind,
  otherFederal: a.otherFederal + b.otherFederal,
  provincial: a.provincial + b.provincial,
  municipal: a.municipal + b.municipal,
  otherDonors: a.otherDonors + b.otherDonors,
});

const nothing: BudgetSum = { costCents: 0, sources: noSources };
const sumOf = (lines: readonly BudgetLine[]): BudgetSum =>
  lines.reduce<BudgetSum>((sum, line) => ({ costCents: sum.costCents + lineCost(line), sources: addSplit(sum.sources, line.sources) }), nothing);

/** All sums of a budget. Lines without category or year count in the totals, not in those tables. */
export function budgetTotals(budget: Budget): BudgetTotals {
  const { lines } = budget;
  const all = sumOf(lines);
  const years = [...new Set(lines.flatMap((line) => (line.fiscalYear === null ? [] : [line.fiscalYear])))].sort((a, b) => a - b);
  const byCategory = budgetCategoryCodes.flatMap((category) => {
    const own = lines.filter((line) => line.category === category);
    const ownYears = years.filter((year) => own.some((line) => line.fiscalYear === year));
    const yearSums = ownYears.map((fiscalYear) => ({ fiscalYear, costCents: sumOf(own.filter((line) => line.fiscalYear === fiscalYear)).costCents }));
    return own.length > 0 ? [{ category, ...sumOf(own), years: yearSums }] : [];
  });
  const costOf = (wanted: (category: BudgetCategoryCode) => boolean): Cents =>
    byCategory.reduce((sum, entry) => sum + (wanted(entry.category) ? entry.costCents : 0), 0);
  return {
    totalCents: all.costCents,
    requestedCents: all.sources.requested,
    directCents: costOf(isDirect),
    overheadCents: costOf((category) => !isDirect(category)),
    costShareCents: splitTotal(all.sources) - all.sources.requested,
    otherGovernmentCents: fundingSources.reduce((sum, source) => sum + (source.otherGovernment ? all.sources[source.code] : 0), 0),
    bySource: all.sources,
    byCategory,
    byPartner: partnersIn(lines).map((partner) => ({ partner, ...sumOf(lines.filter((line) => (line.partner ?? null) === partner)) })),
    byYear: years.map((fiscalYear) => ({ fiscalYear, ...sumOf(lines.filter((line) => line.fiscalYear === fiscalYear)) })),
  };
}

/** Whose lines there are: the applicant first, then the partners by name. */
function partnersIn(lines: readonly BudgetLine[]): (string | null)[] {
  const names = [...new Set(lines.flatMap(({ partner }) => partner ?? []))].sort((a, b) => a.localeCompare(b));
  return lines.some(({ partner }) => partner === undefined) ? [null, ...names] : names;
}

const isCents = (value: unknown): value is Cents => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= maxCents;
const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isNullOr = (value: unknown, test: (value: unknown) => boolean): boolean => value === null || test(value);

/** True for a stored value that is a budget; the guard against rows written by hand or by an older form. */
export function isBudget(value: unknown): value is Budget {
  if (typeof value !== 'object' || value === null) return false;
  const { lines } = value as { lines?: unknown };
  return Array.isArray(lines) && lines.every(isLine);
}

function isLine(value: unknown): value is BudgetLine {
  if (typeof value !== 'object' || value === null) return false;
  const line = value as Record<keyof BudgetLine, unknown>;
  const split = line.sources as Record<string, unknown> | null | undefined;
  return (
    isNullOr(line.category, isBudgetCategory) && typeof line.description === 'string' &&
    isNullOr(line.fiscalYear, Number.isSafeInteger) && isNullOr(line.quantity, Number.isFinite) && isNullOr(line.unitCostCents, isCents) &&
    isTextOrAbsent(line.unit) && isTextOrAbsent(line.partner) &&
    typeof split === 'object' && split !== null && fundingSourceCodes.every((code) => isCents(split[code]))
  );
}
