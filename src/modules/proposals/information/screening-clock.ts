import type { TimelineEntry } from '../../../platform/events/timelines.js';

/** How long a proposal has been in screening without waiting for its applicant. */
export interface ScreeningClock {
  /** Whole days counted. */
  days: number;
  /** Whole days it waited for the applicant. */
  waitedDays: number;
  standing: 'notStarted' | 'running' | 'paused' | 'stopped';
}

const dayMs = 86_400_000;
/** A new submission, and the earlier one put back, begin the count anew. */
const begins: readonly string[] = ['proposal.submitted', 'proposal.restored'];

/** With the department: also while a finding of ineligibility waits for its second person. */
const running: readonly string[] = ['submitted', 'ineligibilityProposed'];

/**
 * The clock, worked out from what happened and kept nowhere; null for what was never submitted. Events come oldest first.
 *
 * It counts from the start of screening, which is not the submission: a proposal goes into screening when the call closes, or
 * earlier when an officer takes it up (workflows 2.3, submitted to screening: the system at close, or an officer). Until then the
 * applicant may still reopen it, and the department owes nothing. One that comes after the closing, with more time of its
 * own, counts from its submission.
 */
export function screeningClock(events: readonly Pick<TimelineEntry, 'name' | 'at' | 'toState'>[], closesAt: Date, now: Date): ScreeningClock | null {
  const first = events.findLastIndex(({ name }) => begins.includes(name));
  if (first < 0) return null;
  const since = events.slice(first).filter(({ toState }) => toState !== null);
  const takenUpAt = since.find(({ toState }) => toState !== 'submitted')?.at ?? closesAt;
  const startsAt = takenUpAt < closesAt ? takenUpAt : closesAt;
  let [counted, waited] = [0, 0];
  since.forEach(({ toState, at }, index) => {
    const from = at > startsAt ? at : startsAt;
    const length = Math.max(0, (since[index + 1]?.at ?? now).getTime() - from.getTime());
    if (toState !== null && running.includes(toState)) counted += length;
    if (toState === 'informationRequested') waited += length;
  });
  const state = since.at(-1)!.toState;
  const standing = state !== null && running.includes(state) ? (now < startsAt ? 'notStarted' : 'running') : state === 'informationRequested' ? 'paused' : 'stopped';
  return { days: Math.floor(counted / dayMs), waitedDays: Math.floor(waited / dayMs), standing };
}
