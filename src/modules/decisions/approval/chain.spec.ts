import { describe, expect, it } from '@jest/globals';
import { chainOfKind, isLast, stepsFor } from './chain.js';

const two = chainOfKind('managerThenDecider', 25_000_000);
const roles = (amountCents: number): string[] => stepsFor(two, amountCents).map(({ role }) => role);

describe('the steps an amount needs', () => {
  it('ends with the first step whose limit covers it, to the cent', () => {
    expect(roles(0)).toEqual(['manager']);
    expect(roles(25_000_000)).toEqual(['manager']);
    expect(roles(25_000_001)).toEqual(['manager', 'decider']);
    expect(stepsFor(chainOfKind('decider', 1), 900_000_000)).toEqual([{ position: 1, role: 'decider', limitCents: null }]);
  });

  it('takes every step when no limit is enough', () => {
    expect(stepsFor([{ position: 1, role: 'manager', limitCents: 10 }], 11)).toHaveLength(1);
    expect(stepsFor([], 11)).toEqual([]);
  });

  it('knows the last step, also for somebody further up', () => {
    expect([isLast(two, 1, 25_000_000), isLast(two, 1, 25_000_001), isLast(two, 2, 25_000_001), isLast(two, 2, 5)]).toEqual([true, false, true, true]);
  });
});
