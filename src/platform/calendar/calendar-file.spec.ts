import { describe, expect, it } from '@jest/globals';
import { calendarFile, organizerOf } from './calendar-file.js';

const entry = { uid: 'call-1@portal', sequence: 3, title: 'Échéance\u00a0: « Protéger les civils; prévenir les conflits, réparer »', description: 'É'.repeat(90), url: 'https://portal.example/fr/calls/1', at: new Date('2027-01-29T17:00:00.000Z') };
const made = new Date('2026-11-24T03:00:00.000Z');
const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar of deadlines', () => {
  const text = calendarFile([entry, { ...entry, uid: 'report-1@portal', at: '2027-03-31' }], 'Mes échéances', made);

  it('ends every line with CRLF and keeps each within 75 octets, never cutting a character', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toContain('\ufffd');
    expect(unfolded(text)).toContain(`DESCRIPTION:${entry.description}`);
  });

  it('says instants in UTC and days as days, with a stable identity and a growing sequence', () => {
    const lines = unfolded(text);
    for (const line of ['UID:call-1@portal', 'SEQUENCE:3', 'URL:https://portal.example/fr/calls/1', 'DTSTART:20270129T163000Z', 'DTEND:20270129T170000Z', 'DTSTAMP:20261124T030000Z', 'DTSTART;VALUE=DATE:20270331', 'X-WR-CALNAME:Mes échéances']) expect(lines).toContain(line);
  });

  it('strikes an entry out with its method, without an alarm, named after who calls the meeting', () => {
    const struck = unfolded(calendarFile([{ ...entry, sequence: 4, minutes: 60, cancelled: true, organizer: organizerOf('Human "Security" Program <no-reply@hsp.example>') }], 'Meetings', made, 'CANCEL'));
    for (const line of ['METHOD:CANCEL', 'UID:call-1@portal', 'SEQUENCE:4', 'STATUS:CANCELLED', 'ORGANIZER;CN="Human Security Program":mailto:no-reply@hsp.example']) expect(struck).toContain(line);
    expect(struck).not.toContain('BEGIN:VALARM');
    expect(organizerOf('no-reply@hsp.example')).toEqual({ name: 'no-reply@hsp.example', email: 'no-reply@hsp.example' });
  });

  it('escapes what would end a value', () => expect(unfolded(text).find((line) => line.startsWith('SUMMARY:'))).toContain('civils\\; prévenir les conflits\\, réparer'));
});
