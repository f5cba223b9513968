import { expect, it } from '@jest/globals';
import { governingStanding } from './governing-standing.js';

it.each([
  [0, null, 'missing'], [0, '2026-11-01', 'missing'], [3, null, 'unconfirmed'], [3, '2026-11-24', 'current'], [3, '2025-01-24', 'current'], [3, '2025-01-23', 'expiring'], [3, '2024-11-25', 'expiring'], [3, '2024-11-24', 'expired'],
])('a governing body of %s, stated as complete on %s, is %s', (serving, completeOn, standing) => expect(governingStanding(serving, completeOn, '2026-11-24')).toBe(standing));
