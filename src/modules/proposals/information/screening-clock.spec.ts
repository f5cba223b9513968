import { describe, expect, it } from '@jest/globals';
import { screeningClock } from './screening-clock.js';

const at = (day: number, hour = 12): Date => new Date(Date.UTC(2027, 0, day, hour));
const event = (name: string, toState: string | null, when: Date) => ({ name: `proposal.${name}`, toState, at: when });
/** Before anything here was submitted. */
const closed = at(1, 0);

describe('the screening clock', () => {
  it('does not run for what was never submitted', () => expect(screeningClock([event('started', 'draft', at(1))], closed, at(9))).toBeNull());

  it('counts days in screening, whole ones only', () => {
    const events = [event('started', 'draft', at(1)), event('submitted', 'submitted', at(3))];
    expect([screeningClock(events, closed, at(4, 11)), screeningClock(events, closed, at(10))]).toEqual([{ days: 0, waitedDays: 0, standing: 'running' }, { days: 7, waitedDays: 0, standing: 'running' }]);
  });

  it('pauses while the applicant has the word, and goes on at the answer or at its due time', () => {
    const asked = [event('submitted', 'submitted', at(1)), event('informationRequested', 'informationRequested', at(3))];
    expect(screeningClock(asked, closed, at(8))).toEqual({ days: 2, waitedDays: 5, standing: 'paused' });
    const answered = [...asked, event('informationGiven', 'submitted', at(8)), event('informationRequested', 'informationRequested', at(9)), event('informationLapsed', 'submitted', at(12))];
    expect(screeningClock(answered, closed, at(14))).toEqual({ days: 5, waitedDays: 8, standing: 'running' });
    expect(screeningClock([...answered, event('foundEligible', 'eligible', at(15))], closed, at(25))).toEqual({ days: 6, waitedDays: 8, standing: 'stopped' });
  });

  it('begins anew with a new submission, and looks past events that change no state', () => {
    const events = [event('submitted', 'submitted', at(1)), event('reopened', 'draft', at(4)), event('submitted', 'submitted', at(5)), event('fileInfected', null, at(6))];
    expect(screeningClock(events, closed, at(8))).toEqual({ days: 3, waitedDays: 0, standing: 'running' });
  });

  it('counts from the closing of the call for what was submitted before it', () => {
    const events = [event('submitted', 'submitted', at(3))];
    expect([screeningClock(events, at(10), at(9)), screeningClock(events, at(10), at(10)), screeningClock(events, at(10), at(14))]).toEqual([
      { days: 0, waitedDays: 0, standing: 'notStarted' }, { days: 0, waitedDays: 0, standing: 'running' }, { days: 4, waitedDays: 0, standing: 'running' }]);
    // A later deadline for everybody begins it later.
    expect(screeningClock(events, at(20), at(14))).toEqual({ days: 0, waitedDays: 0, standing: 'notStarted' });
  });

  it('begins earlier when an officer takes it up before the closing', () => {
    const asked = [event('submitted', 'submitted', at(1)), event('informationRequested', 'informationRequested', at(3))];
    expect(screeningClock(asked, at(10), at(5))).toEqual({ days: 0, waitedDays: 2, standing: 'paused' });
    expect(screeningClock([...asked, event('informationGiven', 'submitted', at(5))], at(10), at(8))).toEqual({ days: 3, waitedDays: 2, standing: 'running' });
  });

  it('counts from the submission for who had more time than the call', () =>
    expect(screeningClock([event('submitted', 'submitted', at(6))], at(2), at(9))).toEqual({ days: 3, waitedDays: 0, standing: 'running' }));
});
