import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { type Bilingual } from '../../../kernel/i18n/text.js';
import { maxCents, type Cents } from '../../../kernel/money/money.js';
import { fiscalYearLabel, fiscalYearsBetween } from '../../../kernel/time/fiscal-year.js';
import { type Budget, type BudgetLine, type BudgetTotals, budgetTotals, lineCost, maxBudgetLines, percentDown, percentUp, splitTotal } from './budget.js';
import { type BudgetCategoryCode } from './budget-categories.js';
import type { CallLimits } from './check-context.js';
import { fundingSourceCodes } from './funding-sources.js';
import { complain } from './messages.js';

/** Category 80 may be at most this part of direct costs. */
export const otherDirectPercent = 5;
/** Above this request, category 70 must be at least `monitoringPercent` of direct costs. */
export const monitoringThresholdCents: Cents = 50_000_000;
export const monitoringPercent = 3;

/** Codes of the `instrument` question. */
export const instruments = { grant: 'G', contribution: 'C' } as const;

export interface BudgetContext {
  readonly call: CallLimits;
  /** Dates of the project; without both, years are not checked (the missing date is a problem of its own). */
  readonly startOn?: string | undefined;
  readonly endOn?: string | undefined;
  /** `G` or `C`, when asked. */
  readonly instrument?: string | undefined;
  /** Names of the partners of the proposal; absent when the form asks for none. */
  readonly partners?: readonly string[] | undefined;
  /** Where the budget sits in the answers; `answers.budget` unless told. */
  readonly field?: string;
}

/** Names of a line's fields as the problems speak of them. */
export const lineLabels = {
  category: { en: 'Category', fr: 'Catégorie' },
  description: { en: 'Description', fr: 'Description' },
  fiscalYear: { en: 'Fiscal year', fr: 'Exercice' },
  quantity: { en: 'Quantity', fr: 'Quantité' },
  unitCostCents: { en: 'Unit cost', fr: 'Coût unitaire' },
} as const satisfies Record<string, Bilingual>;

/**
 * The most this programme may give (FIN-05, FIN-06): the smaller of the call's maximum and
 *
 *     total cost × stacking limit − (other federal + provincial + municipal)
 *
 * 400,000 × 75 % − 120,000 = 180,000. Foreign and private money does not count; never below zero.
 */
export function stackingMaximum(totals: Pick<BudgetTotals, 'totalCents' | 'otherGovernmentCents'>, call: Pick<CallLimits, 'stackingPercent' | 'maxCents'>): Cents {
  return Math.max(0, Math.min(call.maxCents, percentDown(totals.totalCents, call.stackingPercent) - totals.otherGovernmentCents));
}

const categoryCost = (totals: BudgetTotals, category: BudgetCategoryCode): Cents => totals.byCategory.find((sum) => sum.category === category)?.costCents ?? 0;

/** A part of a whole in percent, rounded up to two decimals, so that what is above a limit never reads as at it. */
const shareOf = (part: Cents, whole: Cents): number => (whole === 0 ? 100 : Number((BigInt(part) * 10_000n + BigInt(whole) - 1n) / BigInt(whole)) / 100);

const isSafe = (cents: Cents): boolean => Number.isSafeInteger(cents) && cents >= 0 && cents <= maxCents;

function checkLine(line: BudgetLine, index: number, context: BudgetContext, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const at = `${field}.lines.${index}`;
  const row = index + 1;
  for (const part of ['category', 'description', 'fiscalYear', 'quantity', 'unitCostCents'] as const) {
    if (line[part] === null || line[part] === '') problems.push(complain(`${at}.${part}`, 'requiredInRow', { row, label: lineLabels[part] }));
  }
  for (const code of fundingSourceCodes) {
    if (!isSafe(line.sources[code])) problems.push(complain(`${at}.sources.${code}`, 'amountUnsafe', { row }));
  }
  if (line.unitCostCents !== null && !isSafe(line.unitCostCents)) problems.push(complain(`${at}.unitCostCents`, 'amountUnsafe', { row }));
  if (problems.length > 0) return problems;

  // Every line: quantity × unit cost > 0, and Σ sources = quantity × unit cost; hence the sums agree per year and in total.
  const cost = lineCost(line);
  if (cost === 0 || (line.quantity ?? 0) < 0) problems.push(complain(`${at}.quantity`, 'lineCostsNothing', { row }));
  const sources = splitTotal(line.sources);
  if (sources !== cost) problems.push(complain(`${at}.sources.requested`, 'lineSourcesDiffer', { row, sources: { cents: sources }, cost: { cents: cost } }));

  if (line.partner !== undefined && !(context.partners ?? []).includes(line.partner)) problems.push(complain(`${at}.partner`, 'partnerNotListed', { row, partner: line.partner }));

  const { startOn, endOn } = context;
  if (startOn !== undefined && endOn !== undefined && line.fiscalYear !== null && startOn <= endOn && !fiscalYearsBetween(startOn, endOn).includes(line.fiscalYear)) {
    problems.push(complain(`${at}.fiscalYear`, 'yearOutsideProject', { row, year: fiscalYearLabel(line.fiscalYear), start: { date: startOn }, end: { date: endOn } }));
  }
  return problems;
}

