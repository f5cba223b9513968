import { newId } from '../../../src/kernel/ids/ids.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventListeners } from '../../../src/platform/events/event-listeners.js';
import { EventRow } from '../../../src/platform/events/event.entity.js';
import { agreementIn, everybody, moneyOf, seedAward, type Staff } from '../../support/agreements.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('payments', () => {
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

  const refusal = (answer: Answer): unknown[] => [answer.status, answer.json.code];
  const inForce = async (change = {}) => {
    const agreementId = await agreementIn(portal, staff, await seedAward(portal, world), 'inForce', change);
    const payments = await portal.source.query<{ id: string }[]>('select id from payments where agreement_id = $1 order by due_on, id', [agreementId]);
    return { agreementId, ids: payments.map(({ id }) => id) };
  };
  const rowOf = async (id: string) => (await portal.source.query<Record<string, unknown>[]>('select state, certified_by, released_by, paid_on from payments where id = $1', [id]))[0];
  const certify = (id: string, who = staff.certifier) => who.api('POST', `/payments/${id}/certification`, { note: 'Cash-flow forecast of 20 November checked' });
  const release = (id: string, who = staff.payer) => who.api('POST', `/payments/${id}/release`, {});
  const confirm = (id: string, paidOn = '2026-11-23') => staff.payer.api('POST', `/payments/${id}/confirmation`, { paidOn, externalReference: 'SAP-1' });
  const acceptReport = async (agreementId: string, spent = '200000') => {
    const [{ id }] = await portal.source.query<[{ id: string }]>('select id from reports where agreement_id = $1', [agreementId]);
    expect((await staff.owner.api('POST', `/reports/${id}`, { version: 1, achievements: 'Done', lessons: 'Many', spent, then: 'submit' })).status).toBe(200);
    expect((await staff.officer.api('POST', `/reports/${id}/acceptance`, {})).status).toBe(200);
  };

  it('appear once for each instalment when the agreement comes into force, however often the event comes', async () => {
    const { agreementId, ids } = await inForce();
    expect(await portal.source.query('select p.state, p.amount_cents, p.fiscal_year, p.due_on from payments p where agreement_id = $1 order by due_on', [agreementId])).toEqual([
      { state: 'scheduled', amount_cents: 12_000_000, fiscal_year: 2026, due_on: '2026-12-31' },
      { state: 'scheduled', amount_cents: 6_000_000, fiscal_year: 2027, due_on: '2027-05-01' },
      { state: 'scheduled', amount_cents: 2_000_000, fiscal_year: 2027, due_on: '2028-03-31' },
    ]);
    const event = await portal.source.manager.findOneByOrFail(EventRow, { name: 'agreement.inForce', subjectId: agreementId });
    const listener = portal.application.nest.get(EventListeners).find('schedule-payments')!;
    await Promise.all([listener.handle(event), listener.handle(event)]);
    expect(await portal.source.query('select count(*) as n from payments where agreement_id = $1', [agreementId])).toEqual([{ n: ids.length }]);
  });

  it('are not released to a barred organization', async () => {
    const { ids: [id] } = await inForce();
    expect((await certify(id!)).status).toBe(200);
    const manager = await portal.signedIn('manager@hsp.example');
    const standing = (noun: string) => manager.api('POST', `/organizations/${world.northbridge}/${noun}`, { reason: 'Why' });
    expect((await standing('exclusion')).status).toBe(200);
    expect([refusal(await release(id!)), (await rowOf(id!))!.state]).toEqual([[422, 'recipientNotBarred'], 'certified']);
    expect((await staff.payer.get(`/en/payments/${id}`)).words).toContain('The organization is barred');
    expect([(await standing('lifting')).status, (await release(id!)).status]).toEqual([200, 200]);
  });

  it('are held while a match with a sanctions list stands for the recipient', async () => {
    const { ids: [id] } = await inForce();
    expect((await certify(id!)).status).toBe(200);
    const [list, entry, match] = [newId(), newId(), newId()];
    await portal.source.query("insert into sanctions_lists (id, source, file_name, sha256, entry_count, new_count, gone_count, loaded_by, loaded_at) select $1, 'un', 'un.xml', '', 1, 1, 0, id, now() from persons where email = 'admin@hsp.example'", [list]);
    await portal.source.query("insert into sanctions_entries (id, source, list_name, reference, kind, name, aliases, born, fingerprint, first_list_id) values ($1, 'un', '', 'XXe.1', 'organization', 'Northbridge', '{}', '{}', '', $2)", [entry, list]);
    await portal.source.query("insert into sanctions_matches (id, organization_id, subject_kind, subject_id, name_hash, entry_id, score, sealed, state, found_at) values ($1, $2, 'legalName', $2, '', $3, 90, '', 'open', now())", [match, world.northbridge, entry]);
    for (const state of ['open', 'confirmed']) {
      await portal.source.query('update sanctions_matches set state = $2 where id = $1', [match, state]);
      expect([refusal(await release(id!)), (await rowOf(id!))!.state]).toEqual([[422, 'noOpenSanctionsMatch'], 'certified']);
    }
    expect((await staff.payer.get(`/fr/payments/${id}`)).words).toContain('rien n’est versé tant qu’une personne chargée de la vérification diligente');
    await portal.source.query("update sanctions_matches set state = 'cleared' where id = $1", [match]);
    expect((await release(id!)).status).toBe(200);
    await portal.source.query('delete from sanctions_matches');
  });

  it('go from certification through release to paid, in pages, with the ledger and country shares', async () => {
    const { agreementId, ids: [id] } = await inForce();
    let page = await staff.certifier.get(`/en/payments/${id}`);
    expect(page.words).toContain('section 34 of the Financial Administration Act');
    const blank = await staff.certifier.submit(page, 'Certify the payment');
    expect([blank.status, blank.page('[role=alert] a').attr('href')]).toEqual([422, '#certification-field-note']);
    page = await staff.certifier.submit(blank, 'Certify the payment', { note: 'Forecast checked' });
    expect([page.status, page.words.includes('Certified (section 34)')]).toEqual([200, true]);
    page = await staff.payer.submit(await staff.payer.get(`/fr/payments/${id}`), 'Autoriser le paiement');
    expect([page.status, page.words.includes('Autorisé (article 33)')]).toEqual([200, true]);
    const wrong = await staff.payer.submit(page, 'Confirmer le versement', { paidOn: '2026-11-24', externalReference: 'SAP 4711' });
    expect([wrong.status, wrong.page('#confirmation-field-externalReference').val(), (await rowOf(id!))!.state]).toEqual([422, 'SAP 4711', 'released']);
    page = await staff.payer.submit(wrong, 'Confirmer le versement', { paidOn: '2026-11-23' });
    expect([page.status, page.words.includes('SAP 4711')]).toEqual([200, true]);
    expect((await moneyOf(portal, 'agreement_id', agreementId))['pay 2026']).toBe(12_000_000);
    expect(await portal.source.query("select s.country, s.amount_cents from ledger_country_shares s join ledger_entries e on e.id = s.entry_id where e.payment_id = $1 order by 1", [id])).toEqual([{ country: 'CO', amount_cents: 7_200_000 }, { country: 'PE', amount_cents: 4_800_000 }]);
    const member = await staff.owner.get(`/en/agreements/${agreementId}`);
    expect([member.words.includes('Paid on November 23, 2026'), member.page('a[href*="/payments/"]').length]).toEqual([true, 0]);
  });

  it('are never released by the person who certified, even with both roles', async () => {
    const { ids: [id] } = await inForce();
    await portal.source.query("insert into person_roles (person_id, role, given_at) values ($1, 'payer', now())", [world.people['certifier@hsp.example']]);
    const both = await portal.signedIn('certifier@hsp.example');
    try {
      expect((await certify(id!, both)).status).toBe(200);
      expect(refusal(await release(id!, both))).toEqual([422, 'samePerson']);
      const page = await both.get(`/en/payments/${id}`);
      expect([page.words.includes('Another person must release it'), (await rowOf(id!))!.state]).toEqual([true, 'certified']);
      expect((await release(id!)).status).toBe(200);
    } finally {
      await portal.source.query("delete from person_roles where person_id = $1 and role = 'payer'", [world.people['certifier@hsp.example']]);
    }
  });

  it('certified, released or confirmed twice at once: one wins, the other is refused with 409', async () => {
    const { agreementId, ids: [id] } = await inForce();
    for (const act of [() => certify(id!), () => release(id!), () => confirm(id!)]) {
      expect((await Promise.all([act(), act()])).map(({ status }) => status).sort()).toEqual([200, 409]);
    }
    expect((await moneyOf(portal, 'agreement_id', agreementId))['pay 2026']).toBe(12_000_000);
    expect(await portal.source.query("select name, count(*) as n from events where subject_id = $1 group by 1 order by 1", [id])).toEqual(['certified', 'paid', 'released', 'scheduled'].map((name) => ({ name: `payment.${name}`, n: 1 })));
  });

  it('sent back must be certified again, with a reason', async () => {
    const { ids: [id] } = await inForce();
    await certify(id!);
    expect((await staff.payer.api('POST', `/payments/${id}/return`, {})).status).toBe(422);
    const page = await staff.payer.submit(await staff.payer.get(`/en/payments/${id}`), 'Send it back', { reason: 'Which forecast?' });
    expect([page.status, page.words.includes('Which forecast?'), await rowOf(id!)]).toEqual([200, true, { state: 'scheduled', certified_by: null, released_by: null, paid_on: null }]);
    expect((await release(id!)).status).toBe(409);
  });

  it.each<[string, () => Visitor, number]>([
    ['a payer cannot certify', () => staff.payer, 403], ['an officer cannot certify', () => staff.officer, 403], ['a member cannot see it', () => staff.owner, 404], ['a decision maker cannot see it', () => staff.decider, 404],
  ])('%s', async (_, who, status) => {
    const { ids: [id] } = await inForce();
    expect((await certify(id!, who())).status).toBe(status);
    expect((await rowOf(id!))!.state).toBe('scheduled');
  });

  it('answer 404 for what is not there, 403 for the list and 422 for unknown fields', async () => {
    const { ids: [id] } = await inForce();
    expect((await staff.certifier.api('GET', '/payments/x')).status).toBe(404);
    expect((await certify('x')).status).toBe(404);
    expect((await staff.owner.api('GET', '/payments')).status).toBe(403);
    expect((await staff.owner.api('GET', `/payments/${id}`)).status).toBe(404);
    expect((await staff.certifier.api('POST', `/payments/${id}/certification`, { note: 'x', state: 'paid' })).status).toBe(422);
    expect((await staff.certifier.api('POST', `/payments/${id}/certification`, { note: '  ' })).status).toBe(422);
    const wrong = (await staff.payer.api('POST', `/payments/${id}/confirmation`, { paidOn: '2026-02-30', externalReference: '' })).json.problems as { field: string }[];
    expect(wrong.map(({ field }) => field).sort()).toEqual(['externalReference', 'paidOn']);
  });

  it('the final one waits for the accepted final report', async () => {
    const { agreementId, ids } = await inForce();
    const last = ids[2]!;
    expect(refusal(await certify(last))).toEqual([422, 'finalNeedsReport']);
    expect((await staff.certifier.get(`/fr/payments/${last}`)).words).toContain('attend l’acceptation du rapport final');
    await acceptReport(agreementId);
    expect((await certify(last)).status).toBe(200);
  });

  it('are not released beyond what is committed for the fiscal year', async () => {
    const { agreementId, ids: [id] } = await inForce();
    await certify(id!);
    await portal.source.query(
      `insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, agreement_id, at)
       select gen_random_uuid(), appropriation_id, programme_id, fiscal_year, 'decommit', 1, call_id, agreement_id, at from ledger_entries where agreement_id = $1 and fiscal_year = 2026`, [agreementId]);
    expect(refusal(await release(id!))).toEqual([422, 'withinCommitment']);
    expect((await rowOf(id!))!.state).toBe('certified');
    await portal.source.query("update payments set state = 'released', released_by = $2, released_at = $3 where id = $1", [id, world.people['payer@hsp.example'], portal.clock.now()]);
    expect(refusal(await confirm(id!))).toEqual([409, 'overCommitted']);
    expect(await rowOf(id!)).toMatchObject({ state: 'released', paid_on: null });
  });

  it('close-out: closing waits for the report and for every instalment, then decommits what was not paid', async () => {
    const { agreementId, ids } = await inForce();
    const close = () => staff.manager.api('POST', `/agreements/${agreementId}/closure`, {});
    expect((await staff.manager.api('POST', `/payments/${ids[1]}/cancellation`, { reason: 'Not needed' })).json.code).toBe('agreementInCloseOut');
    expect((await staff.certifier.api('POST', `/agreements/${agreementId}/close-out`, {})).status).toBe(403);
    for (const act of [() => certify(ids[0]!), () => release(ids[0]!), () => confirm(ids[0]!), () => staff.officer.api('POST', `/agreements/${agreementId}/close-out`, {})]) expect((await act()).status).toBe(200);
    const early = await close();
    expect([...refusal(early), (early.json.problems as { code: string }[]).map(({ code }) => code)]).toEqual([422, 'finalReportAccepted', ['finalReportAccepted', 'everyInstalmentSettled']]);
    await acceptReport(agreementId, '110000');
    expect(refusal(await close())).toEqual([422, 'everyInstalmentSettled']);
    expect((await staff.officer.api('POST', `/payments/${ids[1]}/cancellation`, { reason: 'Not needed' })).status).toBe(403);
    for (const id of ids.slice(1)) expect((await staff.manager.submit(await staff.manager.get(`/en/payments/${id}`), 'Cancel the payment', { reason: 'Spent less' })).status).toBe(200);
    const page = await staff.manager.get(`/en/agreements/${agreementId}`);
    expect(page.words).toContain('$10,000.00 of what was paid was not spent');
    const closed = await staff.manager.submit(page, 'Close the agreement');
    expect([closed.status, closed.words.includes('Closed')]).toEqual([200, true]);
    expect(await moneyOf(portal, 'agreement_id', agreementId)).toEqual({ 'commit 2026': 12_000_000, 'commit 2027': 8_000_000, 'pay 2026': 12_000_000, 'decommit 2027': 8_000_000 });
    expect((await certify(ids[1]!)).status).toBe(409);
  });

  it('are listed by due date, by state and fiscal year, twenty a page', async () => {
    while ((await portal.source.query<[{ n: number }]>('select count(*) as n from payments'))[0].n < 45) await inForce();
    const all = await portal.source.query<{ id: string }[]>('select id from payments order by due_on, id');
    const seen: string[] = [];
    let path = '/payments?';
    for (let n = 0; n < 10 && path; n += 1) {
      const { payments, next } = (await staff.payer.api('GET', path)).json as { payments: { id: string }[]; next: { afterDue: string; after: string } | null };
      seen.push(...payments.map(({ id }) => id));
      path = next ? `/payments?afterDue=${next.afterDue}&after=${next.after}` : '';
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    const filtered = (await staff.payer.api('GET', '/payments?state=scheduled&year=2026')).json as { payments: { state: string; fiscalYear: number }[]; years: number[] };
    expect([filtered.years, filtered.payments.every((p) => p.state === 'scheduled' && p.fiscalYear === 2026)]).toEqual([[2026, 2027], true]);
    const page = await staff.payer.follow(await staff.payer.get('/en/payments?year=2027'), 'Next');
    expect([page.status, page.page('select[name=year] option[selected]').attr('value')]).toEqual([200, '2027']);
  });
});
