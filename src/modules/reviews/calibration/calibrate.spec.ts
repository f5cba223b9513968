import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, prior, standsOut, type Total } from './calibrate.js';

/** Reviews from a table: rows are proposals, columns reviewers, null where nobody reviewed. */
const table = (rows: readonly (readonly (number | null)[])[]): Total[] =>
  rows.flatMap((row, p) => row.flatMap((total, r) => (total === null ? [] : [{ reviewId: `${p}/${r}`, proposalId: `p${p}`, reviewerId: `r${r}`, total }])));
const rounded = (values: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries([...values].map(([id, value]) => [id, Math.round(value * 1e6) / 1e6 + 0]));

describe('calibrating the reviewers of a call', () => {
  it('finds the known severity of two who read the same eight proposals: 5 points up and down, drawn in by the prior', () => {
    const found = calibrate(table([20, 30, 40, 50, 55, 60, 70, 80].map((quality) => [quality + 5, quality - 5])));
    expect(rounded(found.severity)).toEqual({ r0: (5 * 8) / (8 + prior), r1: -(5 * 8) / (8 + prior) });
    expect(rounded(found.normalised)).toEqual({ p0: 20, p1: 30, p2: 40, p3: 50, p4: 55, p5: 60, p6: 70, p7: 80 });
  });

  it('solves a small unbalanced case as by hand', () => {
    // p1 has one review, so q1 = 70 − s0 and r0 gives (1 + 1 + prior) s0 = (80 − q0) + (70 − q1), that is 3 s0 = 80 − q0; r1 gives 3 s1 = 60 − q0.
    // They make up for each other, so q0 = 70, s0 = 10/3, s1 = −10/3.
    const found = calibrate(table([[80, 60], [70, null]]));
    expect([found.severity.get('r0'), found.severity.get('r1'), found.normalised.get('p0'), found.normalised.get('p1')].map((value) => value!.toFixed(5))).toEqual(['3.33333', '-3.33333', '70.00000', '66.66667']);
  });

  it('leaves everything as it is when all agree, or when nobody shares a proposal', () => {
    expect(rounded(calibrate(table([[60, 60, 60], [75, 75, 75]])).normalised)).toEqual({ p0: 60, p1: 75 });
    const apart = calibrate(table([[90, null], [null, 40]]));
    expect([rounded(apart.severity), rounded(apart.normalised), apart.noise]).toEqual([{ r0: 0, r1: 0 }, { p0: 90, p1: 40 }, null]);
  });

  it('says which review stands out, not which reviewer is strict', () => {
    const totals = table([[70, 60, 65], [80, 70, 75], [50, 40, 45], [60, 50, 90], [75, 65, 70], [55, 45, 50], [85, 75, 80], [65, 55, 60]]);
    const { residual, noise } = calibrate(totals);
    expect(totals.filter(({ reviewId }) => standsOut(residual.get(reviewId)!, noise)).map(({ reviewId }) => reviewId)).toEqual(['3/2']);
  });

  it('is empty for a call without reviews', () => expect([...calibrate([]).normalised]).toEqual([]));

  it('does not depend on the order of the reviews, keeps to 0 and 100, and its severities make up for each other', () => {
    const review = fc.record({ p: fc.integer({ min: 0, max: 9 }), r: fc.integer({ min: 0, max: 5 }), total: fc.integer({ min: 0, max: 100 }) });
    fc.assert(fc.property(fc.uniqueArray(review, { selector: ({ p, r }) => `${p}/${r}`, minLength: 1, maxLength: 40 }), (given) => {
      const totals = given.map(({ p, r, total }) => ({ reviewId: `${p}/${r}`, proposalId: `p${p}`, reviewerId: `r${r}`, total }));
      const one = calibrate(totals);
      const other = calibrate([...totals].reverse());
      for (const [id, value] of one.normalised) expect(other.normalised.get(id)).toBeCloseTo(value, 4);
      expect([...one.normalised.values()].every((value) => value >= 0 && value <= 100)).toBe(true);
      expect([...one.severity.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 4);
    }));
  });
});