/**
 * Every check of the budget template.
 *
 * - line: Σ sources = quantity × unit cost, in whole cents; fiscal year touched by the project (FIN-01, FIN-31)
 * - request: call minimum ≤ Σ requested ≤ call maximum; in-kind is another source and never part of it
 * - overhead: cost(90) ≤ overhead % × Σ cost(10–80)
 * - other direct: cost(80) ≤ 5 % × Σ cost(10–80)
 * - monitoring: cost(70) ≥ 3 % × Σ cost(10–80) when the request is above $500,000
 * - cost share: Σ all other sources ≥ cost share % × total cost
 * - stacking: Σ requested ≤ {@link stackingMaximum} (FIN-05, FIN-06)
 * - redistribution: cost(75) = 0 when a grant is asked (FIN-03, FIN-26)
 */
export function checkBudget(budget: Budget, context: BudgetContext): FieldProblem[] {
  const field = context.field ?? 'answers.budget';
  if (budget.lines.length === 0) return [complain(field, 'budgetEmpty')];
  const problems: FieldProblem[] = [];
  if (budget.lines.length > maxBudgetLines) problems.push(complain(field, 'budgetTooManyLines', { most: maxBudgetLines }));
  problems.push(...budget.lines.flatMap((line, index) => checkLine(line, index, context, field)));
  // Amounts that cannot be added up were reported line by line; sums of them would say nothing.
  if (problems.some((found) => found.code === 'amountUnsafe')) return problems;
  return [...problems, ...checkTotals(budgetTotals(budget), context, field)];
}

function checkTotals(totals: BudgetTotals, context: BudgetContext, field: string): FieldProblem[] {
  const { call } = context;
  const { requestedCents: request, directCents: direct, totalCents: total } = totals;
  const problems: FieldProblem[] = [];
  const requested = { cents: request };

  if (request < call.minCents) problems.push(complain(field, 'requestTooSmall', { requested, least: { cents: call.minCents } }));
  if (request > call.maxCents) problems.push(complain(field, 'requestTooLarge', { requested, most: { cents: call.maxCents } }));

  const mostOverhead = percentDown(direct, call.overheadPercent);
  if (totals.overheadCents > mostOverhead) {
    problems.push(complain(field, 'overheadTooHigh', { overhead: { cents: totals.overheadCents }, percent: call.overheadPercent, direct: { cents: direct }, most: { cents: mostOverhead } }));
  }
  const other = categoryCost(totals, '80');
  const mostOther = percentDown(direct, otherDirectPercent);
  if (other > mostOther) {
    problems.push(complain(field, 'otherDirectTooHigh', { other: { cents: other }, percent: otherDirectPercent, direct: { cents: direct }, most: { cents: mostOther } }));
  }
  const monitoring = categoryCost(totals, '70');
  const leastMonitoring = percentUp(direct, monitoringPercent);
  if (request > monitoringThresholdCents && monitoring < leastMonitoring) {
    problems.push(complain(field, 'monitoringTooLow', { monitoring: { cents: monitoring }, threshold: { cents: monitoringThresholdCents }, percent: monitoringPercent, least: { cents: leastMonitoring } }));
  }
  const leastShare = percentUp(total, call.costSharePercent);
  if (totals.costShareCents < leastShare) {
    problems.push(complain(field, 'costShareTooLow', { share: { cents: totals.costShareCents }, percent: call.costSharePercent, total: { cents: total }, least: { cents: leastShare } }));
  }
  // The call's own maximum was checked above; here only stacking speaks.
  const mostStacked = stackingMaximum(totals, { stackingPercent: call.stackingPercent, maxCents: Number.MAX_SAFE_INTEGER });
  if (request > mostStacked) {
    problems.push(complain(field, 'stackingExceeded', { requested, government: { cents: totals.otherGovernmentCents }, all: { cents: request + totals.otherGovernmentCents }, share: shareOf(request + totals.otherGovernmentCents, total), total: { cents: total }, percent: call.stackingPercent, limit: { cents: percentDown(total, call.stackingPercent) }, most: { cents: mostStacked } }));
  }
  if (context.instrument === instruments.grant && categoryCost(totals, '75') > 0) problems.push(complain(field, 'redistributionNeedsContribution'));
  return problems;
}
