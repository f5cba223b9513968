import { describe, expect, it } from '@jest/globals';
import { othersOpenAt, phaseAt, type PhaseDates } from './phase.js';

const at = (day: number, hour = 12): Date => new Date(Date.UTC(2026, 11, day, hour));
const dates: PhaseDates = { scoring: { opensAt: at(1), closesAt: at(10) }, discussion: { opensAt: at(10), closesAt: at(14) }, panel: { opensAt: at(16), closesAt: at(18) } };
const standing = (now: Date): unknown[] => {
  const { current, next } = phaseAt(dates, now);
  return [current, next];
};

describe('the phase of a call', () => {
  it('opens at its first instant and closes at its last, to the millisecond', () => {
    expect([at(1).getTime() - 1, at(1).getTime(), at(10).getTime() - 1, at(10).getTime(), at(14).getTime()].map((ms) => standing(new Date(ms))))
      .toEqual([[null, 'scoring'], ['scoring', 'discussion'], ['scoring', 'discussion'], ['discussion', 'panel'], [null, 'panel']]);
  });
  it('is none before, between and after', () => expect([at(0), at(15), at(18)].map(standing)).toEqual([[null, 'scoring'], [null, 'panel'], [null, null]]));
  it('goes straight on where one is left out', () => {
    const without = { ...dates, discussion: null };
    expect([at(5), at(10), at(16)].map((now) => phaseAt(without, now)).map(({ current, next }) => [current, next])).toEqual([['scoring', 'panel'], [null, 'panel'], ['panel', null]]);
    expect(phaseAt({ ...without, panel: null }, at(5))).toMatchObject({ current: 'scoring', next: null });
    expect([othersOpenAt({ ...dates, discussion: { opensAt: at(11), closesAt: at(14) } }), othersOpenAt(without)]).toEqual([at(11), at(10)]);
  });
  it('has nothing to come once the panel meets', () => expect(standing(at(17))).toEqual(['panel', null]));
});
