import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { workflowFor } from '../../../src/kernel/workflow/workflow.js';
import type { Actor } from '../../../src/platform/access/actor.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { firstHash, hashOf } from '../../../src/platform/events/chain.js';
import { EventRow } from '../../../src/platform/events/event.entity.js';
import { type Aggregate, WorkflowEngine } from '../../../src/platform/workflow/engine.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';

/** The engine on a real table: mails has text columns enough to stand for any row with a life. */
interface Row { id: string; state: string }
const words = { en: 'x', fr: 'x' };
const state = { staff: words, applicant: words, tone: 'neutral' } as const;
const lamp = workflowFor<Row, 'owner', { bulb: boolean }>()({
  name: 'lamp', title: words, initial: 'off',
  states: { off: state, on: state },
  transitions: {
    light: { from: ['off'], to: 'on', by: ['owner'], when: [{ code: 'hasBulb', text: words, holds: (f) => f.bulb }], noun: 'light', label: words, emits: 'lamp.lit' },
    darken: { from: ['on'], to: 'off', by: ['owner', 'system'], noun: 'darkness', label: words, reason: 'required', emits: 'lamp.darkened' },
  },
});

describe('the workflow engine', () => {
  let portal: Portal;
  let engine: WorkflowEngine;
  let owner: Actor;
  let id: string;
  let bulb = true;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    const world = await seedWorld(portal);
    owner = { personId: world.people['officer@hsp.example']!, name: 'O', email: 'o@x.example', locale: 'en', roles: ['officer'], memberships: [] };
    engine = portal.application.nest.get(WorkflowEngine);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    id = newId();
    bulb = true;
    await portal.source.query("insert into test_lamps (id, state) values ($1, 'off')", [id]).catch(async () => {
      await portal.source.query('create table test_lamps (id uuid primary key, state text not null)');
      await portal.source.query("insert into test_lamps (id, state) values ($1, 'off')", [id]);
    });
  });

  // The entity manager is asked by name; a bare query stands in for an entity that only this test has.
  const aggregate = (): Aggregate<'off' | 'on', 'light' | 'darken', 'owner', Row, { bulb: boolean }> => ({
    workflow: lamp, entity: LAMP, sees: (_w, _r, actor) => actor.roles.includes('officer') || actor.roles.includes('auditor'),
    roles: (_w, _r, actor) => (actor.roles.includes('officer') ? ['owner'] : []), facts: () => ({ bulb }),
  });
  const LAMP = 'test_lamps' as never;
  const work = () => portal.application.nest.get(UnitOfWork);
  const stateOf = async () => (await portal.source.query<{ state: string }[]>('select state from test_lamps where id = $1', [id]))[0]?.state;
  const eventsOf = () => portal.source.manager.find(EventRow, { where: { subjectId: id }, order: { id: 'ASC' } });

  /** Runs with a manager that reads and writes the test table. */
  const fire = (name: 'light' | 'darken', by: Actor | 'system', reason?: string) =>
    work().run((w) => engine.fireIn(Object.assign(Object.create(Object.getPrototypeOf(w) as object) as typeof w, w, {
      manager: {
        findOne: async () => (await w.manager.query<Row[]>('select id, state from test_lamps where id = $1 for update', [id]))[0] ?? null,
        save: (_e: unknown, row: Row) => w.manager.query('update test_lamps set state = $2 where id = $1', [row.id, row.state]),
      },
    }), aggregate(), name, id, by, { reason }));

  it('changes the state and appends one event in the same transaction', async () => {
    await fire('light', owner);
    expect(await stateOf()).toBe('on');
    expect((await eventsOf()).map(({ name, fromState, toState, actorId }) => ({ name, fromState, toState, actorId }))).toEqual([{ name: 'lamp.lit', fromState: 'off', toState: 'on', actorId: owner.personId }]);
  });

  it.each([
    ['404 to whom it is invisible', () => ({ ...owner, roles: [] as string[] }), 404],
    ['403 to whom may look only', () => ({ ...owner, roles: ['auditor'] }), 403],
  ])('answers %s, and changes nothing', async (_, who, status) => {
    await expect(fire('light', who())).rejects.toMatchObject({ status });
    expect([await stateOf(), (await eventsOf()).length]).toEqual(['off', 0]);
  });

  it('answers 409 in the wrong state and 422 with the guard that fails', async () => {
    await expect(fire('darken', owner, 'because')).rejects.toMatchObject({ status: 409, code: 'wrongState' });
    bulb = false;
    await expect(fire('light', owner)).rejects.toMatchObject({ status: 422, code: 'hasBulb' });
    expect([await stateOf(), (await eventsOf()).length]).toEqual(['off', 0]);
  });

  it('asks people for a reason where one is due', async () => {
    await fire('light', owner);
    await expect(fire('darken', owner, '  ')).rejects.toMatchObject({ status: 422, problems: [{ field: 'reason' }] });
    await fire('darken', 'system');
    expect(await stateOf()).toBe('off');
  });

  it('lets one of two at once win', async () => {
    const both = await Promise.allSettled([fire('light', owner), fire('light', owner)]);
    expect(both.map((r) => (r.status === 'fulfilled' ? 200 : (r.reason as { status: number }).status)).sort()).toEqual([200, 409]);
    expect((await eventsOf()).length).toBe(1);
  });

  it('chains every event to the one before, and the database refuses to change any', async () => {
    await Promise.all(Array.from({ length: 12 }, () => work().run(async (w) => w.record({ name: 'x.y', subjectType: 'x', subjectId: id, actorId: null, particulars: { b: 1, a: [{ d: 2, c: 'é' }] } }))));
    const all = await portal.source.manager.find(EventRow, { order: { id: 'ASC' } });
    let previous = firstHash;
    for (const event of all) {
      expect([event.previousHash, event.hash]).toEqual([previous, hashOf(previous, event)]);
      previous = event.hash;
    }
    await expect(portal.source.query('update events set reason = $1', ['x'])).rejects.toThrow('append-only');
    await expect(portal.source.query('delete from events')).rejects.toThrow('append-only');
  });
});
