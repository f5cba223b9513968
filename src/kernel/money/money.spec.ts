import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatMoney, moneyForInput, parseMoney, readDollars, splitCents } from './money.js';

describe('money', () => {
  it.each([
    ['1234.5', 123450], ['$1,234.50', 123450], ['1 234,50 $', 123450], ['1 234,50 $', 123450], ['0', 0], ['-12', -1200], ['12,5', 1250], ['1,234', 123400], ['1.234.567,89', 123456789],
  ])('reads %s', (typed, cents) => expect(parseMoney(typed)).toBe(cents));

  it.each(['', 'abc', '1e9', '12.345.6', '1,23,4', '--1', '12.3456', '99999999999999999999', '0.500', '0,001', '00.500'])('does not take %s for an amount', (typed) => expect(parseMoney(typed)).toBeUndefined());

  it('takes numbers of dollars as they are, and refuses to round them', () => {
    expect([12, 0.1, 1234.5, -3, 10_000_000_000].map(readDollars)).toEqual([1200, 10, 123450, -300, 1_000_000_000_000]);
    expect([0.005, 1.005, 1e21, Number.NaN, Infinity, ['5'], { toString: 1 }, true].map(readDollars)).toEqual(Array(8).fill(undefined));
  });

  it('reads back what it shows for editing, in both languages', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('en' as const, 'fr' as const), (cents, locale) => parseMoney(moneyForInput(cents, locale)) === cents && parseMoney(formatMoney(cents, locale)) === cents));
  });

  it('splits without losing a cent', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 40 }), (total, parts) => splitCents(total, parts).reduce((a, b) => a + b, 0) === total));
  });
});
