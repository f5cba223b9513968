import { createEvents, type EventAttributes } from 'ics';

export interface Organizer {
  name: string;
  email: string;
}
/** Reads `Name <address>`, as letters are sent from it. */
export function organizerOf(sender: string): Organizer {
  const [, name = '', email = sender] = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(sender) ?? [];
  return { name: name || email, email };
}

/** What a file does to a calendar (RFC 5546): put entries there, newer ones in the place of older, or take them out. */
export type CalendarMethod = 'PUBLISH' | 'CANCEL';

/** One deadline in a calendar: an instant, or a local date for what is due on a day. */
export interface CalendarEntry {
  /** Stable for ever: a calendar replaces the entry it already has. */
  uid: string;
  /** Grows whenever the deadline changes. */
  sequence: number;
  title: string;
  description: string;
  url: string;
  at: Date | string;
  /** A meeting begins at its instant and lasts this long; a deadline ends there. */
  minutes?: number;
  location?: string;
  /** Who calls the meeting; RFC 5546 wants it wherever an entry is replaced or struck out. */
  organizer?: Organizer;
  /** Called off: a calendar strikes it out. */
  cancelled?: boolean;
}

const minutesShown = 30;
/** What a meeting takes in a calendar: a morning. */
export const meetingMinutes = 180;
const octets = new TextEncoder();

/** A calendar of deadlines as RFC 5545 wants it: UTC, CRLF, lines of at most 75 octets. `madeAt` is its DTSTAMP. */
export function calendarFile(entries: readonly CalendarEntry[], name: string, madeAt: Date, method: CalendarMethod = 'PUBLISH'): string {
  const { error, value } = createEvents(entries.map(eventOf), { productId: '-//Human Security Program//Funding portal//EN', calName: name, method });
  if (error || value === null) throw error ?? new Error('The calendar could not be written');
  // The library stamps by the machine's clock, folds by characters and refuses some addresses; all of that is done here.
  let written = 0;
  const stamp = `DTSTAMP:${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  return value.replace(/\r?\n[ \t]/g, '').split(/\r?\n/).flatMap((line) => (line.startsWith('UID:') ? [line, ...addressLines(entries[written++]!)] : [line.startsWith('DTSTAMP:') ? stamp : line])).map(fold).join('\r\n');
}

/** The library refuses some addresses. */
const addressLines = ({ url, organizer }: CalendarEntry): string[] => [`URL:${url}`, ...(organizer ? [`ORGANIZER;CN="${organizer.name.replace(/["\\]/g, '')}":mailto:${organizer.email}`] : [])];

function eventOf({ uid, sequence, title, description, at, minutes, location, cancelled = false }: CalendarEntry): EventAttributes {
  const busy = minutes === undefined ? { busyStatus: 'FREE' as const, transp: 'TRANSPARENT' as const } : { busyStatus: 'BUSY' as const, transp: 'OPAQUE' as const };
  const common = { uid, sequence, title, description, status: cancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const), ...busy, ...(location ? { location } : {}), classification: 'PRIVATE' };
  // Nobody is woken for what was called off; RFC 5546 forbids it too.
  const alarms = cancelled ? [] : [{ action: 'display' as const, description: title, trigger: { days: 1, before: true } }];
  if (typeof at === 'string') {
    const [year, month, day] = at.split('-').map(Number) as [number, number, number];
    return { ...common, alarms, start: [year, month, day], duration: { days: 1 } };
  }
  if (minutes !== undefined) return { ...common, alarms, start: utc(at), startInputType: 'utc', startOutputType: 'utc', end: utc(new Date(at.getTime() + minutes * 60_000)), endInputType: 'utc', endOutputType: 'utc' };
  // A short block that ends at the deadline: what stands in the calendar is the last half hour.
  return { ...common, alarms, start: utc(new Date(at.getTime() - minutesShown * 60_000)), startInputType: 'utc', startOutputType: 'utc', end: utc(at), endInputType: 'utc', endOutputType: 'utc' };
}

const utc = (at: Date): [number, number, number, number, number] => [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];

/** Folds a line at 75 octets, never inside a character. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const char of line) {
    const more = octets.encode(char).length;
    if (size + more > 75) {
      lines.push(current);
      [current, size] = [' ', 1];
    }
    current += char;
    size += more;
  }
  return [...lines, current].join('\r\n');
}
