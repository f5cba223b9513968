import type { TimelineEntry } from '../../../platform/events/timelines.js';

/** How long a proposal has been in screening without waiting for its applicant. */
export interface ScreeningClock {
  /** Whole days counted. */
  days: number;
  /** Whole days it waited for the applicant. */
  waitedDays: number;
  standing: 'running' | 'paused' | 'stopped';
}

const dayMs = 86_400_000;
/** A new submission, and the earlier one put back, begin the count anew. */
const begins: readonly string[] = ['proposal.submitted', 'proposal.restored'];

/** With the department: also while a finding of ineligibility waits for its second person. */
const running: readonly string[] = ['submitted', 'ineligibilityProposed'];

/** The clock, worked out from what happened and kept nowhere; null for what was never submitted. Events come oldest first. */
export function screeningClock(events: readonly Pick<TimelineEntry, 'name' | 'at' | 'toState'>[], now: Date): ScreeningClock | null {
  const first = events.findLastIndex(({ name }) => begins.includes(name));
  if (first < 0) return null;
  const since = events.slice(first).filter(({ toState }) => toState !== null);
  let [counted, waited] = [0, 0];
  since.forEach(({ toState, at }, index) => {
    const length = (since[index + 1]?.at ?? now).getTime() - at.getTime();
    if (toState !== null && running.includes(toState)) counted += length;
    if (toState === 'informationRequested') waited += length;
  });
  const state = since.at(-1)!.toState;
  return { days: Math.floor(counted / dayMs), waitedDays: Math.floor(waited / dayMs), standing: state !== null && running.includes(state) ? 'running' : state === 'informationRequested' ? 'paused' : 'stopped' };
}
