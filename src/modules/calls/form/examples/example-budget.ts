import { type Cents, splitCents } from '../../../../kernel/money/money.js';
import { type FiscalYear, fiscalYearsBetween, fiscalYearSpan } from '../../../../kernel/time/fiscal-year.js';
import { type Budget, type BudgetLine, budgetTotals, noSources, type SourceSplit } from '../budget.js';
import type { BudgetCategoryCode } from '../budget-categories.js';
import type { Row } from '../answers.js';
import type { CommonProse } from './example-project.js';

/** Cost × part, to the dollar where there are dollars. */
const part = (cents: Cents, percent: number): Cents => {
  const exact = Math.floor((cents * percent) / 100);
  return exact >= 100_000 ? exact - (exact % 100) : exact;
};

interface Planned {
  readonly category: BudgetCategoryCode;
  readonly description: string;
  /** Percent of the request, by source; others come on top of it. */
  readonly percent: Partial<SourceSplit>;
  readonly quantity: number;
  readonly when: 'eachYear' | 'first' | 'last';
}

const plan = (costs: CommonProse['costs']): Planned[] => [
  { category: '10', description: costs.headOffice, percent: { requested: 17, applicantCash: 6 }, quantity: 6, when: 'eachYear' },
  { category: '11', description: costs.local, percent: { requested: 21, otherDonors: 9 }, quantity: 24, when: 'eachYear' },
  { category: '20', description: costs.fees, percent: { requested: 8 }, quantity: 20, when: 'first' },
  { category: '30', description: costs.travel, percent: { requested: 9, applicantCash: 4 }, quantity: 10, when: 'eachYear' },
  { category: '40', description: costs.training, percent: { requested: 17, otherDonors: 6 }, quantity: 8, when: 'eachYear' },
  { category: '40', description: costs.inKind, percent: { applicantInKind: 12 }, quantity: 30, when: 'eachYear' },
  { category: '50', description: costs.equipment, percent: { requested: 5 }, quantity: 16, when: 'first' },
  { category: '60', description: costs.publications, percent: { requested: 5 }, quantity: 500, when: 'last' },
  { category: '90', description: costs.indirect, percent: { requested: 9 }, quantity: 1, when: 'eachYear' },
];

const sourcesOf = (percent: Partial<SourceSplit>, request: Cents): SourceSplit => ({
  ...noSources,
  requested: part(request, percent.requested ?? 0), applicantCash: part(request, percent.applicantCash ?? 0),
  applicantInKind: part(request, percent.applicantInKind ?? 0), otherDonors: part(request, percent.otherDonors ?? 0),
});

/** A line whose unit cost is in whole dollars; what rounding leaves is taken off its largest source. */
function lineOf(planned: Planned, fiscalYear: FiscalYear, request: Cents): BudgetLine[] {
  const sources = sourcesOf(planned.percent, request);
  const wanted = sources.requested + sources.applicantCash + sources.applicantInKind + sources.otherDonors;
  const step = planned.quantity * 100;
  const left = wanted > step * 10 ? wanted % step : 0;
  const main = sources.requested > 0 ? 'requested' : 'applicantInKind';
  if (wanted === 0 || sources[main] < left) return [];
  const quantity = wanted > step * 10 ? planned.quantity : 1;
  return [{ category: planned.category, description: planned.description, fiscalYear, quantity, unitCostCents: (wanted - left) / quantity, sources: { ...sources, [main]: sources[main] - left } }];
}

/** A budget that asks for exactly `requestCents`: 9% overhead of the request, a cost share of about 27% of the total. */
export function exampleBudget(requestCents: Cents, startOn: string, endOn: string, costs: CommonProse['costs']): Budget {
  const years = fiscalYearsBetween(startOn, endOn);
  const last = years.at(-1) ?? Number(startOn.slice(0, 4));
  const days = years.map((year) => daysInside(year, startOn, endOn));
  const total = days.reduce((sum, count) => sum + count, 0);
  const shareOf = (index: number): Cents => Math.floor((requestCents * (days[index] ?? 0)) / total);
  const lines = plan(costs).flatMap((planned) => {
    if (planned.when === 'eachYear') return years.flatMap((year, index) => lineOf(planned, year, shareOf(index)));
    return lineOf(planned, planned.when === 'first' ? (years[0] ?? last) : last, requestCents);
  });
  const asked = lines.reduce((sum, line) => sum + line.sources.requested, 0);
  const monitoring: BudgetLine = { category: '70', description: costs.monitoring, fiscalYear: last, quantity: 1, unitCostCents: requestCents - asked, sources: { ...noSources, requested: requestCents - asked } };
  return { lines: [...lines, monitoring].sort((a, b) => (a.category ?? '').localeCompare(b.category ?? '') || (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0)) };
}

function daysInside(year: FiscalYear, startOn: string, endOn: string): number {
  const span = fiscalYearSpan(year);
  const from = startOn > span.startOn ? startOn : span.startOn;
  const to = endOn < span.endOn ? endOn : span.endOn;
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
}

const quarters = [['Q1', '04-01', '06-30', 0], ['Q2', '07-01', '09-30', 0], ['Q3', '10-01', '12-31', 0], ['Q4', '01-01', '03-31', 1]] as const;

/** The request of each fiscal year, spread evenly over the quarters the project touches. */
export const exampleCashFlow = (budget: Budget, startOn: string, endOn: string): Row[] =>
  budgetTotals(budget).byYear.filter(({ sources }) => sources.requested > 0).flatMap(({ fiscalYear, sources }) => {
    const touched = quarters.filter(([, from, to, later]) => `${fiscalYear + later}-${from}` <= endOn && `${fiscalYear + later}-${to}` >= startOn);
    const amounts = splitCents(sources.requested, touched.length);
    return touched.map(([quarter], index) => ({ fiscalYear, quarter, amount: amounts[index] ?? 0 }));
  });
