import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { verifyChain } from '../../../src/platform/events/verify-chain.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';

describe('the chain of the trail', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal);
    const units = portal.application.nest.get(UnitOfWork);
    for (let i = 0; i < 30; i += 1) {
      await units.run(async (work) => {
        for (let n = 0; n < 100; n += 1) work.record({ name: 'call.changed', subjectType: 'call', subjectId: newId(), actorId: null, reason: n % 2 ? 'Été – “reason”' : null, particulars: { n, nested: { b: 1, a: [null, 'x', 1.5] } } });
      });
    }
  });
  afterAll(() => portal.close());

  /** What only the database's owner can do. */
  const tamper = async (sql: string): Promise<void> => {
    await portal.source.query('alter table events disable trigger user');
    await portal.source.query(sql);
    await portal.source.query('alter table events enable trigger user');
  };

  it('holds over more events than one batch', async () => {
    const verdict = await verifyChain(portal.source);
    const [last] = await portal.source.query<{ hash: string }[]>('select hash from events order by id desc limit 1');
    expect(verdict).toEqual({ ok: true, count: 3000, brokenId: null, head: last!.hash });
  });

  it('refuses changes by the application itself', async () => {
    await expect(portal.source.query("update events set name = 'x' where id = 1")).rejects.toThrow('append-only');
    await expect(portal.source.query('delete from events where id = 1')).rejects.toThrow('append-only');
  });

  it.each([
    ['a changed particular', "update events set particulars = particulars || '{\"n\": 99}' where id = (select id from events order by id offset 2500 limit 1)", 2500],
    ['a changed instant', "update events set at = at + interval '1 second' where id = (select id from events order by id offset 2000 limit 1)", 2000],
    ['an event taken out', 'delete from events where id = (select id from events order by id offset 1999 limit 1)', 1999],
  ])('shows %s', async (_, sql, before) => {
    await tamper(`delete from outbox; ${sql}`);
    const verdict = await verifyChain(portal.source);
    expect([verdict.ok, verdict.count]).toEqual([false, before]);
    const [there] = await portal.source.query<{ n: number }[]>('select count(*) as n from events where id < $1', [verdict.brokenId]);
    expect(there!.n).toBe(before);
  });
});
