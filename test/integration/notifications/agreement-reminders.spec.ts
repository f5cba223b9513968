import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { agreementIn, everybody, seedAward } from '../../support/agreements.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';

const day = 24 * 3_600_000;

describe('reminders of agreements and reports', () => {
  let portal: Portal;
  let world: World;
  const at = async (instant: number): Promise<string[]> => {
    portal.mailbox.letters.length = 0;
    portal.clock.moveTo(new Date(instant));
    await portal.settle();
    await portal.settle();
    return portal.mailbox.letters.map((letter) => letter.to).sort();
  };
  const signer = ['owner@northbridge.example'];
  const staff = ['manager@hsp.example', 'officer@hsp.example'];
  let id: string;
  const endsAt = Date.parse('2032-05-20T16:00:00Z');
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    id = await agreementIn(portal, await everybody(portal), await seedAward(portal, world), 'offered');
    await portal.settle();
    await portal.source.query("update agreements set offer_expires_at = $2, offered_at = '2032-04-01' where id = $1", [id, new Date(endsAt)]);
  });

  it('tells signatories three days before the offer ends, and the department when it has, each once', async () => {
    expect(await at(endsAt - 4 * day)).toEqual([]);
    expect(await at(endsAt - 3 * day)).toEqual(signer);
    expect(await at(endsAt - day)).toEqual([]);
    expect(await at(endsAt)).toEqual([...staff, ...signer].sort());
    expect(await at(endsAt + 5 * day)).toEqual([]);
    const notices = await portal.source.query("select template, subject ->> 'fr' as fr, href from notifications where person_id = $1 and template like 'offer%' order by created_at", [world.people['owner@northbridge.example']]);
    expect(notices).toEqual([
      { template: 'offerExpiring', fr: expect.stringContaining('prend bientôt fin'), href: `/agreements/${id}` }, { template: 'offerExpired', fr: expect.stringContaining('a pris fin'), href: `/agreements/${id}` },
    ]);
  });

  it('tells writers and the department once that a report is overdue, and anew after a new due date', async () => {
    await portal.source.query("update agreements set state = 'inForce' where id = $1", [id]);
    const report = newId();
    await portal.source.query("insert into reports (id, agreement_id, organization_id, kind, state, due_on, created_at) select $1, id, organization_id, 'final', 'requested', '2032-07-01', now() from agreements where id = $2", [report, id]);
    const told = ['editor@northbridge.example', ...staff, ...signer].sort();
    expect(await at(Date.parse('2032-07-01T20:00:00Z'))).toEqual([]);
    expect(await at(Date.parse('2032-07-02T14:00:00Z'))).toEqual(told);
    expect(await at(Date.parse('2032-07-09T14:00:00Z'))).toEqual([]);
    await portal.source.query("update reports set due_on = '2032-07-20' where id = $1", [report]);
    expect(await at(Date.parse('2032-07-21T14:00:00Z'))).toEqual(told);
  });
  afterAll(() => portal.close());
});
