import { describe, expect, it } from '@jest/globals';
import { formatDate, formatInstant, instantOf, isLocalDate, localDateOf } from './dates.js';
import { fiscalYearOf, fiscalYearsBetween } from './fiscal-year.js';

describe('dates', () => {
  it('knows which dates exist', () => expect(['2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '', 5].map(isLocalDate)).toEqual([true, false, false, false, false, false]));

  it('turns Ottawa wall-clock time into instants over the change of time', () => {
    expect(instantOf('2026-11-23T12:00')?.toISOString()).toBe('2026-11-23T17:00:00.000Z');
    expect(instantOf('2026-07-01T12:00')?.toISOString()).toBe('2026-07-01T16:00:00.000Z');
    expect(instantOf('2027-03-14T02:30')).toBeUndefined();
    expect(instantOf('2026-11-01T01:30')?.toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect(instantOf('2026-02-30T12:00')).toBeUndefined();
  });

  it('gives the local date near midnight', () => expect(localDateOf(new Date('2026-04-01T03:59:59.999Z'))).toBe('2026-03-31'));

  it('writes dates the Canadian way in both languages', () => {
    expect(formatDate('2027-04-01', 'fr')).toBe('1er avril 2027');
    expect(formatInstant(new Date('2026-11-23T19:30:00Z'), 'en').replace(/\s/g, ' ')).toBe('November 23, 2026 at 2:30 p.m. EST');
    expect(formatInstant(new Date('2026-11-23T19:30:00Z'), 'fr').replace(/\s/g, ' ')).toBe('23 novembre 2026 à 14 h 30 HNE');
  });

  it('begins the fiscal year on 1 April (FIN-01)', () => {
    expect(['2026-03-31', '2026-04-01'].map(fiscalYearOf)).toEqual([2025, 2026]);
    expect(fiscalYearsBetween('2026-11-01', '2028-04-01')).toEqual([2026, 2027, 2028]);
  });
});
