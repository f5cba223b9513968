import { describe, expect, it } from '@jest/globals';
import { lastDayOf, standingOf } from './paper.js';

describe('a yearly paper', () => {
  it('counts for a year, its last day included', () => {
    expect([lastDayOf('2026-11-26'), lastDayOf('2028-02-29')]).toEqual(['2027-11-26', '2029-02-28']);
    expect(['2026-11-25', '2026-11-26', '2026-11-27'].map((today) => standingOf('2026-11-26', today))).toEqual(['expiring', 'expiring', 'expired']);
  });

  it('is signed anew from sixty days before', () => {
    expect(['2026-09-26', '2026-09-27'].map((today) => standingOf('2026-11-26', today))).toEqual(['valid', 'expiring']);
  });

  it('may be missing for a while where people reviewed before there was one', () => {
    expect([standingOf(null, '2026-11-26'), standingOf(null, '2026-11-26', '2026-11-26'), standingOf(null, '2026-11-27', '2026-11-26'), standingOf('2026-01-01', '2026-11-26', '2026-12-01')]).toEqual(['missing', 'grace', 'missing', 'grace']);
  });
});
