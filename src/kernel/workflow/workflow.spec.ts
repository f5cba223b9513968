import { describe, expect, it } from '@jest/globals';
import { checkWorkflow } from './check-workflow.js';
import { actionsFor, judge } from './judge.js';
import { mermaidOf, tableOf } from './print-workflow.js';
import { workflowFor } from './workflow.js';

interface Door { locked: boolean }
const words = { en: 'x', fr: 'x' };
const state = { staff: words, applicant: words, tone: 'neutral' } as const;
const door = workflowFor<Door, 'owner' | 'guest', { keyInHand: boolean }>()({
  name: 'door', title: words, initial: 'open',
  states: { open: state, shut: state, gone: { ...state, final: true } },
  transitions: {
    shut: { from: ['open'], to: 'shut', by: ['owner', 'guest'], noun: 'shutting', label: words, emits: 'door.shut' },
    open: { from: ['shut'], to: 'open', by: ['owner'], when: [{ code: 'keyIsThere', text: words, holds: (f) => f.keyInHand }], noun: 'opening', label: words, reason: 'required', emits: 'door.opened' },
    remove: { from: ['open', 'shut'], to: 'gone', by: ['system'], noun: 'removal', label: words, emits: 'door.removed' },
  },
});

describe('judging a step', () => {
  it('asks for the role first, then the state, then the guards', () => {
    expect(judge(door, 'open', { state: 'open', roles: ['guest'], facts: { keyInHand: false } })).toEqual({ allowed: false, because: 'role' });
    expect(judge(door, 'open', { state: 'open', roles: ['owner'], facts: { keyInHand: false } })).toEqual({ allowed: false, because: 'state' });
    expect(judge(door, 'open', { state: 'shut', roles: ['owner'], facts: { keyInHand: false } })).toMatchObject({ allowed: false, because: 'guard', unmet: [{ code: 'keyIsThere' }] });
    expect(judge(door, 'open', { state: 'shut', roles: ['owner'], facts: { keyInHand: true } })).toEqual({ allowed: true });
  });

  it('offers only what role and state allow, and says what still stands in the way', () => {
    expect(actionsFor(door, { state: 'shut', roles: ['guest'], facts: { keyInHand: true } })).toEqual([]);
    expect(actionsFor(door, { state: 'shut', roles: ['owner'], facts: { keyInHand: false } }).map(({ name, reason, unmet }) => ({ name, reason, unmet: unmet.map((u) => u.code) })))
      .toEqual([{ name: 'open', reason: 'required', unmet: ['keyIsThere'] }]);
  });
});

describe('checking a table', () => {
  it('finds nothing wrong with a sound one', () => expect(checkWorkflow(door as never)).toEqual([]));

  it('finds dead ends, unreachable states and final states with a way out', () => {
    const broken = { ...door, states: { ...door.states, lost: state, shut: { ...state, final: true } }, transitions: { ...door.transitions, none: { from: ['gone'], to: 'gone', by: [], noun: 'x', label: words, emits: 'x' } } };
    expect(checkWorkflow(broken as never)).toEqual([
      'door: shut is final and has a way out', 'door: nobody can reach lost', 'door: lost is a dead end and not final', 'door: nobody may none',
    ]);
  });

  it('prints every transition as diagram and table', () => {
    expect(mermaidOf(door as never).split('\n')).toEqual(['stateDiagram-v2', '  [*] --> open', '  open --> shut: shut', '  shut --> open: open', '  open --> gone: remove', '  shut --> gone: remove', '  gone --> [*]']);
    expect(tableOf(door as never).split('\n')).toHaveLength(5);
  });
});
