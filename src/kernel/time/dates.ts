import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/text.js';

/** The programme's zone: deadlines are an instant shown in this zone. */
export const programmeZone = 'America/Toronto';

/** True for a date that exists, written `YYYY-MM-DD`; there is no year 0. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value); // 30 February would have become another day
}

const isoDates = new Map<string, Intl.DateTimeFormat>();

/** The local date of an instant in a zone, `YYYY-MM-DD`. Lists write one per row, so the zone's formatter is kept. */
export function localDateOf(instant: Date, zone = programmeZone): string {
  const year = instant.getUTCFullYear();
  if (!(year > 1_000 && year < 9_999)) return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
  let format = isoDates.get(zone);
  // Swedish writes dates the ISO way.
  if (!format) isoDates.set(zone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })));
  return format.format(instant);
}

/**
 * The instant of a wall-clock time in a zone, from `YYYY-MM-DDTHH:mm[:ss]`; undefined when it does not exist
 * (a time skipped by daylight saving, 30 February). A time that occurs twice means the first.
 */
export function instantOf(local: string, zone = programmeZone): Date | undefined {
  try {
    const wall = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    return zoned.toPlainDateTime().equals(wall) ? new Date(zoned.epochMilliseconds) : undefined;
  } catch {
    return undefined;
  }
}

/** `YYYY-MM-DDTHH:mm` in a zone: the value of a date-and-time input. */
export const localDateTimeOf = (instant: Date, zone = programmeZone): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
/** The same day and wall-clock time some years later; 29 February becomes the 28th. */
export const laterByYears = (instant: Date, years: number, zone = programmeZone): Date =>
  new Date(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).add({ years }).epochMilliseconds);
export const addMonths = (date: string, months: number): string => Temporal.PlainDate.from(date).add({ months }).toString();

const dateFormat = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: Locale, zone: string, withTime: boolean): Intl.DateTimeFormat => {
  const key = `${locale} ${zone} ${withTime}`;
  let format = dateFormat.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(`${locale}-CA`, {
      timeZone: zone, year: 'numeric', month: 'long', day: 'numeric',
      ...(withTime ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', hourCycle: locale === 'fr' ? 'h23' : 'h12' } : {}),
    });
    dateFormat.set(key, format);
  }
  return format;
};

/** The first of the month is an ordinal in French, which `Intl` does not know: 1er avril 2027. */
const frenchFirst = (text: string, locale: Locale): string => (locale === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text);

/** Keeps the parts of a time together at a line's end: `12:00 p.m.`, `14 h 30`, and writes no leading zero before an hour. */
const keepTimeTogether = (text: string): string =>
  text.replace(/\b0(\d) h /g, '$1 h ').replace(/(\d) h (\d)/g, '$1\u00a0h\u00a0$2').replace(/(\d) ([ap]\.m\.)/g, '$1\u00a0$2').replace(/(\S) ([A-Z]{3,4}|UTC[+−-]?\S*)$/, '$1\u00a0$2');

/** `November 23, 2026` or `23 novembre 2026`. */
export const formatDate = (date: string, locale: Locale): string => frenchFirst(formatter(locale, 'UTC', false).format(new Date(`${date}T00:00:00Z`)), locale);

/** `November 23, 2026 at 2:30 p.m. EST` or `23 novembre 2026 à 14 h 30 HNE`, with non-breaking spaces inside the time. */
export const formatInstant = (instant: Date, locale: Locale, zone = programmeZone): string => frenchFirst(keepTimeTogether(formatter(locale, zone, true).format(instant)), locale);

const deadlineFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * A deadline with its weekday and the zone's whole name: `Friday, January 29, 2027 at 12:00 p.m. Eastern Standard Time`
 * or `vendredi 29 janvier 2027 à 12 h 00, heure normale de l’Est`. Seconds and milliseconds show only when there are any.
 */
export function formatDeadline(instant: Date, locale: Locale, zone = programmeZone): string {
  const seconds = instant.getTime() % 60_000 !== 0;
  const key = `${locale} ${zone} ${seconds}`;
  let format = deadlineFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(`${locale}-CA`, {
      timeZone: zone, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', ...(seconds ? { second: '2-digit' as const } : {}),
      timeZoneName: 'long', hourCycle: locale === 'fr' ? 'h23' : 'h12',
    });
    deadlineFormats.set(key, format);
  }
  const parts = format.formatToParts(instant);
  const zoneText = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const rest = parts.filter(({ type }) => type !== 'timeZoneName').map(({ value }) => value).join('').trim();
  const whole = keepTimeTogether(rest.replace(/\u202f/g, ' '));
  return locale === 'fr' ? `${whole.replace(/ 1 (?=\p{L})/u, ' 1er ')}, ${zoneText}` : `${whole} ${zoneText}`;
}
