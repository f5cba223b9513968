import { describe, expect, it } from '@jest/globals';
import { checkWorkflow } from '../../kernel/workflow/check-workflow.js';
import { instantOf } from '../../kernel/time/dates.js';
import { acceptsAt } from './call-record.js';
import { callWorkflow } from './call.workflow.js';

const call = (closesAt: Date, state: 'open' | 'closed' | 'scheduled' = 'open') => ({ state, opensAt: new Date('2026-01-01T00:00:00Z'), closesAt });
const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

describe('a call', () => {
  it('accepts until the millisecond before its deadline, whatever its grace', () => {
    const deadline = new Date('2026-12-15T17:00:00Z');
    expect([-1, 0, 1].map((ms) => acceptsAt(call(deadline), after(deadline, ms)))).toEqual([true, false, false]);
  });
  it('accepts from the millisecond it opens', () => {
    const open = call(new Date('2026-12-15T17:00:00Z'));
    expect([-1, 0].map((ms) => acceptsAt(open, after(open.opensAt, ms)))).toEqual([false, true]);
  });
  it('accepts nothing unless it is open', () => {
    const deadline = new Date('2026-12-15T17:00:00Z');
    expect([acceptsAt(call(deadline, 'closed'), after(deadline, -1)), acceptsAt(call(deadline, 'scheduled'), after(deadline, -1))]).toEqual([false, false]);
  });
  it('keeps a noon deadline at noon over the change of the clocks', () => {
    const before = instantOf('2026-10-31T12:00')!;
    const afterChange = instantOf('2026-11-01T12:00')!;
    expect([before.toISOString(), afterChange.toISOString()]).toEqual(['2026-10-31T16:00:00.000Z', '2026-11-01T17:00:00.000Z']);
    expect(acceptsAt(call(afterChange), new Date('2026-11-01T16:59:59.999Z'))).toBe(true);
  });
  it('takes a time that occurs twice as the first, so that nobody is accepted an hour late', () => {
    const twice = instantOf('2026-11-01T01:30')!;
    expect(twice.toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect([acceptsAt(call(twice), new Date('2026-11-01T05:29:59.999Z')), acceptsAt(call(twice), new Date('2026-11-01T06:00:00Z'))]).toEqual([true, false]);
  });
  it('has a sound workflow', () => {
    expect(checkWorkflow(callWorkflow)).toEqual([]);
  });
});
