import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnswer } from './answers.js';
import { type Budget, type BudgetLine, budgetTotals, isBudget, lineCost, noSources, percentDown, percentUp, splitTotal } from './budget.js';
import { budgetCategoryCodes } from './budget-categories.js';
import { type BudgetContext, checkBudget, stackingMaximum } from './budget-check.js';
import type { CallLimits } from './check-context.js';
import { fundingSourceCodes } from './funding-sources.js';
import type { BudgetQuestion } from './form.js';

const call: CallLimits = { minCents: 10_000_00, maxCents: 800_000_00, earliestStartOn: '2027-04-01', maxMonths: 24, costSharePercent: 5, overheadPercent: 12, stackingPercent: 75 };
const context: BudgetContext = { call, startOn: '2027-06-01', endOn: '2028-05-31', instrument: 'C' };
const line = (category: BudgetLine['category'], dollars: number, sources: Partial<BudgetLine['sources']>, more: Partial<BudgetLine> = {}): BudgetLine => ({
  category, description: 'Cost', fiscalYear: 2027, quantity: 1, unitCostCents: dollars * 100, sources: { ...noSources, ...sources }, ...more,
});
/** $100,000 in all: 70,000 asked for, 90,000 direct. */
const sound: BudgetLine[] = [
  line('10', 60_000, { requested: 60_000_00 }), line('40', 30_000, { applicantInKind: 10_000_00, otherDonors: 20_000_00 }), line('90', 10_000, { requested: 10_000_00 }, { fiscalYear: 2028 }),
];
const codes = (lines: readonly BudgetLine[], more: Partial<BudgetContext> = {}): string[] =>
  checkBudget({ lines }, { ...context, ...more }).map(({ field, code }) => `${field.replace('answers.budget', 'b')} ${code}`);
const withCall = (changed: Partial<CallLimits>): Partial<BudgetContext> => ({ call: { ...call, ...changed } });

