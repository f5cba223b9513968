import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Sweeper } from '../../src/platform/sweeps/sweeper.js';
import { type Portal, startPortal } from '../support/portal.js';
import { openCall, type OpenCall, submittedProposal } from '../support/proposals.js';
import { insertPerson } from '../support/reviews.js';
import { seedWorld, type World } from '../support/world.js';
import type { Caller } from './steps/api/caller.js';
import { Company } from './steps/company.js';
import type { Guest } from './steps/guest.js';
import { words as common } from './steps/words.js';

jest.setTimeout(180_000);

const words = {
  en: {
    lists: 'Sanctions lists', load: 'Load the list', loaded: 'The list is loaded and counts.', current: 'Counts now', organizations: 'Organizations', register: 'Find or register an organization', file: 'Open the organization file', name: 'Name the contact and the signatory', save: 'Save the people',
    letter: 'There are matches to judge', title: 'Sanctions matches', scored: 'Match of 100 of 100', ours: 'Our record', entry: 'Entry of the list', operating: 'Operating name of the organization', signatory: 'Authorized signatory', clear: 'Not the same: clear the match', cleared: 'The match is cleared.', confirm: 'The same: confirm the match', confirmed: 'The match is confirmed.', reopen: 'Judge it again',
    toJudge: '2 matches to judge', clearIt: 'A due-diligence officer has to clear it', standing: '1 match confirmed', barred: 'Barred', neutral: 'Decision of the program after its due diligence.', noStart: 'This organization is barred from the program for now.', lift: 'Lift it', notYet: 'It cannot be lifted yet', lifted: 'It is lifted.', free: 'No match stands in the way', eligible: 'Eligible', changed: 'Sanctions matches to judge', confirmedQueue: 'Confirmed', search: 'Search',
  },
  fr: {
    lists: 'Listes de sanctions', load: 'Charger la liste', loaded: 'La liste est chargée et en vigueur.', current: 'En vigueur', organizations: 'Organismes', register: 'Trouver ou inscrire un organisme', file: 'Ouvrir le dossier de l’organisme', name: 'Nommer la personne-ressource et le signataire', save: 'Enregistrer les personnes',
    letter: 'Des correspondances sont à trancher', title: 'Correspondances de sanctions', scored: 'Correspondance de 100 sur 100', ours: 'Notre dossier', entry: 'Inscription à la liste', operating: 'Nom usuel de l’organisme', signatory: 'Signataire autorisé', clear: 'Ce n’est pas la même : écarter la correspondance', cleared: 'La correspondance est écartée.', confirm: 'C’est la même : confirmer la correspondance', confirmed: 'La correspondance est confirmée.', reopen: 'Trancher de nouveau',
    toJudge: '2 correspondances à trancher', clearIt: 'Une personne chargée de la vérification diligente doit l’écarter', standing: '1 correspondance confirmée', barred: 'Exclu', neutral: 'Décision du programme à la suite de sa vérification diligente.', noStart: 'Cet organisme est pour l’instant exclu du programme.', lift: 'Lever la mesure', notYet: 'La mesure ne peut pas encore être levée', lifted: 'La mesure est levée.', free: 'Aucune correspondance ne fait obstacle', eligible: 'Admissible', changed: 'Correspondances de sanctions à trancher', confirmedQueue: 'Confirmée', search: 'Rechercher',
  },
};
const person = (reference: string, name: string, born: string): string => `<INDIVIDUAL><DATAID>${reference}</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Invented</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><INDIVIDUAL_DATE_OF_BIRTH><DATE>${born}</DATE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>`;
const un = (...people: readonly string[]): string => `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-11-01T00:00:00Z"><INDIVIDUALS>${people.join('')}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`;
const first = un(person('XXi.1', 'TARVEK SOLDUN', '1951-07-22'), person('XXi.2', 'ZORAN VELIMIR', '1966-01-02'));
/** A week later the list names one more: the contact of the organization. */
const second = un(person('XXi.1', 'TARVEK SOLDUN', '1951-07-22'), person('XXi.2', 'ZORAN VELIMIR', '1966-01-02'), person('XXi.3', 'MIRELA DOVRANI', '1948-12-30'));
const canada = '<data-set><record><Country>Nowhere / Nulle part</Country><Entity>Crimson Veldt Trading Co., Ltd.</Entity><Schedule>1</Schedule><Item>9</Item></record></data-set>';
const profile = { legalName: 'Bonaire Bridges Society', operatingName: 'Crimson Veldt Trading', kind: 'CDN_NPO', businessNumber: '856789123', country: 'CA', province: 'QC', city: 'Gatineau', postalCode: 'J8X 3Y6', registrationYear: 2011 };
const people = { contactName: 'Mirela Dovrani', contactTitle: 'Director', contactEmail: 'mirela@bonaire.example', contactPhone: '613-555-0177', contactLanguage: 'en', signatoryName: 'Tarvek Soldun', signatoryTitle: 'Chair of the governing body', signatoryEmail: 'chair@bonaire.example', signatoryPhone: '613-555-0178' };
const week = 8 * 86_400_000;
/** Both processes read what is sealed. */
const env = { ENCRYPTION_KEY: Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('base64') };

