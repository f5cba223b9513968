import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { ProjectAward } from '../../../src/modules/register/project-award.listener.js';
import type { RecordedEvent } from '../../../src/platform/events/listener.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';
import { seedAward } from '../../support/agreements.js';

describe('the projection of awards', () => {
  let portal: Portal;
  let world: World;
  let agreementId: string;
  let paymentId: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    const award = await seedAward(portal, world);
    agreementId = newId();
    const instalmentId = newId();
    paymentId = newId();
    await portal.source.query(
      `insert into agreements (id, number, proposal_id, call_id, programme_id, organization_id, state, kind, title, public_description, expected_results, theme_code, country_shares, language, maximum_cents, years, start_on, end_on, department_signed_at, created_at, updated_at)
       values ($1, 'HSP-A-1', $2, $3, $4, $5, 'offered', 'contribution', $6, $6, $6, 'POC', '[{"country": "CO", "share": 60}, {"country": "PE", "percent": 40}]', 'en', 20000000, '[]', '2026-12-01', '2027-11-30', '2026-12-01T03:00:00Z', now(), now())`,
      [agreementId, award.proposalId, award.callId, world.programmeId, world.northbridge, JSON.stringify({ en: 'Mediation', fr: 'Médiation' })]);
    await portal.source.query("insert into instalments (id, agreement_id, number, kind, amount_cents, due_on, fiscal_year) values ($1, $2, 1, 'advance', 5000000, '2026-12-15', 2026)", [instalmentId, agreementId]);
    await portal.source.query("insert into payments (id, agreement_id, instalment_id, organization_id, state, amount_cents, fiscal_year, due_on, created_at) values ($1, $2, $3, $4, 'paid', 5000000, 2026, '2026-12-15', now())", [paymentId, agreementId, instalmentId, world.northbridge]);
  });
  afterAll(() => portal.close());

  const deliver = (name: string, subjectType: string, subjectId: string): Promise<void> =>
    portal.application.nest.get(ProjectAward).handle({ id: 1, name, subjectType, subjectId, actorId: null, fromState: null, toState: null, reason: null, particulars: {}, at: new Date() } satisfies RecordedEvent);
  const awards = (): Promise<Record<string, unknown>[]> => portal.source.query('select number, recipient, value_cents, paid_cents, status, signed_on, countries from awards');

  it('publishes nothing before the agreement is in force', async () => {
    await deliver('agreement.inForce', 'agreement', agreementId);
    expect(await awards()).toEqual([]);
  });

  it('publishes an agreement in force once, however often it is told, with the signature’s day in Ottawa', async () => {
    await portal.source.query("update agreements set state = 'inForce' where id = $1", [agreementId]);
    await Promise.all([1, 2, 3].map(() => deliver('agreement.inForce', 'agreement', agreementId)));
    expect(await awards()).toEqual([{
      number: 'HSP-A-1', recipient: 'Northbridge Peace Institute', value_cents: 20_000_000, paid_cents: 0, status: 'inForce', signed_on: '2026-11-30',
      countries: [{ country: 'CO', percent: 60 }, { country: 'PE', percent: 40 }],
    }]);
  });

  it('sums payments over the ledger, less what came back, and follows the state', async () => {
    for (const [kind, cents] of [['pay', 5_000_000], ['return', 1_000_000], ['recover', 500_000]] as const) {
      await portal.source.query(
        'insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, agreement_id, payment_id, at) values ($1, $2, $3, 2026, $4, $5, $6, $7, now())',
        [newId(), world.appropriations[2026], world.programmeId, kind, cents, agreementId, paymentId]);
    }
    await portal.source.query("update agreements set state = 'closed' where id = $1", [agreementId]);
    await deliver('payment.paid', 'payment', paymentId);
    expect((await awards()).map(({ paid_cents, status }) => [paid_cents, status])).toEqual([[3_500_000, 'closed']]);
  });
});
