import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';

describe('reminders of a reviewer’s papers', () => {
  let portal: Portal;
  let world: World;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    await portal.source.query(`update reviewer_profiles set agreement_until_on = '2031-05-31' where person_id = $1`, [world.people['reviewer1@reviews.example']]);
  });
  afterAll(() => portal.close());

  const on = async (date: string): Promise<string[]> => {
    portal.mailbox.letters.length = 0;
    portal.clock.moveTo(new Date(`${date}T16:00:00Z`));
    await Promise.all([portal.application.nest.get(Sweeper).perform(), portal.application.nest.get(Sweeper).perform()]);
    await portal.settle();
    return portal.mailbox.letters.map(({ to, subject }) => `${to} ${subject}`);
  };
  const soon = 'reviewer1@reviews.example Your reviewer agreement ends soon';
  const last = 'reviewer1@reviews.example Your reviewer agreement ends';

  it('come 60, 30 and 7 days before the last day and on it, each once', async () => {
    expect(await on('2031-03-31')).toEqual([]);
    expect(await on('2031-04-01')).toEqual([soon]);
    expect(portal.mailbox.letters[0]!.body).toContain('May 31, 2031');
    expect([await on('2031-04-20'), await on('2031-05-01'), await on('2031-05-23'), await on('2031-05-24'), await on('2031-05-30'), await on('2031-05-31'), await on('2031-06-01')]).toEqual([[], [soon], [], [soon], [], [last], []]);
    expect(await portal.source.query(`select kind, days from reviewer_notices order by days desc`)).toEqual([60, 30, 7, 0].map((days) => ({ kind: 'agreement', days })));
  });

  it('name the last rung only after a silence, and begin anew with a new last day or another paper', async () => {
    await portal.source.query(`update reviewer_profiles set agreement_until_on = '2032-05-31' where person_id = $1`, [world.people['reviewer1@reviews.example']]);
    expect([await on('2032-05-26'), await on('2032-06-20')]).toEqual([[soon], []]);
    await portal.source.query(`insert into reviewer_profiles (id, person_id, state, created_at, updated_at, grace_until_on) select gen_random_uuid(), id, 'active', now(), now(), '2032-07-10' from persons where email = 'decider@hsp.example'`);
    await portal.source.query(`insert into person_roles (person_id, role, given_at) select id, 'reviewer', now() from persons where email = 'decider@hsp.example'`);
    expect((await on('2032-06-21')).sort()).toEqual(['decider@hsp.example Your declaration of interests is due soon', 'decider@hsp.example Your reviewer agreement ends soon']);
  });
});
