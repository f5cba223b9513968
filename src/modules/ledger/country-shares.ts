import type { Cents } from '../../kernel/money/money.js';

/** A country's part of the work, in percent; two decimals count. */
export interface CountryShare {
  country: string;
  percent: number;
}

/**
 * Splits an amount by shares so that the parts make the whole to the cent: each part is rounded down, and the cents
 * left over go to the largest remainders, first in order of country code where they are equal.
 */
export function splitByShares(cents: Cents, shares: readonly CountryShare[]): { country: string; amountCents: Cents }[] {
  const weights = merged(shares);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0n);
  if (total === 0n) return [];
  const parts = weights.map(({ country, weight }) => {
    const product = BigInt(cents) * weight;
    return { country, amount: product / total, rest: product % total };
  });
  let left = BigInt(cents) - parts.reduce((sum, { amount }) => sum + amount, 0n);
  for (const part of [...parts].sort((a, b) => (a.rest === b.rest ? (a.country < b.country ? -1 : 1) : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    part.amount += 1n;
    left -= 1n;
  }
  return parts.map(({ country, amount }) => ({ country, amountCents: Number(amount) }));
}

/** Weights in hundredths of a percent; a country named twice counts once. */
function merged(shares: readonly CountryShare[]): { country: string; weight: bigint }[] {
  const weights = new Map<string, bigint>();
  for (const { country, percent } of shares) {
    if (!(percent >= 0)) throw new RangeError(`${percent} is no share of a country`);
    weights.set(country, (weights.get(country) ?? 0n) + BigInt(Math.round(percent * 100)));
  }
  return [...weights].filter(([, weight]) => weight > 0n).map(([country, weight]) => ({ country, weight }));
}
