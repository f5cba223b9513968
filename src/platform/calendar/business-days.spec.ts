import { describe, expect, it } from '@jest/globals';
import { addBusinessDays, isBusinessDay } from './business-days.js';

describe('business days of the federal public service', () => {
  it('are not weekends', () => expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isBusinessDay)).toEqual([true, false, false, true]));

  it.each([
    ['2026', ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-18', '2026-07-01', '2026-08-03', '2026-09-07', '2026-09-30', '2026-10-12', '2026-11-11', '2026-12-25', '2026-12-28']],
    ['2027, with days in lieu', ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-24', '2027-07-01', '2027-08-02', '2027-09-06', '2027-09-30', '2027-10-11', '2027-11-11', '2027-12-27', '2027-12-28']],
    ['2028, when New Year’s Day is a Saturday', ['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-22', '2028-07-03', '2028-08-07', '2028-09-04', '2028-10-02', '2028-10-09', '2028-11-13', '2028-12-25', '2028-12-26']],
  ])('are not the holidays of %s', (label, holidays) => {
    const year = Number(label.slice(0, 4));
    const days = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10)).filter((day) => day.startsWith(String(year)));
    expect(days.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !isBusinessDay(day))).toEqual(holidays);
  });

  it('are counted over holidays and the end of a year', () => {
    expect(addBusinessDays('2026-12-18', 10)).toBe('2027-01-06'); // 21–24, 29–31 December, 4–6 January
    expect(addBusinessDays('2027-12-23', 1)).toBe('2027-12-24');
    expect(addBusinessDays('2027-12-24', 1)).toBe('2027-12-29');
    expect(addBusinessDays('2026-11-06', 2)).toBe('2026-11-10');
    expect(addBusinessDays('2026-11-10', 1)).toBe('2026-11-12');
    expect(addBusinessDays('2026-11-21', 1)).toBe('2026-11-23');
    expect(addBusinessDays('2026-11-23', 0)).toBe('2026-11-23');
  });
});