describe('a budget', () => {
  it('that keeps every rule has no problem', () => {
    expect(codes(sound)).toEqual([]);
  });
  it('without lines is refused', () => {
    expect(codes([])).toEqual(['b budgetEmpty']);
  });
  it('says what a line lacks', () => {
    expect(codes([...sound, { category: null, description: '', fiscalYear: null, quantity: null, unitCostCents: null, sources: noSources }]).slice(0, 5)).toEqual([
      'b.lines.3.category requiredInRow', 'b.lines.3.description requiredInRow', 'b.lines.3.fiscalYear requiredInRow', 'b.lines.3.quantity requiredInRow', 'b.lines.3.unitCostCents requiredInRow',
    ]);
  });
  it('needs sources equal to quantity × unit cost, to the cent', () => {
    expect(codes([...sound, line('30', 100, { requested: 99_99 })])).toEqual(['b.lines.3.sources.requested lineSourcesDiffer']);
    expect(codes([...sound, line('30', 0, {}, { unitCostCents: 333, quantity: 1.5, sources: { ...noSources, requested: 500 } })])).toEqual([]);
    expect(codes([...sound, line('30', 0, {})])).toEqual(['b.lines.3.quantity lineCostsNothing']);
  });
  it('stays in the years of the project', () => {
    expect(codes([...sound, line('30', 10, { requested: 10_00 }, { fiscalYear: 2026 })])).toEqual(['b.lines.3.fiscalYear yearOutsideProject']);
    expect(codes([...sound, line('30', 10, { requested: 10_00 }, { fiscalYear: 2029 })])).toEqual(['b.lines.3.fiscalYear yearOutsideProject']);
  });
  it('asks within the limits of the call, the ends included', () => {
    expect(codes(sound, withCall({ minCents: 70_000_00, maxCents: 70_000_00 }))).toEqual([]);
    expect(codes(sound, withCall({ minCents: 70_000_01 }))).toEqual(['b requestTooSmall']);
    expect(codes(sound, withCall({ maxCents: 69_999_99 }))).toEqual(['b requestTooLarge']);
  });
  it('has overhead within its percentage of direct costs', () => {
    const over = (cents: number): BudgetLine[] => [...sound.slice(0, 2), line('90', 0, { requested: cents }, { unitCostCents: cents })];
    expect(codes(over(10_800_00))).toEqual([]);
    expect(codes(over(10_800_01))).toEqual(['b overheadTooHigh']);
    expect(checkBudget({ lines: over(20_000_00) }, context)[0]?.text).toEqual({
      en: 'Indirect costs are $20,000. At 12% of direct costs of $90,000, the most accepted is $10,800.',
      fr: 'Les coûts indirects sont de 20\u00a0000\u00a0$. À 12\u00a0% des coûts directs de 90\u00a0000\u00a0$, le maximum accepté est de 10\u00a0800\u00a0$.',
    });
  });
  it('has other direct costs of at most 5 %', () => {
    // 5 % of (90,000 + x) = x at 4,736.84.
    expect(codes([...sound, line('80', 0, { otherDonors: 4_736_84 }, { unitCostCents: 4_736_84 })])).toEqual([]);
    expect(codes([...sound, line('80', 0, { otherDonors: 4_736_85 }, { unitCostCents: 4_736_85 })])).toEqual(['b otherDirectTooHigh']);
  });
  it('spends 3 % on monitoring above $500,000', () => {
    const big = (requested: number, monitoring: number): BudgetLine[] => [
      line('10', requested - monitoring, { requested: (requested - monitoring) * 100 }), line('70', monitoring, { requested: monitoring * 100 }), line('40', 300_000, { otherDonors: 300_000_00 }),
    ];
    expect(codes(big(500_000, 1))).toEqual([]);
    expect(codes(big(600_000, 27_000))).toEqual([]);
    expect(codes(big(600_000, 26_999))).toEqual(['b monitoringTooLow']);
  });
  it('brings the cost share', () => {
    expect(codes(sound, withCall({ costSharePercent: 30 }))).toEqual([]);
    expect(codes(sound, withCall({ costSharePercent: 30.01 }))).toEqual(['b costShareTooLow']);
  });
  it('keeps the stacking limit: 400,000 × 75 % − 120,000 = 180,000', () => {
    expect(stackingMaximum({ totalCents: 400_000_00, otherGovernmentCents: 120_000_00 }, { stackingPercent: 75, maxCents: 1_000_000_00 })).toBe(180_000_00);
    expect(stackingMaximum({ totalCents: 400_000_00, otherGovernmentCents: 120_000_00 }, { stackingPercent: 75, maxCents: 150_000_00 })).toBe(150_000_00);
    expect(stackingMaximum({ totalCents: 100_00, otherGovernmentCents: 120_000_00 }, { stackingPercent: 75, maxCents: 1 })).toBe(0);
    const stacked = (requested: number): BudgetLine[] => [
      line('10', requested, { requested: requested * 100 }), line('20', 120_000, { otherFederal: 60_000_00, provincial: 40_000_00, municipal: 20_000_00 }),
      line('40', 400_000 - 120_000 - requested, { otherDonors: (280_000 - requested) * 100 }),
    ];
    expect(codes(stacked(180_000))).toEqual([]);
    expect(codes(stacked(180_001))).toEqual(['b stackingExceeded']);
  });
  it('does not count foreign or private money as government money', () => {
    expect(budgetTotals({ lines: sound }).otherGovernmentCents).toBe(0);
  });
  it('never counts in kind as asked for', () => {
    const totals = budgetTotals({ lines: [line('40', 500, { applicantInKind: 500_00 })] });
    expect(totals).toMatchObject({ requestedCents: 0, costShareCents: 500_00, totalCents: 500_00 });
  });
  it('passes money on only under a contribution', () => {
    const passing = [...sound, line('75', 100, { requested: 100_00 })];
    expect(codes(passing)).toEqual([]);
    expect(codes(passing, { instrument: 'G' })).toEqual(['b redistributionNeedsContribution']);
  });
  it('made by hand with impossible amounts is refused, not summed', () => {
    for (const bad of [-1, NaN, Infinity, 1.5, 2 ** 60]) {
      expect(codes([line('10', 1, { requested: bad })])).toEqual(['b.lines.0.sources.requested amountUnsafe']);
      expect(codes([line('10', 1, {}, { unitCostCents: bad })])).toEqual(['b.lines.0.unitCostCents amountUnsafe']);
      expect(isBudget({ lines: [line('10', 1, { requested: bad })] })).toBe(false);
    }
    expect(codes([line('10', 1, { requested: 100 }, { quantity: -1 }), ...sound])).toEqual(['b.lines.0.quantity lineCostsNothing', 'b.lines.0.sources.requested lineSourcesDiffer']);
    expect(codes([line('10', 1, { requested: 100 }, { quantity: 1e308 }), ...sound])).toContain('b.lines.0.sources.requested lineSourcesDiffer');
  });
  it('has at most 200 lines', () => {
    expect(codes(Array.from({ length: 201 }, () => line('10', 100, { requested: 70_00, otherDonors: 30_00 })))).toEqual(['b budgetTooManyLines']);
  });
});

