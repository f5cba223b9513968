import pg from 'pg';

const dateType: number = pg.types.builtins.DATE;
const int8Type: number = pg.types.builtins.INT8;
const instantType: number = pg.types.builtins.TIMESTAMPTZ;

/** A 64-bit number as a JavaScript number; as text when it does not fit. */
const parseInt8 = (text: string): number | string => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

const readInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (text: string) => unknown;
const inUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;

/** The number written from one place of a text to another. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** An instant as PostgreSQL writes it in UTC, `2026-11-23 17:00:00.123456+00`, read in a fraction of the time; pg reads all others. */
export function parseInstant(text: string): unknown {
  if (!inUtc.test(text) || text < '0100') return readInstant(text);
  const fraction = Math.min(text.length - 3, 23);
  const thousandths = fraction > 20 ? digits(text, 20, fraction) * 10 ** (23 - fraction) : 0;
  return new Date(Date.UTC(digits(text, 0, 4), digits(text, 5, 7) - 1, digits(text, 8, 10), digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19), thousandths));
}

/**
 * How database values arrive in raw queries too: dates stay `YYYY-MM-DD` (pg would make them midnight of this
 * machine's zone), cents and counts are numbers.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && type === dateType) return (text: string) => text;
    if (format !== 'binary' && type === int8Type) return parseInt8;
    if (format !== 'binary' && type === instantType) return parseInstant;
    return (format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type, 'text')) as unknown;
  },
};
