import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { formatDeadline } from '../../src/kernel/time/dates.js';
import { type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall, type OpenCall, type TestProposal } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';
import { Company } from './steps/company.js';
import type { Guest } from './steps/guest.js';

jest.setTimeout(180_000);

const words = {
  en: {
    calls: 'Calls for proposals', proposals: 'Proposals', ask: 'Ask a question or read the answers', follow: 'Tell me of news of this call', send: 'Send the question', waiting: 'Being answered', questions: 'Questions', save: 'Save the answer', publish: 'Publish the answers', read: 'Read the answer', over: 'The time for questions is over.',
    addendum: 'Publish an addendum', number: 'Addendum 1 – Partners', suspend: 'Suspend the call', suspended: 'This call is suspended.', resume: 'Resume the call', extend: 'Extend the deadline', check: 'Check your answers and submit', closed: 'The call takes no submissions now.',
    more: 'Ask for more time', extensions: 'Extensions', approve: /^Approve the extension/, given: 'Your organization has more time, until', dates: 'Add the dates to a calendar', profile: 'Profile', deadlines: 'Your deadlines and calendar feed', feed: 'Make a feed', lapsed: 'Not submitted', draft: 'Draft',
  },
  fr: {
    calls: 'Appels de propositions', proposals: 'Propositions', ask: 'Poser une question ou lire les réponses', follow: 'M’informer des nouvelles de cet appel', send: 'Envoyer la question', waiting: 'Réponse en préparation', questions: 'Questions', save: 'Enregistrer la réponse', publish: 'Publier les réponses', read: 'Lire la réponse', over: 'La période de questions est terminée.',
    addendum: 'Publier un addenda', number: 'Addenda 1 – Partenaires', suspend: 'Suspendre l’appel', suspended: 'Cet appel est suspendu.', resume: 'Reprendre l’appel', extend: 'Reporter la date limite', check: 'Vérifier vos réponses et soumettre', closed: 'L’appel n’accepte pas de propositions en ce moment.',
    more: 'Demander plus de temps', extensions: 'Reports', approve: /^Approuver le report/, given: 'Votre organisme dispose de plus de temps, jusqu’au', dates: 'Ajouter les dates à un calendrier', profile: 'Profil', deadlines: 'Vos échéances et votre flux de calendrier', feed: 'Créer un flux', lapsed: 'Non soumise', draft: 'Ébauche',
  },
};
const asked = { text: 'May our ministry in Juba be a partner?' };
const answered = { questionEn: 'May partners be public bodies?', questionFr: 'Les partenaires peuvent-ils être publics?', answerEn: 'Yes, they may.', answerFr: 'Oui, ils le peuvent.' };
const addendum = { titleEn: 'Partners', titleFr: 'Partenaires', bodyEn: 'Two partners at most.', bodyFr: 'Au plus deux partenaires.' };
const times = { start: '2026-11-23T15:00:00Z', questions: '2026-12-08T17:00:00Z', resumed: '2026-12-30T12:00', extended: '2027-01-08T12:00', mine: '2027-01-11T12:00', afterAll: '2027-01-08T17:02:00Z', afterMine: '2027-01-11T17:02:00Z' };
const emails = { owner: 'owner@northbridge.example', other: 'owner@southgate.example', officer: 'officer@hsp.example', manager: 'manager@hsp.example', decider: 'decider@hsp.example' };
const ends = (ics: string): string[] => [...ics.matchAll(/^DTEND:(\S+)/gm)].map(([, at]) => at!);

