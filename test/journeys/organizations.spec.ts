import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../support/portal.js';
import { openCall, type OpenCall } from '../support/proposals.js';
import { pageProblems } from '../support/html.js';
import { insertPerson } from '../support/reviews.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { seedWorld, type World } from '../support/world.js';

/** A person finds their organization and is let in, writes a draft with partners, and these consent: by links and forms only, then as JSON. */
describe('an organization is registered once, and its partners consent', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
  });
  afterAll(() => portal.close());

  const words = {
    en: { register: 'Find or register an organization', search: 'Search', ask: 'Ask for access', send: 'Send the request', answer: 'Read and answer', grant: 'Grant access', start: 'Start the draft', save: 'Save', partners: 'Ask the partners for consent', consentOf: 'Ask for consent', organization: 'Ask this organization', letter: 'Send the letter', mine: 'We as a partner', consent: 'Consent', consented: 'Consents', asked: 'Asked, no answer yet', stale: 'Changed since it was asked', again: 'Ask again', check: /^Check (your|the) answers/, lacking: 'Partners that have not consented', calls: 'Calls for proposals', change: 'Change the consent of partners', changed: 'The rule is changed and published as an addendum.', told: 'Each partner must have consented in the portal before you submit.', needed: /^Casa de Paz: this call requires the consent/ },
    fr: { register: 'Trouver ou inscrire un organisme', search: 'Rechercher', ask: 'Demander l’accès', send: 'Envoyer la demande', answer: 'Lire et répondre', grant: 'Accorder l’accès', start: 'Commencer l’ébauche', save: 'Enregistrer', partners: 'Demander le consentement des partenaires', consentOf: 'Demander le consentement', organization: 'Consulter cet organisme', letter: 'Envoyer la lettre', mine: 'Nous comme partenaire', consent: 'Consentir', consented: 'A consenti', asked: 'Demandé, sans réponse', stale: 'Modifié depuis la demande', again: 'Demander de nouveau', check: /^Vérifier (vos|les) réponses/, lacking: 'Partenaires qui n’ont pas consenti', calls: 'Appels de propositions', change: 'Modifier le consentement des partenaires', changed: 'La règle est modifiée et publiée dans un addenda.', told: 'Chaque partenaire doit avoir consenti dans le portail avant que vous soumettiez la proposition.', needed: /^Casa de Paz\s: cet appel exige le consentement/ },
  };
  const linkTo = async (address: string): Promise<string> => {
    await portal.settle();
    return new URL(/https?:\/\/\S+partner-invitations\S+/.exec(portal.mailbox.to(address).at(-1)!.body)![0]).pathname;
  };

  for (const locale of ['en', 'fr'] as const) {
    it(`walks through the pages (${locale})`, async () => {
      const say = words[locale];
      await insertPerson(portal, `writer.${locale}@northbridge.example`, `Writer ${locale}`, []);
      const [writer, owner, southgate] = (await Promise.all([`writer.${locale}@northbridge.example`, 'owner@northbridge.example', 'owner@southgate.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor];
      // The writer finds the organization while registering it, and asks.
      const found = await writer.submit(await writer.follow(await writer.get(`/${locale}/organizations`), say.register), say.search, { q: 'north bridge peace' });
      const asked = await writer.submit(await writer.follow(found, say.ask), say.send, { message: 'I write the proposals.' });
      expect(asked.status).toBe(200);
      // An owner lets the writer in.
      await portal.settle();
      const home = await owner.follow(await owner.get(`/${locale}/organizations`), 'Northbridge Peace Institute');
      const granted = await owner.submit(await owner.follow(home, say.answer), say.grant, { roles: ['editor'] });
      expect([granted.status, granted.words.includes(`Writer ${locale}`)]).toEqual([200, true]);
      // The writer begins a draft with two partners.
      const overview = await writer.submit(await writer.get(`/${locale}/proposals/new?call=${call.id}`), say.start, { organizationId: world.northbridge, language: locale });
      const withRow = async (page: Answer, n: number, name: string): Promise<Answer> => {
        const more = page.page(`[name="answers[partners][${n}][name]"]`).length ? page : await writer.submit(page, locale === 'en' ? 'Add a row' : 'Ajouter une ligne');
        return writer.submit(more, { name: '_go', value: 'stay' }, { [`answers[partners][${n}][name]`]: name, [`answers[partners][${n}][type]`]: 'LOCAL_NGO', [`answers[partners][${n}][country]`]: 'CO', [`answers[partners][${n}][role]`]: 'Trains the observers', [`answers[partners][${n}][signatory]`]: 'no' });
      };
      const section = await withRow(await withRow(await writer.follow(overview, /^A\. /), 0, 'Southgate Mediation Network'), 1, 'Casa de Paz');
      expect(section.status).toBe(200);
      const path = new URL(overview.url).pathname;
      // Both partners are asked: one in the portal, one by letter.
      const first = await writer.submit(await writer.follow(await writer.follow(await writer.get(path), say.partners), say.consentOf), say.organization);
      const both = await writer.submit(await writer.follow(first, say.consentOf), say.letter, { email: `head.${locale}@casadepaz.example` });
      expect(both.words.split(say.asked).length).toBe(3);
      // They consent.
      const request = await southgate.follow(await southgate.follow(await southgate.get(`/${locale}/proposals`), say.mine), locale === 'en' ? 'Not named yet' : 'Pas encore nommé');
      expect((await southgate.submit(request, say.consent, { agreed: true })).status).toBe(200);
      const contact = portal.visitor();
      const letter = await contact.get((await linkTo(`head.${locale}@casadepaz.example`)).replace(/^\/\w\w/, `/${locale}`));
      expect((await contact.submit(letter, say.consent, { name: 'Inés Rojas', agreed: true })).status).toBe(200);
      const settled = await writer.get(`${path}/partners`);
      expect(settled.words.split(say.consented).length).toBe(3);
      // A changed part is asked for anew, and the check page says who has not consented.
      await writer.submit(await writer.get(new URL(section.url).pathname), { name: '_go', value: 'stay' }, { 'answers[partners][1][role]': 'Trains the observers and keeps the accounts' });
      const changed = await writer.get(`${path}/partners`);
      expect(changed.words).toContain(say.stale);
      const check = await writer.follow(await writer.get(path), say.check);
      expect([check.words.includes(say.lacking), check.words.includes(`Casa de Paz – ${say.stale}`)]).toEqual([true, true]);
      expect((await writer.submit(changed, say.again)).words).toContain(say.asked);
      // A manager makes consent a condition: the drafter is told, and finds what lacks linked to the partner's row.
      const manager = await portal.signedIn('manager@hsp.example');
      const staff = await manager.get(new URL((await manager.follow(await manager.get(`/${locale}/home`), say.calls)).page(`main a[href$="${call.id}"]`).attr('href')!, portal.origin).pathname);
      expect((await manager.submit(staff, say.change, { partnerConsent: 'required', reasonEn: 'The auditors asked.', reasonFr: 'La vérification l’exige.' })).words).toContain(say.changed);
      await portal.settle();
      expect(portal.mailbox.to(`writer.${locale}@northbridge.example`).some(({ subject }) => subject === `Call ${call.reference}: what is asked of partners has changed`)).toBe(true);
      const left = await writer.follow(await writer.get(path), say.check);
      const needed = await writer.follow(left, say.needed);
      expect([left.words.includes(say.lacking), needed.words.includes(say.told), needed.page('#partner-2').length, await pageProblems(left), await pageProblems(needed)]).toEqual([false, true, 1, [], []]);
      await portal.source.query("update calls set partner_consent = 'warn' where id = $1", [call.id]);
      for (const page of [found, asked, home, granted, both, request, letter, changed, await writer.get(`${path}/partners/2`), await owner.get(`/${locale}/organizations/${world.northbridge}/ownership-transfer`), await southgate.get(`/${locale}/partner-consents`)]) expect([page.url, await pageProblems(page)]).toEqual([page.url, []]);
    });
  }

  it('is told as JSON', async () => {
    const must = async (answer: Promise<Answer>, status = 200) => {
      const given = await answer;
      expect([given.url, given.status, given.status === status ? '' : given.text]).toEqual([given.url, status, '']);
      return given.json;
    };
    await insertPerson(portal, 'writer@northbridge.example', 'Writer', []);
    const [writer, owner, southgate] = (await Promise.all(['writer@northbridge.example', 'owner@northbridge.example', 'owner@southgate.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor];
    const { finding } = await must(writer.api('GET', '/organizations/new?q=812345678'));
    const organization = finding.found[0].id as string;
    const { request } = await must(writer.api('POST', `/organizations/${organization}/access-request`, { message: 'I write the proposals.' }), 201);
    const { requests } = await must(owner.api('GET', `/organizations/${organization}/access-requests`));
    expect(requests[0]).toMatchObject({ id: request.id, name: 'Writer', email: 'writer@northbridge.example', domainKnown: true, state: 'requested' });
    await must(owner.api('POST', `/organizations/${organization}/access-requests/${request.id}/grant`, { roles: ['editor'] }));
    const { id } = await must(writer.api('POST', '/proposals', { callId: call.id, organizationId: organization, language: 'en' }), 201);
    const { versions } = await must(writer.api('GET', `/proposals/${id}/sections/A`));
    const row = (name: string, role: string) => ({ name, type: 'LOCAL_NGO', country: 'CO', role, signatory: 'no' });
    const saved = await must(writer.api('POST', `/proposals/${id}/sections/A`, { answers: { partners: [row('Southgate Mediation Network', 'Trains'), row('Casa de Paz', 'Trains')] }, versions }));
    await must(writer.api('POST', `/proposals/${id}/partners/1/request`, { organizationId: world.southgate }), 201);
    await must(writer.api('POST', `/proposals/${id}/partners/2/letter`, { email: 'head@casadepaz.example' }), 201);
    const { consents } = await must(southgate.api('GET', '/partner-consents'));
    expect(await must(southgate.api('POST', `/partner-consents/${consents[0].id}/consent`, { agreed: true }))).toMatchObject({ standing: 'consented', answeredName: 'Lucía Mendoza' });
    const token = (await linkTo('head@casadepaz.example')).split('/').at(-1)!;
    const contact = portal.visitor();
    expect((await must(contact.api('GET', `/partner-invitations/${token}`))).project).toEqual({ title: '', language: 'en', applicant: 'Northbridge Peace Institute', shown: { name: 'Casa de Paz', role: 'Trains', figures: [], costCents: null } });
    await must(contact.api('POST', `/partner-invitations/${token}/refusal`, { name: 'Inés Rojas', reason: 'No people.' }));
    await must(writer.api('POST', `/proposals/${id}/sections/A`, { answers: { partners: [row('Southgate Mediation Network', 'Leads the training'), row('Casa de Paz', 'Trains')] }, versions: saved.versions }));
    const { partners } = await must(writer.api('GET', `/proposals/${id}`));
    expect(partners.map(({ consent }: { consent: { state: string; why: string | null } }) => [consent.state, consent.why])).toEqual([['stale', null], ['declined', 'No people.']]);
    expect((await must(writer.api('GET', `/proposals/${id}/check`))).partners).toHaveLength(2);
    const manager = await portal.signedIn('manager@hsp.example');
    expect((await must(manager.api('POST', `/calls/${call.id}/partner-consent`, { partnerConsent: 'required', reasonEn: 'The auditors asked.', reasonFr: 'La vérification l’exige.' }))).partnerConsent).toBe('required');
    const { problems } = await must(writer.api('GET', `/proposals/${id}/check`));
    expect(problems.filter(({ code }: { code: string }) => code === 'consentMissing').map(({ field }: { field: string }) => field)).toEqual(['answers.partners.0.name', 'answers.partners.1.name']);
  });
});
