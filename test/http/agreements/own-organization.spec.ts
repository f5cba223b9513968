import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementIn, everybody, seedAward, type Staff } from '../../support/agreements.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';

describe('staff who belong to the recipient', () => {
  let portal: Portal;
  let world: World;
  let staff: Staff;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    await portal.application.work();
    world = await seedWorld(portal);
    staff = await everybody(portal);
  });
  afterAll(() => portal.close());

  it('see of its agreements and payments what its members see, and no more', async () => {
    const waiting = await seedAward(portal, world);
    const hidden = await agreementIn(portal, staff, await seedAward(portal, world), 'inPreparation');
    const agreed = await agreementIn(portal, staff, await seedAward(portal, world), 'inForce');
    const [payment] = await portal.source.query<{ id: string }[]>('select id from payments where agreement_id = $1 limit 1', [agreed]);
    const { manager } = staff;
    const status = async (path: string): Promise<number> => (await manager.api('GET', path)).status;
    const look = async () => {
      const { agreements, waiting: toPrepare } = (await manager.api('GET', '/agreements')).json as { agreements: { id: string }[]; waiting: { id: string }[] };
      const { payments } = (await manager.api('GET', '/payments')).json as { payments: { id: string }[] };
      return {
        waiting: toPrepare.some(({ id }) => id === waiting.proposalId), hidden: agreements.some(({ id }) => id === hidden), agreed: agreements.some(({ id }) => id === agreed), payments: payments.length > 0,
        pages: [await status(`/agreements/${hidden}`), await status(`/agreements/${agreed}`), await status(`/payments/${payment!.id}`), (await manager.api('POST', `/payments/${payment!.id}/cancellation`, { reason: 'x' })).status],
      };
    };
    expect(await look()).toEqual({ waiting: true, hidden: true, agreed: true, payments: true, pages: [200, 200, 200, 422] });
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.northbridge, world.people['manager@hsp.example']]);
    expect(await look()).toEqual({ waiting: false, hidden: false, agreed: true, payments: false, pages: [404, 200, 404, 404] });
  });
});
