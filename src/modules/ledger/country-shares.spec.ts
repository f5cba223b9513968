import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitByShares } from './country-shares.js';

const shares = fc.uniqueArray(fc.record({ country: fc.constantFrom('CO', 'UA', 'ML', 'NE', 'CD', 'HT', 'SS'), percent: fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100) }), { selector: (s) => s.country, minLength: 1 });

describe('splitting an amount over countries', () => {
  it('makes the whole to the cent, and each part is less than a cent from its share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), shares, (cents, list) => {
      const parts = splitByShares(cents, list);
      expect(parts.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(cents);
      const total = list.reduce((sum, { percent }) => sum + Math.round(percent * 100), 0);
      for (const { country, amountCents } of parts) {
        const weight = Math.round(list.find((s) => s.country === country)!.percent * 100);
        const difference = BigInt(amountCents) * BigInt(total) - BigInt(cents) * BigInt(weight);
        expect(difference < BigInt(total) && difference > -BigInt(total)).toBe(true);
      }
    }));
  });
  it('gives the cents left over to the largest remainders, in order of country where they are equal', () => {
    expect(splitByShares(100, [{ country: 'UA', percent: 33.33 }, { country: 'CO', percent: 33.33 }, { country: 'ML', percent: 33.33 }]))
      .toEqual([{ country: 'UA', amountCents: 33 }, { country: 'CO', amountCents: 34 }, { country: 'ML', amountCents: 33 }]);
  });
  it('adds up a country that is named twice and leaves out shares of nothing', () => {
    expect(splitByShares(10, [{ country: 'CO', percent: 25 }, { country: 'CO', percent: 25 }, { country: 'UA', percent: 50 }, { country: 'ML', percent: 0 }]))
      .toEqual([{ country: 'CO', amountCents: 5 }, { country: 'UA', amountCents: 5 }]);
  });
});