/** Two lists are loaded, an organization is found on them, judged, barred and freed; and a week later one more name is found. */
describe.each(['en', 'fr', 'json'] as const)('sanctions screening (%s)', (telling) => {
  let portal: Portal;
  let world: World;
  let company: Company;
  let call: OpenCall;
  beforeAll(async () => {
    portal = await startPortal({ env });
    world = await seedWorld(portal);
    company = new Company(portal);
    call = await openCall(portal, world);
    await insertPerson(portal, 'chair@bonaire.example', 'Ines Quillon', []);
  });
  afterAll(() => portal.close());

  /** The process ends, and another one takes its place whose queue stands still: only its sweeps work. */
  const withoutQueue = async (): Promise<Company> => {
    const earlier = portal;
    portal = await startPortal({ databaseUrl: earlier.databaseUrl, work: false, env });
    portal.clock.moveTo(earlier.clock.now());
    await earlier.close();
    return new Company(portal);
  };
  const aWeekGoesBy = async (): Promise<void> => {
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + week));
    await portal.application.nest.get(Sweeper).perform();
  };
  const runs = (): Promise<{ cause: string; found: number }[]> => portal.source.query("select cause, found_count as found from sanctions_runs where found_count > 0 order by at, id");

  const tellPages = async (locale: 'en' | 'fr'): Promise<void> => {
    const say = { ...common[locale], ...words[locale] };
    const home = (email: string, where = company): Promise<Guest> => where.home(email, locale);
    const organization = async (email: string): Promise<Guest> => {
      const guest = await (await home(email)).follow(say.organizations);
      if (email !== 'chair@bonaire.example') await guest.press(say.search, { q: 'bonaire' });
      return guest.follow(profile.legalName);
    };
    const judging = async (where = company, queue?: string): Promise<Guest> => {
      const guest = await (await home('diligence@hsp.example', where)).follow(say.title);
      return queue ? guest.follow(queue) : guest;
    };

    // Both lists are loaded, each in its publisher's form.
    const admin = await (await home('admin@hsp.example')).follow(say.lists);
    await admin.press(say.load, { source: 'un' }, { file: { name: 'consolidated.xml', content: first } });
    expect(admin.words).toContain(say.loaded);
    await admin.press(say.load, { source: 'canada' }, { file: { name: 'sema.xml', content: canada } });
    expect([admin.words.split(say.current).length, admin.words.includes('sema.xml')]).toEqual([3, true]);

    // Somebody registers an organization whose trade name and whose chair are on them.
    const chair = await (await (await home('chair@bonaire.example')).follow(say.organizations)).follow(say.register);
    await chair.press(say.registerTheOrganization, profile);
    expect(chair.page.heading).toBe(profile.legalName);
    const { id } = chair;
    await (await (await chair.follow(say.file)).follow(say.name)).press(say.save, people);
    await portal.settle();
    const proposal = await submittedProposal(portal, world, call, { organizationId: id });

    // Until they are judged, nothing of it is eligible; the applicant reads nothing of this.
    const officer = await organization('officer@hsp.example');
    expect([officer.words.includes(say.toJudge), officer.offers(/Tarvek/)]).toEqual([true, false]);
    await (await (await home('officer@hsp.example')).follow(say.proposals)).follow(/./, proposal.reference);
    expect([officer.words.includes(say.clearIt), officer.offers(say.confirmEligibility)]).toEqual([true, false]);
    expect((await organization('chair@bonaire.example')).page.text).not.toMatch(/sanction|XXi/i);

    // The letter leads to the queue, and this to both sides of a match.
    const letter = portal.mailbox.to('diligence@hsp.example').at(-1)!;
    expect(letter.body).not.toMatch(/Soldun|Bonaire|XXi/i);
    const diligence = await (await home('diligence@hsp.example')).openLetter(letter);
    if (locale === 'en') await diligence.follow('English'); // her letters come in French
    await diligence.follow(profile.legalName, say.operating);
    for (const shown of [say.scored, say.ours, say.entry, profile.operatingName, 'Crimson Veldt Trading Co., Ltd.', 'Nowhere / Nulle part · 1 · 9']) expect(diligence.words).toContain(shown);
    await diligence.press(say.clear, { reason: '' });
    expect(diligence.page.status).toBe(422);
    await diligence.press(say.clear, { reason: 'A trading house in another country, dissolved.' });
    expect(diligence.words).toContain(say.cleared);

    // The chair is the one on the list.
    await (await judging()).follow(profile.legalName, say.signatory);
    for (const shown of ['Tarvek Soldun', 'TARVEK SOLDUN', '1951-07-22', 'XXi.1']) expect(diligence.words).toContain(shown);
    await diligence.press(say.confirm, { reason: 'The passport was compared.' });
    expect(diligence.words).toContain(say.confirmed);
    await portal.settle();

    // The officer reads what stands, the applicant that the program decided, and neither who or which list.
    await organization('officer@hsp.example');
    expect([officer.status, officer.words.includes(say.standing), officer.words.includes('passport')]).toEqual([say.barred, true, false]);
    await organization('chair@bonaire.example');
    expect([chair.status, chair.words.includes(say.neutral), /sanction|XXi|passport/i.test(chair.page.text)]).toEqual([say.barred, true, false]);
    await (await (await (await home('chair@bonaire.example')).follow(say.calls)).follow(/./, call.reference)).follow(say.startProposal);
    expect(chair.words).toContain(say.noStart);

    // While the match is confirmed no manager lifts the bar.
    const manager = await organization('manager@hsp.example');
    expect([manager.words.includes(say.notYet), manager.offers(say.lift)]).toEqual([true, false]);

    // New papers: it was somebody else after all, and the bar is lifted.
    await (await judging(company, say.confirmedQueue)).follow(profile.legalName, say.signatory);
    await diligence.press(say.reopen, { reason: 'New papers came in.' });
    await diligence.press(say.clear, { reason: 'Born thirty years later.' });
    for (const told of ['The passport was compared.', 'New papers came in.', 'Born thirty years later.']) expect(diligence.words).toContain(told);
    await organization('manager@hsp.example');
    await manager.press(say.lift, { reason: 'The program looked at it again.' });
    expect([manager.words.includes(say.lifted), manager.words.includes(say.free)]).toEqual([true, true]);
    await (await (await home('officer@hsp.example')).follow(say.proposals)).follow(/./, proposal.reference);
    await officer.press(say.confirmEligibility);
    expect(officer.status).toBe(say.eligible);
    await portal.settle();

    // The queue stands still as the next version comes; the weekly comparison finds the name that was added.
    const anew = await withoutQueue();
    const again = await (await home('admin@hsp.example', anew)).follow(say.lists);
    await again.press(say.load, { source: 'un' }, { file: { name: 'consolidated-2.xml', content: second } });
    expect((await judging(anew)).offers(profile.legalName)).toBe(false);
    await aWeekGoesBy();
    expect((await runs()).at(-1)).toEqual({ cause: 'weekly', found: 1 });
    const reader = await home('diligence@hsp.example', anew);
    expect(reader.words).toContain(say.changed);
    await reader.follow(profile.legalName);
    expect([reader.words.includes('Mirela Dovrani'), reader.words.includes('MIRELA DOVRANI'), reader.words.includes('1948-12-30')]).toEqual([true, true, true]);
    await reader.press(say.clear, { reason: 'Another date of birth.' });
    expect([reader.words.includes(say.cleared), (await judging(anew)).offers(profile.legalName)]).toEqual([true, false]);
    expect([company.problems, anew.problems]).toEqual([{}, {}]);
  };

  const tellJson = async (): Promise<void> => {
    const [admin, chair, officer, diligence, manager] = await Promise.all(['admin@hsp.example', 'chair@bonaire.example', 'officer@hsp.example', 'diligence@hsp.example', 'manager@hsp.example'].map((email) => company.program(email))) as [Caller, Caller, Caller, Caller, Caller];
    const load = async (who: Caller, source: string, content: string): Promise<unknown> => {
      const body = new FormData();
      body.append('source', source);
      body.append('file', new Blob([content]), 'list.xml');
      const answer = await who.visitor.request('POST', '/api/sanctions-lists', { body, headers: { accept: 'application/json' } });
      expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, '']);
      return answer.json;
    };
    expect([await load(admin, 'un', first), await load(admin, 'canada', canada)]).toMatchObject([{ entryCount: 2, newCount: 2, datedOn: '2026-11-01' }, { entryCount: 1, newCount: 1 }]);
    const { id } = await chair.post('/organizations', profile);
    await chair.post(`/organizations/${id}/contacts`, people);
    await portal.settle();
    const proposal = await submittedProposal(portal, world, call, { organizationId: id as string });
    expect(await officer.refused('POST', `/proposals/${proposal.id}/eligibility`)).toEqual([422, 'noOpenSanctionsMatch']);
    const { matches } = await diligence.get('/sanctions-matches');
    expect(matches).toHaveLength(2);
    expect(matches).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'operatingName', source: 'canada', score: 100 }), expect.objectContaining({ kind: 'signatory', source: 'un', reference: 'XXi.1', score: 100 })]));
    const of = (kind: string): string => matches.find((match: { kind: string }) => match.kind === kind).id as string;
    expect(await diligence.get(`/sanctions-matches/${of('signatory')}`)).toMatchObject({ ours: { name: 'Tarvek Soldun' }, entry: { name: 'TARVEK SOLDUN', born: ['1951-07-22'] }, bars: true });
    expect(await diligence.refused('POST', `/sanctions-matches/${of('operatingName')}/clearing`)).toEqual([422, 'invalid']);
    await diligence.post(`/sanctions-matches/${of('operatingName')}/clearing`, { reason: 'Another company.' });
    await diligence.post(`/sanctions-matches/${of('signatory')}/confirmation`, { reason: 'The passport was compared.' });
    await portal.settle();
    expect(await officer.get(`/organizations/${id}`)).toMatchObject({ organization: { state: 'barred' }, screening: { open: 0, confirmed: 1, cleared: 1, mayOpen: false } });
    const seen = await chair.get(`/organizations/${id}`);
    expect([seen.organization.state, 'screening' in seen, /sanction|XXi|passport/i.test(JSON.stringify(seen))]).toEqual(['barred', false, false]);
    expect(await chair.refused('POST', '/proposals', { callId: call.id, organizationId: id, language: 'en' })).toEqual([422, 'organizationNotBarred']);
    expect(await manager.refused('POST', `/organizations/${id}/lifting`, { reason: 'Too early.' })).toEqual([422, 'noConfirmedMatch']);
    await diligence.post(`/sanctions-matches/${of('signatory')}/reopening`, { reason: 'New papers.' });
    await diligence.post(`/sanctions-matches/${of('signatory')}/clearing`, { reason: 'Born thirty years later.' });
    await manager.post(`/organizations/${id}/lifting`, { reason: 'The program looked at it again.' });
    await officer.post(`/proposals/${proposal.id}/eligibility`);
    await portal.settle();
    const anew = await withoutQueue();
    expect(await load(await anew.program('admin@hsp.example'), 'un', second)).toMatchObject({ entryCount: 3, newCount: 1, goneCount: 0 });
    const again = await anew.program('diligence@hsp.example');
    expect((await again.get('/sanctions-matches')).matches).toEqual([]);
    await aWeekGoesBy();
    expect((await runs()).at(-1)).toEqual({ cause: 'weekly', found: 1 });
    const [added, ...others] = (await again.get('/sanctions-matches')).matches;
    expect([added.kind, added.reference, others]).toEqual(['contact', 'XXi.3', []]);
    expect((await again.post(`/sanctions-matches/${added.id}/clearing`, { reason: 'Another date of birth.' })).match.state).toBe('cleared');
    expect((await again.get('/sanctions-matches')).matches).toEqual([]);
  };

  it('finds, judges, bars and frees', () => (telling === 'json' ? tellJson() : tellPages(telling)));
});
