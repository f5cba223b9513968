import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Answers, conceptForm } from '../../src/modules/calls/form/index.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall, submittedProposal, type TestProposal } from '../support/proposals.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../support/reviews.js';
import { seedWorld, type World } from '../support/world.js';
import { Company } from './steps/company.js';
import type { Guest } from './steps/guest.js';

jest.setTimeout(180_000);

const words = {
  en: {
    startNote: 'Start a proposal', isConcept: 'This is a concept note, the first of two stages.', check: 'Check your answers and submit', calls: 'Calls for proposals', proposals: 'Proposals', ranking: 'Ranking', decide: /^To decide/, record: 'Record the decision', recorded: 'The decision is recorded.', plan: 'Plan the second stage', draft: 'Draft the second stage', ask: 'Ask for approval', approve: 'Approve the call', byInvitation: 'By invitation after concept notes',
    prepare: 'Prepare the release', release: 'Release the results', released: 'Results released', chosen: 'Your concept note was chosen', invited: 'Invited to a full proposal', start: 'Start the full proposal', project: 'B. Project', copy: 'Copy from an earlier proposal', carry: 'Carry the answers over', carried: 'The answers are carried over.', left: 'Not carried over', all: 'Back to all sections',
  },
  fr: {
    startNote: 'Commencer une proposition', isConcept: 'Il s’agit d’une note conceptuelle, la première de deux étapes.', check: 'Vérifier vos réponses et soumettre', calls: 'Appels de propositions', proposals: 'Propositions', ranking: 'Classement', decide: /^À décider/, record: 'Consigner la décision', recorded: 'La décision est consignée.', plan: 'Planifier la seconde étape', draft: 'Ébaucher la seconde étape', ask: 'Demander l’approbation', approve: 'Approuver l’appel', byInvitation: 'Sur invitation, à la suite de notes conceptuelles',
    prepare: 'Préparer la communication', release: 'Communiquer les résultats', released: 'Résultats communiqués', chosen: 'Votre note conceptuelle est retenue', invited: 'Invitée à présenter une proposition complète', start: 'Commencer la proposition complète', project: 'B. Projet', copy: 'Copier d’une proposition antérieure', carry: 'Reprendre les réponses', carried: 'Les réponses sont reprises.', left: 'Non repris', all: 'Retour à toutes les sections',
  },
};
const fits = { servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' };
const feedback = 'The reviewers found the needs well shown and the plan convincing enough to go on.';
const emails = { owner: 'owner@northbridge.example', manager: 'manager@hsp.example', decider: 'decider@hsp.example' };

/** A concept note is chosen and becomes a full proposal; an earlier proposal lends its answers to a new one. */
describe.each(['en', 'fr', 'json'] as const)('two stages (%s)', (telling) => {
  let portal: Portal;
  let world: World;
  let company: Company;
  let first: TestCall;
  let concepts: OpenCall;
  let note: string;
  let earlier: TestProposal;
  let later: TestProposal;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    company = new Company(portal);
    first = await insertCall(portal, world, { state: 'deciding', form: conceptForm });
    concepts = await openCall(portal, world, { form: conceptForm });
    await portal.source.query('update calls set concept_notes = true where id = any($1)', [[first.id, concepts.id]]);
    note = await insertProposal(portal, world, first, { state: 'underReview', title: 'Northern wells', summary: 'Wells for twelve villages.' });
    for (const n of [1, 2]) await insertReview(portal, world, first, note, `reviewer${n}@reviews.example`, { scores: 3 });
    const [before, now] = [await openCall(portal, world), await openCall(portal, world)];
    earlier = await submittedProposal(portal, world, before, { state: 'notFunded', answers: { projectTitle: 'An earlier idea' } });
    later = await draftProposal(portal, world, now, { answers: { projectTitle: 'The idea again' } });
  });
  afterAll(() => portal.close());

  const plan = (): Record<string, unknown> => {
    const inDays = (days: number): string => new Date(portal.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 16);
    return { opensAt: inDays(1), closesAt: inDays(40), earliestStartOn: inDays(60).slice(0, 10), minimum: 10_000, maximum: 300_000, form: 'first' };
  };
  /** Types what the form of the concept notes asks. */
  const writes = async (id: string): Promise<void> => {
    const owner = await company.program(emails.owner);
    const answers: Answers = { ...completeAnswers(portal, concepts), projectTitle: 'A note of ours' };
    for (const { key, questions } of conceptForm.sections) {
      const own = questions.filter((question) => question.kind !== 'files' && answers[question.key] !== undefined).map((question) => [question.key, answers[question.key]]);
      await owner.post(`/proposals/${id}/sections/${key}`, { answers: Object.fromEntries(own) });
    }
  };
  const opens = async (): Promise<void> => {
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 2 * 86_400_000));
    await portal.settle();
  };

  const tellPages = async (locale: 'en' | 'fr'): Promise<void> => {
    const say = words[locale];
    const toCall = async (email: string, beside = first.reference): Promise<Guest> => (await (await company.home(email, locale)).follow(say.calls)).follow(/./, beside);
    const toProposal = async (title: string): Promise<Guest> => (await (await company.home(emails.owner, locale)).follow(say.proposals)).follow(title);

    // A concept note is short, and asks for an amount in place of a budget.
    const writer = await (await toCall(emails.owner, concepts.reference)).follow(say.startNote);
    await writer.press(writer.say.startDraft, { organizationId: world.northbridge, language: locale, ...fits });
    expect([writer.words.includes(say.isConcept), writer.page.page('main a[href*="/sections/"]').length]).toEqual([true, conceptForm.sections.length]);
    await writes(writer.id);
    await (await toProposal('A note of ours')).follow(say.check);
    await writer.press(writer.say.submitProposal, { agreed: true, name: 'Amara Okafor', password });
    expect(writer.page.heading).toBe(writer.say.proposalSubmitted);

    // The chosen one is approved, without money; its second stage is planned, approved, and opens by invitation.
    const decider = await (await (await toCall(emails.decider)).follow(say.ranking)).follow(say.decide);
    await decider.press(say.record, { outcome: 'approved', reasonCode: 'ranked', feedback });
    expect(decider.words).toContain(say.recorded);
    const manager = await (await toCall(emails.manager)).follow(say.plan);
    await manager.press(say.draft, plan() as never);
    const reference = /HSP-\d{4}-\d+/.exec(manager.page.page('.page-heading').text())![0];
    await manager.press(say.ask);
    await (await toCall(emails.decider, reference)).press(say.approve);
    await opens();
    expect((await toCall(emails.owner, reference)).words).toContain(say.byInvitation);

    // At the release the applicant is invited, and starts the full proposal with the answers of the note.
    await (await (await toCall(emails.manager)).follow(say.ranking)).follow(say.prepare);
    await manager.press(say.release);
    expect(manager.words).toContain(say.released);
    await portal.settle();
    const [letter, ...more] = portal.mailbox.to(emails.owner).filter(({ body }) => body.includes(`/proposals/${note}`));
    expect(more).toEqual([]);
    const owner = await (await company.home(emails.owner, locale)).openLetter(letter!);
    if (locale === 'fr') await owner.follow('Français'); // the letter is in the language she chose, English
    expect(owner.status).toBe(say.invited);
    await owner.follow(owner.say.readDecision);
    expect(owner.words).toContain(say.chosen);
    await toProposal('Northern wells');
    await owner.press(say.start);
    await owner.follow(say.project);
    expect([owner.page.page('[name="answers[projectTitle]"]').val(), owner.page.page('[name="answers[summary]"]').text()]).toEqual(['Northern wells', 'Wells for twelve villages.']);
    await owner.follow(say.all);
    await owner.follow(/– Northern wells$/);
    expect(owner.id).toBe(note);

    // Another draft takes over what an earlier proposal said; what it holds already stays.
    await (await toProposal('The idea again')).follow(say.copy);
    await owner.press(say.carry, { fromId: earlier.id });
    expect([say.carried, say.left].filter((line) => !owner.words.includes(line))).toEqual([]);
    await owner.follow(say.all);
    await owner.follow(say.project);
    expect([owner.page.page('[name="answers[projectTitle]"]').val(), owner.page.page('[name="answers[summary]"]').text().length > 10]).toEqual(['The idea again', true]);
    expect(company.problems).toEqual({});
  };

  const tellJson = async (): Promise<void> => {
    const [owner, manager, decider] = [await company.program(emails.owner), await company.program(emails.manager), await company.program(emails.decider)];
    const { id: written } = await owner.post('/proposals', { callId: concepts.id, organizationId: world.northbridge, language: 'en', ...fits });
    await writes(written as string);
    expect((await owner.post(`/proposals/${written}/submission`, { agreed: true, name: 'Amara Okafor', password })).number).toBe(1);
    await decider.post(`/proposals/${note}/decision`, { outcome: 'approved', reasonCode: 'ranked', feedback });
    const { id: second } = await manager.post(`/calls/${first.id}/second-stage`, plan());
    await manager.post(`/calls/${second}/approval-request`);
    await decider.post(`/calls/${second}/approval`);
    await opens();
    expect(await owner.refused('POST', '/proposals', { callId: second, organizationId: world.northbridge, language: 'en' })).toEqual([422, 'byInvitation']);
    await manager.post(`/calls/${first.id}/release`);
    expect((await owner.get(`/proposals/${note}`)).state).toBe('invited');
    const { id } = await owner.post(`/proposals/${note}/full-proposal`);
    expect((await owner.get(`/proposals/${id}/sections/B`)).answers).toMatchObject({ projectTitle: 'Northern wells', summary: 'Wells for twelve villages.' });
    expect([(await owner.get(`/proposals/${id}`)).chain.concept.id, (await owner.get(`/proposals/${note}`)).chain.full.id]).toEqual([note, id]);
    await owner.post(`/proposals/${later.id}/copy`, { fromId: earlier.id });
    const [report] = (await owner.get(`/proposals/${later.id}/copy`)).copies;
    expect([report.left.length > 0, (await owner.get(`/proposals/${later.id}/sections/B`)).answers.projectTitle]).toEqual([true, 'The idea again']);
  };

  it('lead from a concept note to a full proposal', () => (telling === 'json' ? tellJson() : tellPages(telling)));
});
