import type { Locale } from '../i18n/text.js';
import { formatDeadline, localDateTimeOf, programmeZone } from './dates.js';

const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** True for a time zone by its IANA name, such as `America/Bogota`. */
export const isZone = (value: unknown): value is string => typeof value === 'string' && known.has(value);

/** Every zone a person may choose, by its IANA name. */
export const zones: readonly string[] = [...known].sort();

/** `America/Argentina/Buenos_Aires` → `Buenos Aires`; the programme's zone is named after Ottawa, which keeps it. */
export const zoneCity = (zone: string): string => (zone === programmeZone ? 'Ottawa' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '));

/** Whether clocks on the wall show the same in both zones at that instant. */
export const sameWallClock = (at: Date, one: string, other: string): boolean => one === other || localDateTimeOf(at, one) === localDateTimeOf(at, other);

/** A deadline in Ottawa's time and, for whoever lives by another clock, in theirs. */
export const deadlineInBoth = (at: Date, locale: Locale, own: string | null, zone = programmeZone): string =>
  formatDeadline(at, locale, zone) + (own && !sameWallClock(at, zone, own) ? ` (${zoneCity(own)}${locale === 'fr' ? '\u00a0' : ''}: ${formatDeadline(at, locale, own)})` : '');

const names = new Map<string, string>();

/** The zone's name in words, without daylight saving: `Eastern Time`, `heure de l’Est`. */
export function zoneName(zone: string, locale: Locale): string {
  const key = `${locale} ${zone}`;
  let name = names.get(key);
  if (name === undefined) {
    name = new Intl.DateTimeFormat(`${locale}-CA`, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
    names.set(key, name);
  }
  return name;
}
