import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, effectOf, lineOfMoney, overYears, planOf, recommended } from './plan.js';

const candidate = (rank: number, requested: number, more: Partial<Candidate> = {}): Candidate =>
  ({ id: `p${rank}`, rank, requestedCents: requested, passes: true, outcome: null, amountCents: null, themeCode: 'POC', countries: [{ country: 'CO', share: 60 }, { country: 'PE', share: 40 }], ...more });
const ranking = [candidate(1, 100_00), candidate(2, 300_00, { passes: false }), candidate(3, 200_00, { themeCode: 'CPR' }), candidate(4, 50_00, { outcome: 'approved', amountCents: 40_00 }), candidate(5, 150_00), candidate(6, 70_00)];
const money = [{ fiscalYear: 2026, allocatedCents: 500_00, freeCents: 260_00 }, { fiscalYear: 2027, allocatedCents: 100_00, freeCents: 100_00 }];
const none: ReadonlyMap<string, never[]> = new Map<string, never[]>();

describe('a line through the ranking', () => {
  it('funds what passes down to it, puts the next on the reserve list, and leaves decisions alone', () => {
    expect(planOf(ranking, { line: 3, share: 100, reserve: 1 })).toEqual([
      { proposalId: 'p1', place: 'fund', amountCents: 100_00 }, { proposalId: 'p3', place: 'fund', amountCents: 200_00 }, { proposalId: 'p5', place: 'reserve', amountCents: 150_00 },
    ]);
    expect(planOf(ranking, { line: 0, share: 100, reserve: 0 })).toEqual([]);
  });

  it('recommends a share of each request in whole dollars, never more than the share', () => {
    expect([recommended(100_01, 100), recommended(99_99, 50), recommended(100_00, 33), recommended(0, 80)]).toEqual([100_00, 49_00, 33_00, 0]);
  });

  it('stands where the money ends', () => {
    expect([lineOfMoney(ranking, 300_00, 100), lineOfMoney(ranking, 299_99, 100), lineOfMoney(ranking, 99_99, 100), lineOfMoney(ranking, 520_00, 100), lineOfMoney(ranking, 260_00, 50)]).toEqual([3, 1, 0, 6, 6]);
  });
});

describe('the effect of a plan', () => {
  it('is told by fiscal year, theme and country; what is decided counts in the portfolio, not in the money', () => {
    const asked = new Map([['p1', [{ fiscalYear: 2026, amountCents: 75_00 }, { fiscalYear: 2027, amountCents: 25_00 }]], ['p3', [{ fiscalYear: 2028, amountCents: 200_00 }]]]);
    const effect = effectOf(ranking, planOf(ranking, { line: 3, share: 100, reserve: 1 }), asked, money);
    expect([effect.funded, effect.reserved, effect.amountCents, effect.requestedCents]).toEqual([2, 1, 300_00, 300_00]);
    expect(effect.years).toEqual([
      { fiscalYear: 2026, allocatedCents: 500_00, freeCents: 260_00, takenCents: 75_00, leftCents: 185_00 },
      { fiscalYear: 2027, allocatedCents: 100_00, freeCents: 100_00, takenCents: 25_00, leftCents: 75_00 },
      { fiscalYear: 2028, allocatedCents: 0, freeCents: 0, takenCents: 200_00, leftCents: -200_00 },
    ]);
    expect(effect.themes).toEqual([{ code: 'CPR', proposals: 1, amountCents: 200_00 }, { code: 'POC', proposals: 2, amountCents: 140_00 }]);
    expect(effect.countries).toEqual([{ code: 'CO', proposals: 3, amountCents: 204_00 }, { code: 'PE', proposals: 3, amountCents: 136_00 }]);
  });

  it('takes an amount without a budget from the first year, and a part of a request in its proportions, to the cent', () => {
    expect(overYears(100_00, [], money)).toEqual([{ fiscalYear: 2026, amountCents: 100_00 }]);
    expect(overYears(100, [{ fiscalYear: 2026, amountCents: 1 }, { fiscalYear: 2027, amountCents: 2 }], money)).toEqual([{ fiscalYear: 2026, amountCents: 33 }, { fiscalYear: 2027, amountCents: 67 }]);
    expect(effectOf(ranking, [], none, []).years).toEqual([]);
  });

  it('adds up: years, and countries with themes, make the same amounts', () => {
    const given = fc.array(fc.record({ requested: fc.integer({ min: 0, max: 5_000_000_00 }), passes: fc.boolean(), theme: fc.constantFrom('POC', 'CPR', null) }), { maxLength: 30 });
    fc.assert(fc.property(given, fc.integer({ min: 0, max: 35 }), fc.integer({ min: 1, max: 100 }), (rows, line, share) => {
      const candidates = rows.map(({ requested, passes, theme }, index) => candidate(index + 1, requested, { passes, themeCode: theme }));
      const effect = effectOf(candidates, planOf(candidates, { line, share, reserve: 2 }), none, money);
      const sum = (parts: readonly { amountCents: number }[]): number => parts.reduce((total, { amountCents }) => total + amountCents, 0);
      expect([effect.years.reduce((total, { takenCents }) => total + takenCents, 0), sum(effect.themes), sum(effect.countries)]).toEqual([effect.amountCents, effect.amountCents, effect.amountCents]);
      expect(effect.amountCents).toBeLessThanOrEqual(effect.requestedCents);
    }));
  });
});
