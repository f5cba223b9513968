import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvedCall } from '../support/calls.js';
import { pageProblems } from '../support/html.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall, type OpenCall } from '../support/proposals.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { seedWorld, type World } from '../support/world.js';

const day = 86_400_000;
const start = new Date('2026-11-23T15:00:00Z');

/** A proposal is submitted, asked about and talked about; then somebody waits for the next call. By links and forms in two languages, and by JSON. */
describe('a conversation after the submission', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal, { appropriationCents: 100_000_000_000 });
    portal.clock.moveTo(start);
    call = await openCall(portal, world, { closesAt: new Date(start.getTime() + 400 * day) });
    await portal.source.query("update calls set decision_target_on = '2028-03-10' where id = $1", [call.id]);
    [owner, editor, officer] = (await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'officer@hsp.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const later = async (ms: number): Promise<void> => {
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + ms));
    await portal.settle();
    await portal.settle();
  };
  const dueIn = (days: number): Date => new Date(portal.clock.now().getTime() + days * day);
  const sound = async (page: Answer): Promise<Answer> => {
    expect([page.url, page.status, await pageProblems(page)]).toEqual([page.url, 200, []]);
    return page;
  };
  const must = async (answer: Promise<Answer>, status = 200) => {
    const given = await answer;
    expect([given.url, given.status, given.status === status ? '' : given.text]).toEqual([given.url, status, '']);
    return given.json;
  };

  const words = {
    en: {
      submit: 'Submit the proposal', overview: /^Back to the proposal|^To the proposal|Go to the proposal/, who: 'Who acts next', program: 'The program', target: 'March 10, 2028', notice: 'March 24, 2028', ask: 'Ask for information', paused: 'Paused', save: 'Save for later', unanswered: 'Not answered by the due time', back: 'The time to answer our question passed',
      work: 'My work', toMessages: 'Read and write', send: 'Send the message', read: 'Mark as read', messages: /^Messages$/, toAnswer: 'To be answered', proposals: /^Proposals$/, officer: 'Program officer', calls: /^Calls for proposals$/, filter: 'Apply filters', saveSearch: 'Save this search', saveIt: 'Save the search', stop: 'Stop the messages', stopped: 'The messages are stopped', letter: 'A new call for proposals',
    },
    fr: {
      submit: 'Soumettre la proposition', overview: /proposition/, who: 'Qui agit ensuite', program: 'Le programme', target: '10 mars 2028', notice: '24 mars 2028', ask: 'Demander des renseignements', paused: 'En pause', save: 'Enregistrer pour plus tard', unanswered: 'Sans réponse à l’échéance', back: 'Le délai de réponse à notre question est écoulé',
      work: 'Mon travail', toMessages: 'Lire et écrire', send: 'Envoyer le message', read: 'Marquer comme lu', messages: /^Messages$/, toAnswer: 'À répondre', proposals: /^Propositions$/, officer: 'Agente ou agent de programme', calls: /^Appels de propositions$/, filter: 'Appliquer les filtres', saveSearch: 'Enregistrer cette recherche', saveIt: 'Enregistrer la recherche', stop: 'Arrêter les messages', stopped: 'Les messages sont arrêtés', letter: 'Un nouvel appel de propositions',
    },
  };

  for (const locale of ['en', 'fr'] as const) {
    it(`walks through the pages (${locale})`, async () => {
      const say = words[locale];
      const { id, reference } = await draftProposal(portal, world, call, { complete: true });
      await owner.submit(await owner.get(`/${locale}/proposals/${id}/check`), say.submit, { name: 'Amara Okafor', agreed: true, password });
      const submitted = await sound(await owner.get(`/${locale}/proposals/${id}`));
      expect([say.who, say.program, say.target, say.notice].filter((text) => !submitted.words.includes(text))).toEqual([]);
      // The clock starts with the closing of the call, or as an officer takes the proposal up: two days later, by asking two things. It stands still while the applicant has the word.
      await later(2 * day);
      const asked = await officer.submit(await officer.get(`/${locale}/proposals/${id}`), say.ask, { 'items[0][question]': 'Who signs for the partner?', 'items[1][question]': 'Who holds the funds?', dueAt: dueIn(4).toISOString().slice(0, 16) });
      expect((await sound(asked)).words).toContain(say.paused);
      await portal.settle();
      // The editor finds it among their work, answers one question and leaves the other to a colleague, who never comes.
      const found = await editor.follow(await editor.get(`/${locale}/home`), new RegExp(await titleOf(id)));
      const saved = await editor.submit(await sound(found), say.save, { 'answers[0][answer]': 'Maria Torres, director.' });
      expect((await sound(saved)).page('[name="answers[0][answer]"]').text()).toBe('Maria Torres, director.');
      await later(5 * day);
      const seen = await sound(await officer.get(`/${locale}/proposals/${id}`));
      expect([seen.words.includes('Maria Torres, director.'), seen.words.includes(say.unanswered), (await owner.get(`/${locale}/proposals/${id}`)).words.includes(say.back)]).toEqual([true, true, true]);
      expect((await officer.api('GET', `/proposals/${id}`)).json.screening).toMatchObject({ standing: 'running', days: 0, waitedDays: 5 });
      // They write instead; the officer finds it in the inbox and answers.
      const thread = await sound(await owner.follow(await owner.get(`/${locale}/proposals/${id}`), say.toMessages));
      await owner.submit(thread, say.send, { body: 'Our office in the capital holds the funds.' });
      await portal.settle();
      const inbox = await sound(await officer.follow(await officer.get(`/${locale}/home`), say.messages));
      expect(inbox.words).toContain(say.toAnswer);
      const opened = await officer.follow(inbox, new RegExp(await titleOf(id)));
      expect(new URL(opened.url).pathname.endsWith('/messages')).toBe(true);
      const at = await officer.get(`/${locale}/proposals/${id}/messages`);
      expect(at.words).toContain('Our office in the capital holds the funds.');
      await officer.submit(at, say.send, { body: 'Thank you, that is enough.' });
      await portal.settle();
      const letters = portal.mailbox.to('owner@northbridge.example').filter(({ subject, body }) => subject.includes(reference) && /\/messages/.test(body));
      expect([letters.length, letters[0]!.body.includes('Thank you')]).toEqual([1, false]);
      const answered = await sound(await owner.get(`/${locale}/proposals/${id}/messages`));
      expect([answered.words.includes(say.officer), answered.words.includes('Thank you, that is enough.'), answered.words.includes('Whitfield')]).toEqual([true, true, false]);
      expect((await sound(await owner.submit(answered, say.read))).page('button').toArray().map((b) => answered.page(b).text()).includes(say.read)).toBe(false);
    });

    it(`is told of the next call (${locale})`, async () => {
      const say = words[locale];
      const email = locale === 'en' ? 'owner@northbridge.example' : 'editor@northbridge.example';
      const who = locale === 'en' ? owner : editor;
      const list = await who.follow(await who.get(`/${locale}/home`), say.calls);
      const narrowed = await who.submit(list, say.filter, { theme: 'GOV', stage: 'single', country: 'ML' });
      const form = await sound(await who.follow(narrowed, say.saveSearch));
      await sound(await who.submit(form, say.saveIt, { name: 'Mali' }));
      const opensAt = new Date(portal.clock.now().getTime() + day);
      const dates = { opensAt: opensAt.toISOString(), closesAt: new Date(opensAt.getTime() + 60 * day).toISOString(), earliestStartOn: new Date(opensAt.getTime() + 120 * day).toISOString().slice(0, 10) };
      const fits = await approvedCall(portal, { ...dates, titleEn: `Fits ${locale}`, titleFr: `Convient ${locale}`, themeCodes: ['GOV'], countries: ['ML', 'NE'] });
      await approvedCall(portal, { ...dates, titleEn: `Elsewhere ${locale}`, titleFr: `Ailleurs ${locale}`, themeCodes: ['GOV'], countries: ['PE'] });
      await later(day + 3_600_000);
      const [letter, ...more] = portal.mailbox.to(email).filter(({ subject }) => subject.startsWith(say.letter));
      expect([more.length, letter!.body.includes(fits), /Elsewhere|Ailleurs/.test(letter!.body)]).toEqual([0, true, false]);
      const anybody = portal.visitor();
      const read = await sound(await anybody.get(new RegExp(`/${locale}/calls/[\\w-]+`).exec(letter!.body)![0]));
      expect(read.heading).toBe(locale === 'en' ? `Fits ${locale}` : `Convient ${locale}`);
      const unsubscribe = await sound(await anybody.get(new RegExp(`/${locale}/saved-searches/unsubscription/[\\w-]+`).exec(letter!.body)![0]));
      expect((await sound(await anybody.submit(unsubscribe, say.stop))).words).toContain(say.stopped);
      const feed = await anybody.follow(await anybody.get(`/${locale}/calls?theme=GOV&country=ML`), 'Atom');
      expect([feed.status, feed.text.includes(fits), /Elsewhere|Ailleurs/.test(feed.text)]).toEqual([200, true, false]);
    });
  }

  const titleOf = async (id: string): Promise<string> => {
    const [row] = await portal.source.query<{ title: string }[]>('select title from proposals where id = $1', [id]);
    return row!.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  };

  it('is told as JSON', async () => {
    const { id } = await draftProposal(portal, world, call, { complete: true });
    await must(owner.api('POST', `/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password }), 201);
    const { outlook } = await must(owner.api('GET', `/proposals/${id}`));
    expect([outlook.who.en, outlook.dates.map(({ on }: { on: string | null }) => on)]).toEqual(['The program', [null, '2028-03-10', '2028-03-24']]);
    await later(2 * day);
    await must(officer.api('POST', `/proposals/${id}/information-request`, { items: [{ question: 'Who signs?' }, { question: 'Who holds the funds?' }], dueAt: dueIn(4) }));
    await must(editor.api('POST', `/proposals/${id}/information/saving`, { answers: [{ answer: 'Maria Torres' }] }));
    expect((await must(officer.api('GET', `/proposals/${id}`))).screening).toEqual({ days: 0, waitedDays: 0, standing: 'paused' });
    await must(owner.api('POST', `/proposals/${id}/information`, { answers: [{}, { answer: 'Our office' }] }));
    expect((await must(officer.api('GET', `/proposals/${id}`))).information[0].items).toMatchObject([{ answer: 'Maria Torres' }, { answer: 'Our office' }]);
    await must(owner.api('POST', `/proposals/${id}/messages`, { body: 'When do we learn more?' }), 201);
    expect((await must(officer.api('GET', '/messages'))).threads[0]).toMatchObject({ proposalId: id, lastSide: 'applicant', unread: 1 });
    await must(officer.api('POST', `/proposals/${id}/messages`, { body: 'In March.' }), 201);
    expect((await must(editor.api('GET', `/proposals/${id}/messages`))).messages[0]).toMatchObject({ from: 'staff', author: { en: 'Program officer' }, body: 'In March.', unread: true });
    expect((await must(editor.api('POST', `/proposals/${id}/messages/reading`))).unread).toBe(0);

    await must(owner.api('POST', '/saved-searches', { name: 'Peru', country: 'PE' }), 201);
    await must(owner.api('POST', '/saved-searches/alerts', { on: true }));
    const opensAt = new Date(portal.clock.now().getTime() + day);
    const fits = await approvedCall(portal, { opensAt: opensAt.toISOString(), closesAt: new Date(opensAt.getTime() + 60 * day).toISOString(), earliestStartOn: new Date(opensAt.getTime() + 120 * day).toISOString().slice(0, 10), titleEn: 'Andes', titleFr: 'Andes', countries: ['PE'] });
    const before = portal.mailbox.to('owner@northbridge.example').length;
    await later(day + 3_600_000);
    expect(portal.mailbox.to('owner@northbridge.example').slice(before).filter(({ body }) => body.includes(fits)).length).toBe(1);
    const { items } = await must(portal.visitor().api('GET', '/calls/feed.json?country=PE'));
    expect(items.some(({ id: urn }: { id: string }) => urn === `urn:uuid:${fits}`)).toBe(true);
    const { searches } = await must(owner.api('GET', '/saved-searches'));
    await must(owner.api('POST', `/saved-searches/${searches[0].id}/removal`));
    expect((await must(owner.api('GET', '/saved-searches'))).searches.some(({ name }: { name: string }) => name === 'Peru')).toBe(false);
  });
});
