import Holidays from 'date-holidays';
import { addDays } from '../../kernel/time/dates.js';

/**
 * Days off of the federal public service (its collective agreements), each in lieu on the next working day when it falls
 * on a weekend. In Ottawa the first Monday of August is one of them.
 */
const rules: Readonly<Record<string, string>> = {
  '01-01 and if saturday,sunday then next monday': 'New Year’s Day',
  'easter -2': 'Good Friday',
  'easter 1': 'Easter Monday',
  'monday before 05-25': 'Victoria Day',
  '07-01 and if saturday,sunday then next monday': 'Canada Day',
  '1st monday in August': 'Civic holiday',
  '1st monday in September': 'Labour Day',
  '09-30 and if saturday,sunday then next monday': 'National Day for Truth and Reconciliation',
  '2nd monday in October': 'Thanksgiving',
  '11-11 and if saturday,sunday then next monday': 'Remembrance Day',
  '12-25 and if saturday then next monday if sunday then next tuesday': 'Christmas Day',
  '12-26 and if saturday then next monday if sunday then next tuesday': 'Boxing Day',
};

let calendar: Holidays | undefined;
const years = new Map<number, ReadonlySet<string>>();

/** The federal holidays of a year as local dates; worked out once. */
function holidaysOf(year: number): ReadonlySet<string> {
  let days = years.get(year);
  if (!days) {
    if (!calendar) {
      calendar = new Holidays();
      for (const [rule, name] of Object.entries(rules)) calendar.setHoliday(rule, { name: { en: name }, type: 'public' });
    }
    days = new Set(calendar.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    years.set(year, days);
  }
  return days;
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Whether the public service works on this local date. */
export const isBusinessDay = (date: string): boolean => ![0, 6].includes(weekdayOf(date)) && !holidaysOf(Number(date.slice(0, 4))).has(date);

/** The date so many business days after another, which does not count itself. */
export function addBusinessDays(date: string, days: number): string {
  let [day, left] = [date, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}
