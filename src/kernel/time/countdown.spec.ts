import { describe, expect, it } from '@jest/globals';
import { timeLeft } from './countdown.js';
import { formatDeadline } from './dates.js';
import { deadlineInBoth, isZone, zoneCity, zoneName } from './zones.js';

const left = (from: string, to: string): number[] => Object.values(timeLeft(new Date(from), new Date(to)));
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('what is left until a deadline', () => {
  it('counts minutes that have begun, and never below zero', () => {
    expect([left('2026-11-20T12:00:00Z', '2026-11-23T16:00:00Z'), left('2026-11-23T15:59:59.999Z', '2026-11-23T16:00:00Z'), left('2026-11-23T16:00:00Z', '2026-11-23T15:00:00Z')]).toEqual([[3, 4, 0], [0, 0, 1], [0, 0, 0]]);
  });

  it('counts elapsed hours over both changes of time: the day of 25 hours, and the one of 23', () => {
    expect(left('2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')).toEqual([1, 1, 0]);
    expect(left('2027-03-14T05:00:00Z', '2027-03-15T04:00:00Z')).toEqual([0, 23, 0]);
  });
});

describe('a deadline in words', () => {
  it('names weekday and zone on both sides of both changes of time, in both languages', () => {
    const at = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2027-03-14T06:59:00Z', '2027-03-14T07:00:00Z'];
    expect(at.map((one) => plain(formatDeadline(new Date(one), 'en')))).toEqual([
      'Sunday, November 1, 2026 at 1:30 a.m. Eastern Daylight Time', 'Sunday, November 1, 2026 at 1:30 a.m. Eastern Standard Time',
      'Sunday, March 14, 2027 at 1:59 a.m. Eastern Standard Time', 'Sunday, March 14, 2027 at 3:00 a.m. Eastern Daylight Time',
    ]);
    expect(at.slice(0, 2).map((one) => plain(formatDeadline(new Date(one), 'fr')))).toEqual([
      'dimanche 1er novembre 2026 à 1 h 30, heure avancée de l’Est', 'dimanche 1er novembre 2026 à 1 h 30, heure normale de l’Est',
    ]);
  });

  it('shows seconds only when there are any', () => expect(plain(formatDeadline(new Date('2026-12-01T04:59:59.999Z'), 'en'))).toBe('Monday, November 30, 2026 at 11:59:59 p.m. Eastern Standard Time'));

  it('knows zones by name, city and words', () => {
    expect([isZone('America/Bogota'), isZone('Mars/Olympus'), isZone(5)]).toEqual([true, false, false]);
    expect([zoneCity('America/Argentina/Buenos_Aires'), zoneCity('America/Toronto'), zoneName('America/Toronto', 'en'), zoneName('America/Toronto', 'fr')]).toEqual(['Buenos Aires', 'Ottawa', 'Eastern Time', 'heure de l’Est']);
  });

  it('says a deadline in both zones to whoever lives by another clock', () => {
    const at = new Date('2027-07-01T16:00:00Z');
    expect([deadlineInBoth(at, 'en', 'Europe/Paris'), deadlineInBoth(at, 'fr', 'Europe/Paris')].map(plain)).toEqual([
      'Thursday, July 1, 2027 at 12:00 p.m. Eastern Daylight Time (Paris: Thursday, July 1, 2027 at 6:00 p.m. Central European Summer Time)', 'jeudi 1er juillet 2027 à 12 h 00, heure avancée de l’Est (Paris : jeudi 1er juillet 2027 à 18 h 00, heure avancée de l’Europe centrale)']);
    // In winter Bogotá's clocks show what Ottawa's show.
    expect([null, 'America/Toronto'].map((zone) => deadlineInBoth(at, 'en', zone)).concat(deadlineInBoth(new Date('2026-12-01T17:00:00Z'), 'en', 'America/Bogota')).some((text) => text.includes('('))).toBe(false);
  });
});