describe('budget arithmetic', () => {
  const cents = fc.integer({ min: 0, max: 100_000_000 });
  const anyLine: fc.Arbitrary<BudgetLine> = fc.record({
    category: fc.constantFrom(...budgetCategoryCodes), description: fc.constant('x'), fiscalYear: fc.integer({ min: 2026, max: 2030 }),
    quantity: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100), unitCostCents: cents,
    sources: fc.record({ requested: cents, applicantCash: cents, applicantInKind: cents, otherFederal: cents, provincial: cents, municipal: cents, otherDonors: cents }),
  });
  const anyBudget: fc.Arbitrary<Budget> = fc.record({ lines: fc.array(anyLine, { maxLength: 40 }) });
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

  it('sums the same by line, category, year and source', () => {
    fc.assert(fc.property(anyBudget, (budget) => {
      const totals = budgetTotals(budget);
      expect(add(budget.lines.map(lineCost))).toBe(totals.totalCents);
      expect(add(totals.byCategory.map((sum) => sum.costCents))).toBe(totals.totalCents);
      expect(add(totals.byYear.map((sum) => sum.costCents))).toBe(totals.totalCents);
      expect(totals.directCents + totals.overheadCents).toBe(totals.totalCents);
      for (const code of fundingSourceCodes) {
        expect(add(totals.byCategory.map((sum) => sum.sources[code]))).toBe(totals.bySource[code]);
        expect(add(totals.byYear.map((sum) => sum.sources[code]))).toBe(totals.bySource[code]);
        expect(add(budget.lines.map((one) => one.sources[code]))).toBe(totals.bySource[code]);
      }
      expect(totals.requestedCents + totals.costShareCents).toBe(splitTotal(totals.bySource));
      expect(totals.requestedCents).toBe(totals.bySource.requested);
      expect(Object.values(totals.bySource).every(Number.isSafeInteger)).toBe(true);
    }));
  });
  it('does not depend on the order of lines', () => {
    fc.assert(fc.property(anyBudget, (budget) => { expect(budgetTotals({ lines: [...budget.lines].reverse() })).toEqual(budgetTotals(budget)); }));
  });
  it('a line costs its product, within half a cent', () => {
    fc.assert(fc.property(anyLine, (one) => {
      const cost = lineCost(one);
      expect(Number.isSafeInteger(cost)).toBe(true);
      expect(2 * Math.abs(cost * 100 - Math.round((one.quantity ?? 0) * 100) * (one.unitCostCents ?? 0)) <= 100).toBe(true);
    }));
  });
  it('a percentage rounds by less than one cent, down and up', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.integer({ min: 0, max: 10_000 }), (amount, points) => {
      const [down, up] = [percentDown(amount, points / 100), percentUp(amount, points / 100)];
      const exact = BigInt(amount) * BigInt(points);
      expect(BigInt(down) * 10_000n <= exact && exact <= BigInt(up) * 10_000n && up - down <= 1).toBe(true);
    }));
  });
  it('never throws on any budget that is shaped like one', () => {
    fc.assert(fc.property(anyBudget, (budget) => { expect(Array.isArray(checkBudget(budget, context))).toBe(true); }));
  });
});

describe('reading a budget', () => {
  const question: BudgetQuestion = { kind: 'budget', key: 'budget', code: 'J2', required: true, label: { en: 'Budget', fr: 'Budget' } };
  const problems = (posted: unknown): string[] => readAnswer(question, posted).problems.map(({ field, code }) => `${field.replace('answers.budget', 'b')} ${code}`);

  it('takes dollars as text, in both ways of writing, and drops blank lines', () => {
    const posted = { lines: { 1: { category: '', description: '', fiscalYear: '2027', quantity: '', unitCostCents: '', sources: { requested: '' } }, 0: { category: '10', description: ' Coach ', fiscalYear: '2027-2028', quantity: '1,5', unitCostCents: '1 000,50 $', sources: { requested: '$1,500.75' } } } };
    expect(readAnswer(question, posted)).toEqual({ problems: [], value: { lines: [{ category: '10', description: 'Coach', fiscalYear: 2027, quantity: 1.5, unitCostCents: 100050, sources: { ...noSources, requested: 150075 } }] } });
  });
  it('takes its own stored form back', () => {
    fc.assert(fc.property(fc.constant({ lines: sound }), (budget) => { expect(readAnswer(question, JSON.parse(JSON.stringify(budget)))).toEqual({ value: budget, problems: [] }); }), { numRuns: 1 });
  });
  it('names each cell that cannot be kept', () => {
    expect(problems({ lines: [{ category: '99', fiscalYear: '2027-2029', quantity: '-1', unitCostCents: '-5', sources: { requested: 'ten', municipal: NaN } }, [], 'x'] })).toEqual([
      'b.lines.0.category unknownOption', 'b.lines.0.fiscalYear notFiscalYear', 'b.lines.0.quantity negativeQuantity', 'b.lines.0.unitCostCents negativeMoney', 'b.lines.0.sources.requested notMoney', 'b.lines.0.sources.municipal notMoney',
      'b.lines.1 notRow', 'b.lines.2 notRow',
    ]);
    expect(problems({ lines: [{ quantity: '1.234', unitCostCents: '1' }] })).toEqual(['b.lines.0.quantity quantityTooFine']);
    expect(problems({ lines: [{ quantity: '1000000', unitCostCents: '9999999999' }] })).toEqual(['b.lines.0.unitCostCents lineTooLarge']);
    for (const posted of ['x', 5, []]) expect(problems(posted)).toEqual(['b notList']);
    expect(problems({ lines: 'x' })).toEqual(['b.lines notList']);
  });
  it('ignores inherited and unknown keys', () => {
    const evil: unknown = JSON.parse('{"lines": [{"__proto__": {"description": "x"}, "sources": {"__proto__": {"requested": 5}, "bribe": 5}}]}');
    expect(readAnswer(question, evil)).toEqual({ value: null, problems: [] });
  });
});
