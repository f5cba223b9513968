import { describe, expect, it } from '@jest/globals';
import { firstPlan, holdbackCents, sameYears, totalOf, yearsOf } from './schedule.js';

describe('the payment schedule', () => {
  it('rounds the holdback up to the cent', () => expect([holdbackCents(1_001, 10), holdbackCents(1_000, 0), holdbackCents(999, 50)]).toEqual([101, 0, 500]));

  it('plans within each fiscal year and keeps the holdback for last', () => {
    const years = [{ fiscalYear: 2027, amountCents: 100_01 }, { fiscalYear: 2026, amountCents: 200_00 }];
    const plan = firstPlan(years, '2026-11-01', 10);
    expect(plan).toEqual([
      { kind: 'advance', amountCents: 200_00, dueOn: '2026-12-01' },
      { kind: 'progress', amountCents: 70_00, dueOn: '2027-05-01' },
      { kind: 'final', amountCents: 30_01, dueOn: '2028-03-31' },
    ]);
    expect(totalOf(plan)).toBe(300_01);
    expect(sameYears(yearsOf(plan), years)).toBe(true);
  });

  it('never leaves the year when the project starts at its end', () => expect(firstPlan([{ fiscalYear: 2026, amountCents: 100 }], '2027-03-20', 0)).toEqual([{ kind: 'advance', amountCents: 100, dueOn: '2027-03-31' }]));

  it('plans nothing without money', () => expect(firstPlan([{ fiscalYear: 2026, amountCents: 0 }], '2026-05-01', 10)).toEqual([]));

  it('tells years apart by money, not by order or empty years', () => {
    expect(sameYears([{ fiscalYear: 2027, amountCents: 5 }, { fiscalYear: 2026, amountCents: 0 }], [{ fiscalYear: 2027, amountCents: 5 }])).toBe(true);
    expect(sameYears([{ fiscalYear: 2027, amountCents: 5 }], [{ fiscalYear: 2026, amountCents: 5 }])).toBe(false);
  });
});
