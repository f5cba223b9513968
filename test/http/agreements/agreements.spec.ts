import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementIn, type Award, everybody, moneyOf, otherTexts, seedAward, type Staff } from '../../support/agreements.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('agreements', () => {
  let portal: Portal;
  let world: World;
  let staff: Staff;
  let stranger: Visitor;
  let editor: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    await portal.application.work();
    world = await seedWorld(portal);
    staff = await everybody(portal);
    stranger = await portal.signedIn('owner@southgate.example');
    editor = await portal.signedIn('editor@northbridge.example');
  });
  afterAll(() => portal.close());

  const stateOf = async (id: string) => (await portal.source.query<{ state: string }[]>('select state from agreements where id = $1', [id]))[0]?.state;
  const refusal = (answer: Answer): unknown[] => [answer.status, answer.json.code];
  const fieldsOf = (answer: Answer) => (answer.json.problems as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`);

  describe('preparation', () => {
    it('starts from an awarded proposal with everything that is already decided', async () => {
      const award = await seedAward(portal, world);
      const made = await staff.officer.api('POST', '/agreements', { proposalId: award.proposalId });
      expect(made.status).toBe(201);
      expect(made.json).toMatchObject({
        number: expect.stringMatching(/^HSP-A-\d{6}$/), state: 'inPreparation', kind: 'contribution', title: { en: 'Mediation in three provinces', fr: '' }, maximumCents: 20_000_000,
        holdbackPercent: 10, holdbackCents: 2_000_000, startOn: '2026-12-01', endOn: '2027-11-30', years: award.years,
      });
      expect((made.json.instalments as { kind: string; amountCents: number; fiscalYear: number }[]).map((i) => [i.kind, i.amountCents, i.fiscalYear])).toEqual([['advance', 12_000_000, 2026], ['progress', 6_000_000, 2027], ['final', 2_000_000, 2027]]);
      expect((made.json.history as { name: string }[]).map(({ name }) => name)).toEqual(['agreement.prepared']);
    });

    it('happens once: the second of two at once is refused', async () => {
      const award = await seedAward(portal, world);
      const both = await Promise.all([staff.officer, staff.manager].map((who) => who.api('POST', '/agreements', { proposalId: award.proposalId })));
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(await portal.source.query('select count(*) as n from agreements where proposal_id = $1', [award.proposalId])).toEqual([{ n: 1 }]);
    });

    it('is refused before the award is announced, to applicants, and for what is not there', async () => {
      const approved = await seedAward(portal, world, { state: 'approved' });
      expect(refusal(await staff.officer.api('POST', '/agreements', { proposalId: approved.proposalId }))).toEqual([409, 'notAwarded']);
      expect((await staff.owner.api('POST', '/agreements', { proposalId: approved.proposalId })).status).toBe(403);
      expect((await staff.officer.api('POST', '/agreements', { proposalId: world.northbridge })).status).toBe(404);
      expect(refusal(await staff.officer.api('POST', '/agreements', { proposalId: 'x' }))).toEqual([422, 'invalid']);
      expect(await portal.source.query('select count(*) as n from agreements where proposal_id = $1', [approved.proposalId])).toEqual([{ n: 0 }]);
    });

    it('lists awarded proposals without an agreement to those who prepare, and starts from there', async () => {
      const award = await seedAward(portal, world);
      const list = await staff.officer.get('/en/agreements');
      expect(list.words).toContain(award.reference);
      expect((await staff.decider.api('GET', '/agreements')).json.waiting).toBe(null);
      const form = await staff.officer.submit(list, new RegExp(`Prepare the agreement ${award.reference}`));
      expect([form.status, form.heading]).toEqual([200, 'Change the agreement']);
      const saved = await staff.officer.submit(form, 'Save the agreement', { ...otherTexts, 'instalments[0][kind]': 'progress' });
      expect([saved.status, saved.heading]).toEqual([200, 'Mediation in three provinces']);
      expect(saved.words).toContain('The agreement is saved.');
      expect((await staff.officer.get('/en/agreements')).words).not.toContain(award.reference);
    });

    it('answers 409 to a change over somebody else’s newer text and shows both', async () => {
      const id = await agreementIn(portal, staff, await seedAward(portal, world), 'inPreparation');
      const form = await staff.officer.get(`/fr/agreements/${id}/edit`);
      expect((await staff.manager.api('POST', `/agreements/${id}`, { version: 2, titleEn: 'Theirs' })).status).toBe(200);
      const clash = await staff.officer.submit(form, 'Enregistrer l’entente', { titleEn: 'Mine' });
      expect([clash.status, clash.page('#field-titleEn').val()]).toEqual([409, 'Mine']);
      expect(clash.words).toContain('Theirs');
      const again = await staff.officer.submit(clash, 'Enregistrer l’entente');
      expect([again.status, (await staff.officer.api('GET', `/agreements/${id}`)).json.title.en]).toEqual([200, 'Mine']);
    });

    it('names every wrong field of a schedule and keeps what was typed', async () => {
      const id = await agreementIn(portal, staff, await seedAward(portal, world), 'inPreparation');
      const before = (await staff.officer.api('GET', `/agreements/${id}`)).json;
      const refused = await staff.officer.api('POST', `/agreements/${id}`, { version: 2, instalments: [{ kind: 'gift', amount: '0', dueOn: '2027-02-30' }, { kind: 'final', amount: 5, dueOn: '2027-03-01', x: 1 }] });
      expect([refused.status, ...fieldsOf(refused)]).toEqual([422, 'instalments.0.kind choose', 'instalments.0.amount amount', 'instalments.0.dueOn date', 'instalments.1.x unknownField']);
      expect(refusal(await staff.officer.api('POST', `/agreements/${id}`, { version: 2, instalments: [{ kind: 'final', amount: 5, dueOn: '2027-01-01' }, { kind: 'advance', amount: 5, dueOn: '2027-03-01' }] }))).toEqual([422, 'invalid']);
      expect(refusal(await staff.officer.api('POST', `/agreements/${id}`, { version: 2, startOn: '2027-01-01', endOn: '2027-01-01' }))).toEqual([422, 'invalid']);
      expect(refusal(await staff.officer.api('POST', `/agreements/${id}`, { version: 2, holdbackPercent: 51, instalments: 'x', extra: 1 }))).toEqual([422, 'invalid']);
      const page = await staff.officer.submit(await staff.officer.get(`/en/agreements/${id}/edit`), 'Save the agreement', { 'instalments[1][amount]': 'lots' });
      expect([page.status, page.page('#field-instalments-1-amount').val(), page.page('[role=alert] a').attr('href')]).toEqual([422, 'lots', '#field-instalments-1-amount']);
      expect((await staff.officer.api('GET', `/agreements/${id}`)).json).toEqual(before);
    });
  });

  describe('offer', () => {
    it('turns the reserve into a commitment by year in the same transaction', async () => {
      const award = await seedAward(portal, world);
      const id = await agreementIn(portal, staff, award, 'offered');
      expect(await moneyOf(portal, 'proposal_id', award.proposalId)).toEqual({ 'reserve 2026': 12_000_000, 'reserve 2027': 8_000_000, 'release 2026': 12_000_000, 'release 2027': 8_000_000, 'commit 2026': 12_000_000, 'commit 2027': 8_000_000 });
      expect(await moneyOf(portal, 'agreement_id', id)).toEqual({ 'commit 2026': 12_000_000, 'commit 2027': 8_000_000 });
    });

    it.each<[string, Record<string, unknown>, object, string, string[]]>([
      ['a text in one language', { titleFr: '' }, {}, 'textsInBothLanguages', ['titleFr textMissing']],
      ['a grant that passes money on', { kind: 'grant' }, { redistributedCents: 100 }, 'kindFitsBudget', ['kind kindFitsBudget']],
      ['an offer that is expired at once', { offerExpiresAt: '2026-11-01T12:00' }, {}, 'offerExpiryIsAhead', ['offerExpiresAt offerExpiryIsAhead']],
      ['no expiry', { offerExpiresAt: null }, {}, 'offerExpiryIsAhead', ['offerExpiresAt offerExpiryIsAhead']],
      ['a schedule below the maximum', { instalments: [{ kind: 'advance', amount: '80,000', dueOn: '2026-12-15' }, { kind: 'final', amount: '80,000', dueOn: '2028-01-15' }] }, {}, 'instalmentsEqualMaximum', ['instalments instalmentsEqualMaximum', 'instalments instalmentsEqualYears']],
      ['money in the wrong year', { instalments: [{ kind: 'advance', amount: '120,000', dueOn: '2027-05-01' }, { kind: 'final', amount: '80,000', dueOn: '2028-01-15' }] }, {}, 'instalmentsEqualYears', ['instalments instalmentsEqualYears']],
      ['a final payment below the holdback', { holdbackPercent: 50 }, {}, 'finalCoversHoldback', ['instalments finalCoversHoldback']],
      ['a large grant in one payment', { kind: 'grant', holdbackPercent: 0, instalments: [{ kind: 'advance', amount: '300000', dueOn: '2026-12-15' }] }, { years: [{ fiscalYear: 2026, amountCents: 30_000_000 }] }, 'largeGrantInInstalments', ['instalments largeGrantInInstalments']],
    ])('is refused with %s, and nothing moves', async (_, change, choice, code, fields) => {
      const award = await seedAward(portal, world, choice);
      const id = await agreementIn(portal, staff, award, 'inPreparation', change);
      const before = await moneyOf(portal, 'proposal_id', award.proposalId);
      const refused = await staff.manager.api('POST', `/agreements/${id}/offer`, {});
      expect([...refusal(refused), ...fieldsOf(refused)]).toEqual([422, code, ...fields]);
      expect([await stateOf(id), await moneyOf(portal, 'proposal_id', award.proposalId)]).toEqual(['inPreparation', before]);
      expect((await staff.manager.get(`/en/agreements/${id}`)).words).toContain('Before this is possible');
    });

    it('lets a grant of $250,000 in one payment pass', async () => {
      const award = await seedAward(portal, world, { instrument: 'G', years: [{ fiscalYear: 2026, amountCents: 25_000_000 }] });
      const id = await agreementIn(portal, staff, award, 'offered', { holdbackPercent: 0, instalments: [{ kind: 'advance', amount: 250000, dueOn: '2026-12-15' }] });
      expect(await stateOf(id)).toBe('offered');
    });

    it('is refused with 409 and the figures when the call has not the money, and nothing moves', async () => {
      const award = await seedAward(portal, world);
      const id = await agreementIn(portal, staff, award, 'inPreparation');
      await portal.source.query(
        `insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, at)
         select gen_random_uuid(), appropriation_id, programme_id, fiscal_year, 'deallocate', 1, call_id, at from ledger_entries where call_id = $1 and kind = 'allocate'`, [award.callId]);
      const before = await moneyOf(portal, 'proposal_id', award.proposalId);
      const refused = await staff.manager.submit(await staff.manager.get(`/en/agreements/${id}`), 'Offer the agreement');
      expect([refused.status, refused.page('[role=alert]').text()]).toEqual([409, expect.stringContaining('$119,999.99')]);
      expect([await stateOf(id), await moneyOf(portal, 'proposal_id', award.proposalId)]).toEqual(['inPreparation', before]);
    });

    it('is the manager’s, and happens once', async () => {
      const award = await seedAward(portal, world);
      const id = await agreementIn(portal, staff, award, 'inPreparation');
      expect((await staff.officer.api('POST', `/agreements/${id}/offer`, {})).status).toBe(403);
      const both = await Promise.all([1, 2].map(() => staff.manager.api('POST', `/agreements/${id}/offer`, {})));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await moneyOf(portal, 'agreement_id', id)).toEqual({ 'commit 2026': 12_000_000, 'commit 2027': 8_000_000 });
      expect(refusal(await staff.officer.api('POST', `/agreements/${id}`, { version: 2, titleEn: 'Later' }))).toEqual([409, 'notInPreparation']);
    });

    it('can be taken back with a reason: the money is reserved again and the recipient no longer sees it', async () => {
      const award = await seedAward(portal, world);
      const id = await agreementIn(portal, staff, award, 'offered');
      expect((await staff.manager.api('POST', `/agreements/${id}/withdrawal`, {})).status).toBe(422);
      const page = await staff.manager.get(`/en/agreements/${id}`);
      const back = await staff.manager.submit(page, 'Take the offer back', { reason: 'Wrong schedule' });
      expect([back.status, await stateOf(id)]).toEqual([200, 'inPreparation']);
      expect((await staff.owner.api('GET', `/agreements/${id}`)).status).toBe(404);
      const money = await moneyOf(portal, 'proposal_id', award.proposalId);
      expect([money['commit 2026']! - money['decommit 2026']!, money['reserve 2026']! - money['release 2026']!]).toEqual([0, 12_000_000]);
      expect((await staff.manager.api('POST', `/agreements/${id}/offer`, {})).status).toBe(200);
      expect((await staff.owner.get(`/en/agreements/${id}`)).words).not.toContain('Wrong schedule');
    });
  });

  describe('visibility', () => {
    let hidden: string;
    let offered: string;
    beforeAll(async () => {
      hidden = await agreementIn(portal, staff, await seedAward(portal, world), 'inPreparation');
      offered = await agreementIn(portal, staff, await seedAward(portal, world), 'offered');
    });

    it('is for members from the offer on, never for strangers', async () => {
      const seen = async (who: Visitor, path: string) => (await who.api('GET', path)).status;
      expect(await Promise.all([staff.owner, editor, stranger, portal.visitor()].map((who) => seen(who, `/agreements/${hidden}`)))).toEqual([404, 404, 404, 401]);
      expect(await Promise.all([staff.owner, editor, stranger, portal.visitor()].map((who) => seen(who, `/agreements/${offered}/text`)))).toEqual([200, 200, 404, 401]);
      expect(await Promise.all(['x', newUuid].map((id) => seen(staff.officer, `/agreements/${id}`)))).toEqual([404, 404]);
      expect((await stranger.api('POST', `/agreements/${offered}/recipient-signature`, { fullName: 'Lucía Mendoza', agreed: true })).status).toBe(404);
      expect((await editor.api('POST', `/agreements/${offered}/recipient-signature`, { fullName: 'Étienne Gagnon', agreed: true })).status).toBe(403);
      const own = (await staff.owner.api('GET', '/agreements')).json as { agreements: { id: string }[]; waiting: unknown };
      expect([own.agreements.some(({ id }) => id === offered), own.agreements.some(({ id }) => id === hidden), own.waiting]).toEqual([true, false, null]);
      expect(((await stranger.api('GET', '/agreements')).json as { agreements: unknown[] }).agreements).toEqual([]);
      expect([(await (await portal.signedIn('reviewer1@reviews.example')).api('GET', '/agreements')).status, (await (await portal.signedIn('admin@hsp.example')).api('GET', `/agreements/${offered}`)).status]).toEqual([403, 404]);
    });

    it('shows recipients calm words and no names of the department', async () => {
      const page = await staff.owner.get(`/en/agreements/${offered}`);
      expect(page.words).toContain('Waiting for your signature');
      expect(page.words).not.toContain('Mireille Caron');
      const auditor = await (await portal.signedIn('auditor@hsp.example')).get(`/en/agreements/${offered}`);
      expect([auditor.words.includes('Mireille Caron'), auditor.page('main form').length]).toEqual([true, 0]);
    });

    it('shows the text as a document in the language of the page', async () => {
      const en = await staff.owner.get(`/en/agreements/${offered}/text`);
      expect([en.heading, en.words.includes('Northbridge Peace Institute, Ottawa, Canada'), en.words.includes('Mediation in three provinces')]).toEqual(['Contribution agreement', true, true]);
      const fr = await staff.owner.get(`/fr/agreements/${offered}/text`);
      expect([fr.heading, fr.words.includes('Médiation dans trois provinces'), fr.words.includes('200 000,00 $')]).toEqual(['Entente de contribution', true, true]);
    });

    it('pages the list by twenty with a constant number of queries', async () => {
      for (let i = 0; i < 21; i += 1) await agreementIn(portal, staff, await seedAward(portal, world, { years: [{ fiscalYear: 2026, amountCents: 1000 }] }), 'inPreparation');
      const first = (await staff.officer.api('GET', '/agreements?state=inPreparation')).json as { agreements: { id: string }[]; next: string };
      const second = (await staff.officer.api('GET', `/agreements?state=inPreparation&after=${first.next}`)).json as { agreements: { id: string }[] };
      expect([first.agreements.length, second.agreements.some(({ id }) => first.agreements.some((a) => a.id === id)), second.agreements.length > 0]).toEqual([20, false, true]);
      expect((await staff.officer.api('GET', '/agreements?state=nowhere')).status).toBe(422);
      const page = await staff.officer.follow(await staff.officer.get('/fr/agreements?state=inPreparation'), 'Suivant');
      expect(page.page('table tbody tr').length).toBe(second.agreements.length);
    });
  });

  describe('signatures', () => {
    it('asks the signatory for their own name and consent, then the decision maker', async () => {
      const id = await agreementIn(portal, staff, await seedAward(portal, world), 'offered');
      const page = await staff.owner.get(`/en/agreements/${id}`);
      const refused = await staff.owner.submit(page, 'Sign the agreement', { fullName: 'Somebody Else', agreed: true });
      expect([refused.status, refused.page('[role=alert] a').attr('href'), await stateOf(id)]).toEqual([422, '#recipient-signature-field-fullName', 'offered']);
      expect(refusal(await staff.owner.api('POST', `/agreements/${id}/recipient-signature`, { fullName: 'Amara Okafor' }))).toEqual([422, 'invalid']);
      expect((await staff.decider.api('POST', `/agreements/${id}/department-signature`, { agreed: true })).status).toBe(409);
      const signed = await staff.owner.submit(refused, 'Sign the agreement', { fullName: 'AMARA  OKAFOR', agreed: true });
      expect([signed.status, signed.words.includes('Signed by you; waiting for the Department')]).toEqual([200, true]);
      expect((await staff.manager.api('POST', `/agreements/${id}/department-signature`, { agreed: true })).status).toBe(403);
      const force = await staff.decider.submit(await staff.decider.get(`/fr/agreements/${id}`), 'Signer pour le Ministère', { agreed: true });
      expect([force.status, force.words.includes('En vigueur')]).toEqual([200, true]);
      const text = await staff.owner.get(`/en/agreements/${id}/text`);
      expect([text.words.includes('Amara Okafor'), text.words.includes('Gordon Tremaine')]).toEqual([true, true]);
      const [event] = await portal.source.query<{ particulars: object }[]>("select particulars from events where subject_id = $1 and name = 'agreement.inForce'", [id]);
      expect(Object.keys(event!.particulars).sort()).toEqual(['agreementId', 'amountCents', 'callId', 'organizationId', 'proposalId']);
    });

    it('is too late after the offer expired', async () => {
      const id = await agreementIn(portal, staff, await seedAward(portal, world), 'offered', { offerExpiresAt: '2026-11-23T12:00' });
      portal.clock.moveTo(new Date('2026-11-23T17:00:00Z'));
      try {
        expect(refusal(await staff.owner.api('POST', `/agreements/${id}/recipient-signature`, { fullName: 'Amara Okafor', agreed: true }))).toEqual([422, 'offerStands']);
        expect((await staff.owner.get(`/en/agreements/${id}`)).words).toContain('The offer has expired');
        expect(await stateOf(id)).toBe('offered');
      } finally {
        portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
      }
    });

    it('signing and declining at once: one wins', async () => {
      const id = await agreementIn(portal, staff, await seedAward(portal, world), 'offered');
      const both = await Promise.all([
        staff.owner.api('POST', `/agreements/${id}/recipient-signature`, { fullName: 'Amara Okafor', agreed: true }), staff.owner.api('POST', `/agreements/${id}/refusal`, { reason: 'No' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('declining with a reason gives the commitment back', async () => {
      const award = await seedAward(portal, world);
      const id = await agreementIn(portal, staff, award, 'offered');
      expect((await staff.owner.api('POST', `/agreements/${id}/refusal`, {})).status).toBe(422);
      const declined = await staff.owner.submit(await staff.owner.get(`/fr/agreements/${id}`), 'Refuser l’offre', { reason: 'Autre financement' });
      expect([declined.status, await stateOf(id)]).toEqual([200, 'declinedByRecipient']);
      expect(await moneyOf(portal, 'agreement_id', id)).toEqual({ 'commit 2026': 12_000_000, 'commit 2027': 8_000_000, 'decommit 2026': 12_000_000, 'decommit 2027': 8_000_000 });
    });
  });

  it('keeps people from acting for the department on their own organization’s agreement', async () => {
    const award: Award = await seedAward(portal, world);
    const id = await agreementIn(portal, staff, award, 'offered');
    const manager = world.people['manager@hsp.example'];
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.northbridge, manager]);
    try {
      expect((await staff.manager.api('POST', `/agreements/${id}/withdrawal`, { reason: 'x' })).status).toBe(403);
    } finally {
      await portal.source.query('delete from organization_members where person_id = $1', [manager]);
    }
  });
});

const newUuid = '01920000-0000-7000-8000-000000000000';
