import { describe, expect, it } from '@jest/globals';
import { screeningClock } from './screening-clock.js';

const at = (day: number, hour = 12): Date => new Date(Date.UTC(2027, 0, day, hour));
const event = (name: string, toState: string | null, when: Date) => ({ name: `proposal.${name}`, toState, at: when });

describe('the screening clock', () => {
  it('does not run for what was never submitted', () => expect(screeningClock([event('started', 'draft', at(1))], at(9))).toBeNull());

  it('counts days in screening, whole ones only', () => {
    const events = [event('started', 'draft', at(1)), event('submitted', 'submitted', at(3))];
    expect([screeningClock(events, at(4, 11)), screeningClock(events, at(10))]).toEqual([{ days: 0, waitedDays: 0, standing: 'running' }, { days: 7, waitedDays: 0, standing: 'running' }]);
  });

  it('pauses while the applicant has the word, and goes on at the answer or at its due time', () => {
    const asked = [event('submitted', 'submitted', at(1)), event('informationRequested', 'informationRequested', at(3))];
    expect(screeningClock(asked, at(8))).toEqual({ days: 2, waitedDays: 5, standing: 'paused' });
    const answered = [...asked, event('informationGiven', 'submitted', at(8)), event('informationRequested', 'informationRequested', at(9)), event('informationLapsed', 'submitted', at(12))];
    expect(screeningClock(answered, at(14))).toEqual({ days: 5, waitedDays: 8, standing: 'running' });
    expect(screeningClock([...answered, event('foundEligible', 'eligible', at(15))], at(25))).toEqual({ days: 6, waitedDays: 8, standing: 'stopped' });
  });

  it('begins anew with a new submission, and looks past events that change no state', () => {
    const events = [event('submitted', 'submitted', at(1)), event('reopened', 'draft', at(4)), event('submitted', 'submitted', at(5)), event('fileInfected', null, at(6))];
    expect(screeningClock(events, at(8))).toEqual({ days: 3, waitedDays: 0, standing: 'running' });
  });
});