/** A call's questions, changes and deadlines, for everybody and for one applicant. */
describe.each(['en', 'fr', 'json'] as const)('the deadlines of a call (%s)', (telling) => {
  let portal: Portal;
  let world: World;
  let company: Company;
  let call: OpenCall;
  let mine: TestProposal;
  let theirs: TestProposal;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    company = new Company(portal);
    portal.clock.moveTo(new Date(times.start));
    call = await openCall(portal, world);
    await portal.source.query('update calls set questions_close_at = $2 where id = $1', [call.id, times.questions]);
    mine = await draftProposal(portal, world, call, { complete: true, answers: { projectTitle: 'Bridges of ours' } });
    theirs = await draftProposal(portal, world, call, { complete: true, organizationId: world.southgate, answers: { projectTitle: 'Bridges of theirs' } });
  });
  afterAll(() => portal.close());

  const at = async (instant: string): Promise<void> => {
    portal.clock.moveTo(new Date(instant));
    await portal.settle();
  };
  const letters = (email: string, subject: RegExp): number => portal.mailbox.to(email).filter((letter) => subject.test(letter.subject)).length;

  const tellPages = async (locale: 'en' | 'fr'): Promise<void> => {
    const say = words[locale];
    const home = (email: string): Promise<Guest> => company.home(email, locale);
    const toCall = async (email: string): Promise<Guest> => (await (await home(email)).follow(say.calls)).follow(/./, call.reference);
    const toDraft = async (email: string, title: string): Promise<Guest> => (await (await home(email)).follow(say.proposals)).follow(title);
    const publicly = async (language = locale): Promise<Guest> => (await (await company.anybody(language).front()).follow(words[language].calls)).follow(/./, call.reference);
    const day = (local: string): string => formatDeadline(new Date(`${local}:00-05:00`), locale).replace(/\s/g, ' ');

    // Asked in private, answered to everybody in both languages, until the hour for questions.
    const other = await toCall(emails.other);
    await other.press(say.follow);
    await other.follow(say.ask);
    await other.press(say.send, asked);
    expect(other.words).toContain(say.waiting);
    const officer = await (await toCall(emails.officer)).follow(say.questions);
    await officer.press(say.save, answered);
    await officer.press(say.publish);
    for (const [language, answer] of [['en', answered.answerEn], ['fr', answered.answerFr]] as const) {
      const anybody = await publicly(language);
      expect([anybody.words.includes(answer), /Juba|Southgate/.test(anybody.page.text)]).toEqual([true, false]);
    }
    await at(times.questions);
    expect((await (await toCall(emails.other)).follow(say.read)).words).toContain(say.over);

    // An addendum; the call is suspended, takes nothing, and resumes with a deadline to come.
    const manager = await toCall(emails.manager);
    await manager.press(say.addendum, addendum);
    expect((await publicly()).words).toContain(say.number);
    await (await toCall(emails.manager)).press(say.suspend, { reason: 'A list was wrong.' });
    expect((await publicly()).words).toContain(say.suspended);
    const owner = await (await toDraft(emails.owner, 'Bridges of ours')).follow(say.check);
    expect(owner.words).toContain(say.closed);
    await (await toCall(emails.manager)).press(say.resume, { closesAt: times.resumed, reason: 'The list is right now.' });
    expect((await publicly()).words).toContain(day(times.resumed));

    // More time for everybody, and for one applicant, whom somebody else approves.
    await (await toCall(emails.manager)).press(say.extend, { closesAt: times.extended, reason: 'A holiday.' });
    await (await toDraft(emails.owner, 'Bridges of ours')).press(say.more, { untilAt: times.mine, reason: 'A flood closed our office.' });
    await (await (await toCall(emails.decider)).follow(say.extensions)).press(say.approve);
    expect([(await toDraft(emails.owner, 'Bridges of ours')).words.includes(say.given), (await publicly()).words.includes(day(times.extended))]).toEqual([true, true]);

    // Both stand in calendars: the call's for everybody, one's own in the feed.
    expect(ends((await (await publicly()).follow(say.dates)).page.text)).toEqual(['20270108T170000Z', '20261208T170000Z']);
    await (await (await home(emails.owner)).follow(say.profile)).follow(say.deadlines);
    await owner.press(say.feed);
    const feed = await company.anybody(locale).type(new URL(owner.page.page('code').text()).pathname);
    expect([feed.page.headers.get('content-type'), ends(feed.page.text)]).toEqual(['text/calendar; charset=utf-8', expect.arrayContaining(['20270111T170000Z'])]);

    // At the deadline the other draft is not submitted, and stays readable; ours runs until its own.
    await at(times.afterAll);
    const lapsed = await toDraft(emails.other, 'Bridges of theirs');
    expect([lapsed.status, lapsed.words.includes('Bridges of theirs'), (await toDraft(emails.owner, 'Bridges of ours')).status]).toEqual([say.lapsed, true, say.draft]);
    await at(times.afterMine);
    expect([(await toDraft(emails.owner, 'Bridges of ours')).status, company.problems]).toEqual([say.lapsed, {}]);
  };

  const tellJson = async (): Promise<void> => {
    const as = (email: string) => company.program(email);
    const path = `/calls/${call.id}`;
    await (await as(emails.other)).post(`${path}/subscription`);
    await (await as(emails.other)).post(`${path}/clarifications`, { ...asked, organizationId: world.southgate });
    const officer = await as(emails.officer);
    const [{ id }] = (await officer.get(`${path}/clarifications`)).open;
    await officer.post(`${path}/clarifications/${id}/answer`, answered);
    await officer.post(`${path}/clarifications/publication`);
    const anybody = await company.program();
    const { published } = await anybody.get(`${path}/clarifications`);
    expect([published, /Juba|Southgate/.test(JSON.stringify(published))]).toMatchObject([[{ answer: { en: answered.answerEn, fr: answered.answerFr } }], false]);
    await at(times.questions);
    expect(await (await as(emails.other)).refused('POST', `${path}/clarifications`, { ...asked, organizationId: world.southgate })).toEqual([409, 'questionsClosed']);
    const manager = await as(emails.manager);
    await manager.post(`${path}/addenda`, addendum);
    await manager.post(`${path}/suspension`, { reason: 'A list was wrong.' });
    expect((await anybody.get(path)).state).toBe('suspended');
    await manager.post(`${path}/resumption`, { closesAt: times.resumed, reason: 'The list is right now.' });
    await manager.post(`${path}/extension`, { closesAt: times.extended, reason: 'A holiday.' });
    const owner = await as(emails.owner);
    await owner.post(`/proposals/${mine.id}/extension`, { untilAt: times.mine, reason: 'A flood closed our office.' });
    const decider = await as(emails.decider);
    const [request] = (await decider.get(`${path}/extensions`)).extensions;
    await decider.post(`${path}/extensions/${request.id}/approval`);
    expect([(await anybody.get(path)).closesAt, (await owner.get(`/proposals/${mine.id}`)).extension.until]).toEqual(['2027-01-08T17:00:00.000Z', '2027-01-11T17:00:00.000Z']);
    expect(ends((await anybody.visitor.get(`/api${path}/calendar`)).text)[0]).toBe('20270108T170000Z');
    const { feed } = await owner.post('/deadlines/feed');
    expect(ends((await anybody.visitor.get(`/en${feed}`)).text)).toContain('20270111T170000Z');
    await portal.settle();
    expect([letters(emails.owner, /suspended/), letters(emails.owner, /addendum/i), letters(emails.other, /addendum/i)]).toEqual([1, 1, 1]);
    await at(times.afterAll);
    expect([(await (await as(emails.other)).get(`/proposals/${theirs.id}`)).state, (await (await as(emails.owner)).get(`/proposals/${mine.id}`)).state]).toEqual(['notSubmitted', 'draft']);
    await at(times.afterMine);
    expect((await (await as(emails.owner)).get(`/proposals/${mine.id}`)).state).toBe('notSubmitted');
  };

  it('are told, kept and moved', () => (telling === 'json' ? tellJson() : tellPages(telling)));
});
