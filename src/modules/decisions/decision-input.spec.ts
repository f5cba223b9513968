import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultSplit, leavesRanking, needsReason, readDecision } from './decision-input.js';
import type { Decide } from './decision.dto.js';

const frame = { requestedCents: 10_000_000, years: [2026, 2027], passes: true };
const feedback = 'x'.repeat(50);
const approve = (more: Partial<Decide>): Decide => ({ outcome: 'approved', amount: 10_000_000, years: { 2026: '60,000.00', 2027: '40 000,00 $' }, reasonCode: 'ranked', reason: null, feedback, ...more });
const codes = (dto: Decide, passes = true): string[] => readDecision(dto, { ...frame, passes }).problems.map((found) => `${found.field} ${found.code}`);

describe('what a decider enters', () => {
  it('is read in both languages and as numbers of dollars', () => {
    expect(readDecision(approve({}), frame)).toEqual({ amountCents: 10_000_000, years: [{ fiscalYear: 2026, amountCents: 6_000_000 }, { fiscalYear: 2027, amountCents: 4_000_000 }], reserveUntil: null, problems: [] });
    expect(readDecision(approve({ amount: 10, years: { 2027: 0.1, 2026: '' } }), frame).years).toEqual([{ fiscalYear: 2027, amountCents: 10 }]);
  });

  it('forgets the money of a declined proposal', () => {
    expect(readDecision({ ...approve({}), outcome: 'declined', reasonCode: 'noMoney', reason: 'Why' }, frame)).toEqual({ amountCents: 0, years: [], reserveUntil: null, problems: [] });
  });

  it('must add up, to the cent', () => {
    expect(codes(approve({ amount: 9_999_999 }))).toEqual(['amount splitDiffers']);
    expect(readDecision(approve({ amount: 9_999_999 }), frame).problems[0]!.text.fr).toContain('99');
    expect(codes(approve({ years: { 2026: 'NaN', 2027: Number.NaN } }))).toEqual(['years.2026 amount', 'years.2027 amount']);
    expect(codes(approve({ years: { 2026: [1], 2027: {} } }))).toEqual(['years.2026 amount', 'years.2027 amount']);
    expect(codes(approve({ years: { 2026: 100_000, 2030: 0 } }))).toEqual([]);
    expect(codes(approve({ years: { 2026: 100_000, __proto__x: 1 } }))).toEqual(['years.__proto__x yearWithoutMoney']);
    expect(codes(approve({ years: { 2026: 50_000, '2026.0': 50_000 } }))).toEqual(['years.2026.0 yearWithoutMoney']);
  });

  it('needs a written reason when it leaves the ranking', () => {
    expect([leavesRanking('approved', true), leavesRanking('approved', false), leavesRanking('declined', true), leavesRanking('declined', false)]).toEqual([false, true, true, false]);
    expect(codes(approve({}), false)).toEqual(['reason reasonRequired']);
  });

  it('needs a written reason when it leaves the advice of a panel, whatever the ranking says', () => {
    const told = (outcome: 'approved' | 'declined', passes: boolean, advice: 'recommended' | 'notRecommended' | null): boolean => needsReason(outcome, { passes, advice });
    expect([told('approved', true, 'recommended'), told('approved', true, 'notRecommended'), told('declined', true, 'notRecommended'), told('declined', false, 'notRecommended'), told('declined', false, null)]).toEqual([false, true, true, false, false]);
    expect(readDecision(approve({}), { ...frame, advice: 'notRecommended' }).problems.map(({ field, code, text }) => [field, code, text.en.includes('panel')])).toEqual([['reason', 'reasonRequired', true]]);
  });

  it('counts the feedback as people do', () => {
    expect(codes(approve({ feedback: '👩‍👩‍👧‍👦'.repeat(49) }))).toEqual(['feedback feedbackTooShort']);
    expect(codes(approve({ feedback: '👩‍👩‍👧‍👦'.repeat(50) }))).toEqual([]);
  });
});

describe('the suggested split', () => {
  it('follows the budget, years outside the call going to the nearest', () => {
    expect(defaultSplit(100, [{ fiscalYear: 2025, amountCents: 20 }, { fiscalYear: 2027, amountCents: 50 }, { fiscalYear: 2029, amountCents: 30 }], [2026, 2027])).toEqual([{ fiscalYear: 2026, amountCents: 20 }, { fiscalYear: 2027, amountCents: 80 }]);
    expect(defaultSplit(100, [], [2026, 2027])).toEqual([{ fiscalYear: 2026, amountCents: 100 }, { fiscalYear: 2027, amountCents: 0 }]);
    expect(defaultSplit(100, [], [])).toEqual([]);
  });

  it('always makes the amount, to the cent and never below zero', () => {
    const year = fc.record({ fiscalYear: fc.integer({ min: 2024, max: 2032 }), amountCents: fc.integer({ min: 0, max: 1_000_000_000_000 }) });
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.array(year, { maxLength: 8 }), fc.uniqueArray(fc.integer({ min: 2026, max: 2030 }), { minLength: 1, maxLength: 4 }), (amount, budget, years) => {
      const split = defaultSplit(amount, budget, [...years].sort());
      expect(split.reduce((sum, part) => sum + part.amountCents, 0)).toBe(amount);
      expect(split.every((part) => part.amountCents >= 0 && Number.isSafeInteger(part.amountCents))).toBe(true);
    }));
  });
});
