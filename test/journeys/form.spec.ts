import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { exampleAnswers, type Question, standardForm } from '../../src/modules/calls/form/index.js';
import { draftedCall } from '../support/calls.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { subThemesOf } from '../support/sub-themes.js';
import { seedWorld, type World } from '../support/world.js';
import { Company } from './steps/company.js';
import type { Guest } from './steps/guest.js';

jest.setTimeout(180_000);

const words = {
  en: {
    calls: 'Calls for proposals', proposals: 'Proposals', edit: 'Edit the draft', build: 'Build the form', text: 'Long text in section C', add: 'Add the question', save: 'Save the question', reword: /^Change B2/, up: /^Move up C6 Voices/, try: 'Preview and test the form',
    project: 'B. Project', rationale: 'C. Rationale', keep: 'Keep', allTried: 'Back to all sections of the test', kept: 'Your trial answers are kept.', left: /What submit would say: \d+ things/, back: 'Back to the call', ask: 'Ask for approval', approve: 'Approve the call', start: 'Start a proposal',
    begin: 'Start the draft', next: 'Save and continue', all: 'Back to all sections', check: 'Check your answers and submit', amend: 'Amend the form', remove: /^Remove C5/, review: 'Review and issue the amendment', issue: 'Issue the amendment',
    changed: 'The form of this call has changed', gone: 'No longer asked: C5', move: 'Move this draft to the new form', moved: 'Your draft is on the new form.', submit: 'Submit the proposal', done: 'Proposal submitted', stay: 'Save',
  },
  fr: {
    calls: 'Appels de propositions', proposals: 'Propositions', edit: 'Modifier l’ébauche', build: 'Composer le formulaire', text: 'Texte long dans la section C', add: 'Ajouter la question', save: 'Enregistrer la question', reword: /^Modifier B2/, up: /^Monter C6 Voix/, try: 'Prévisualiser et essayer le formulaire',
    project: 'B. Projet', rationale: 'C. Justification', keep: 'Garder', allTried: 'Retour à toutes les sections de l’essai', kept: 'Vos réponses d’essai sont gardées.', left: /Ce que dirait la soumission : il reste \d+ choses/, back: 'Retour à l’appel', ask: 'Demander l’approbation', approve: 'Approuver l’appel', start: 'Commencer une proposition',
    begin: 'Commencer l’ébauche', next: 'Enregistrer et continuer', all: 'Retour à toutes les sections', check: 'Vérifier vos réponses et soumettre', amend: 'Modifier le formulaire', remove: /^Retirer C5/, review: 'Revoir et publier la modification', issue: 'Publier la modification',
    changed: 'Le formulaire de cet appel a changé', gone: 'N’est plus posée : C5', move: 'Faire passer cette ébauche au nouveau formulaire', moved: 'Votre ébauche est passée au nouveau formulaire.', submit: 'Soumettre la proposition', done: 'Proposition soumise', stay: 'Enregistrer',
  },
};
const voices = { labelEn: 'Voices of those protected', labelFr: 'Voix des personnes protégées', limit: 400, required: 'true', when: 'theme=POC' };
const short = { labelEn: 'The project in short', labelFr: 'Le projet en bref', limit: 1_200 };
const reason = { reasonEn: 'Asked twice.', reasonFr: 'Demandé deux fois.' };
const fits = { servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' };

/** Staff build a call's form and amend it while it is open; an applicant answers what it asks, and loses nothing. */
describe('a form of one’s own', () => {
  let portal: Portal;
  let world: World;
  let company: Company;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    company = new Company(portal);
  });
  afterAll(() => portal.close());

  /** Types everything that is asked but what the form's own questions are. */
  const writesTheRest = async (id: string): Promise<void> => {
    const owner = await company.program('owner@northbridge.example');
    const answers = exampleAnswers(standardForm, 'en', 1, { startOn: '2027-05-01', months: 12, requestCents: 20_000_000, subThemes: subThemesOf(['POC', 'PUB']) });
    for (const { key, questions } of (await owner.get(`/proposals/${id}`)).sections.map(({ key }: { key: string }) => standardForm.sections.find((one) => one.key === key))) {
      const { versions } = await owner.get(`/proposals/${id}/sections/${key}`);
      const own = questions.filter((question: Question) => question.kind !== 'files' && answers[question.key] !== undefined).map((question: Question) => [question.key, answers[question.key]]);
      await owner.post(`/proposals/${id}/sections/${key}`, { answers: { ...Object.fromEntries(own), ...(key === 'B' ? { theme: 'POC' } : {}) }, versions });
    }
  };

  it.each(['en', 'fr'] as const)('is built, tried, answered and amended through the pages (%s)', async (locale) => {
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    portal.mailbox.letters.length = 0;
    const say = words[locale];
    const titles = { en: `Forms ${locale}`, fr: `Formulaires ${locale}` };
    await draftedCall(await portal.signedIn('officer@hsp.example'), { titleEn: titles.en, titleFr: titles.fr });
    const toCall = async (email: string): Promise<Guest> => (await (await company.home(email, locale)).follow(say.calls)).follow(titles[locale]);
    const label = locale === 'en' ? voices.labelEn : voices.labelFr;

    // The officer adds a question under a condition, rewords and limits another, and changes the order.
    const officer = await (await (await toCall('officer@hsp.example')).follow(say.edit)).follow(say.build);
    await officer.follow(say.text);
    await officer.press(say.add, voices);
    await officer.follow(say.reword);
    await officer.press(say.save, short);
    await officer.press(say.up);
    const order = officer.page.page('#section-C li.builder__item .builder__label').toArray().map((one) => officer.page.page(one).text());
    expect([order.at(-2)!.includes(label), officer.words.includes(locale === 'en' ? short.labelEn : short.labelFr)]).toEqual([true, true]);

    // Then tries it as an applicant would, and is told what submit would say.
    await officer.follow(say.try);
    await officer.follow(say.project);
    await officer.press(say.keep, { 'answers[projectTitle]': 'A title to try', 'answers[theme]': 'POC' });
    expect(officer.words).toContain(say.kept);
    await officer.follow(say.allTried);
    expect([say.left.test(officer.words), officer.words.includes(label)]).toEqual([true, true]);

    // The call is approved and opens at its hour, with this form for everybody to read.
    await (await toCall('officer@hsp.example')).press(say.ask);
    await (await toCall('decider@hsp.example')).press(say.approve);
    portal.clock.moveTo(new Date('2026-12-01T15:00:00Z'));
    await portal.settle();
    expect((await (await company.anybody(locale).front()).follow(titles[locale])).words).toContain(label);

    // An applicant is asked the question once the theme is chosen, and submit names it by its field.
    const owner = await (await toCall('owner@northbridge.example')).follow(say.start);
    await owner.press(say.begin, { organizationId: world.northbridge, language: locale, ...fits });
    const { id } = owner;
    await owner.follow(say.rationale);
    expect(owner.words.includes(label)).toBe(false);
    await owner.follow(say.all);
    await owner.follow(say.project);
    await owner.press(say.next, { 'answers[theme]': 'POC' });
    expect([owner.page.heading.startsWith('C.'), owner.words.includes(label)]).toEqual([true, true]);
    const toDraft = async (email: string): Promise<Guest> => (await (await company.home(email, locale)).follow(say.proposals)).follow(/./, titles[locale]);
    const left = await (await toDraft('owner@northbridge.example')).follow(say.check);
    const links = await company.fieldLinks(left);
    expect([links.count > 3, links.dead]).toEqual([true, []]);
    await writesTheRest(id);
    const last = await (await toDraft('owner@northbridge.example')).follow(say.check);
    expect(await company.fieldLinks(last)).toEqual({ count: 1, dead: [] });
    await last.follow(new RegExp(label));
    await last.press(say.stay, { [last.page.page('textarea').toArray().map((one) => last.page.page(one).attr('name')!).at(-2)!]: 'They asked for it themselves.' });

    // The manager amends the form while the call is open.
    const manager = await (await toCall('manager@hsp.example')).press(say.amend);
    await manager.press(say.remove);
    await manager.follow(say.review);
    expect(manager.words).toContain(say.gone);
    await manager.press(say.issue, reason);
    await portal.settle();
    expect(portal.mailbox.to('owner@northbridge.example').filter(({ subject }) => /^The form of call .+ has changed$/.test(subject)).length).toBe(1);

    // The drafter is told what changed, moves over with every answer, and submits.
    const told = await toDraft('owner@northbridge.example');
    expect([say.changed, say.gone, locale === 'en' ? reason.reasonEn : reason.reasonFr].filter((line) => !told.words.includes(line))).toEqual([]);
    await told.press(say.move);
    expect([told.words.includes(say.moved), told.words.includes(say.changed)]).toEqual([true, false]);
    await told.follow(say.rationale);
    expect(told.page.text).toContain('They asked for it themselves.');
    await told.follow(say.all);
    await told.follow(say.check);
    await told.press(say.submit, { agreed: true, name: 'Amara Okafor', password });
    expect([told.page.heading, company.problems]).toEqual([say.done, {}]);
  });

  it('does the same as JSON', async () => {
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    const [officer, decider] = [await company.program('officer@hsp.example'), await company.program('decider@hsp.example')];
    const callId = await draftedCall(officer.visitor);
    await officer.post(`/calls/${callId}/form/sections/C/questions/longText`, { ...voices, code: 'C6' });
    await officer.post(`/calls/${callId}/form/questions/summary`, { ...short, code: 'B2', required: true });
    const form = (await officer.get(`/calls/${callId}/form`)).sections.find(({ key }: { key: string }) => key === 'C').questions;
    const key = form.at(-1).key as string;
    await officer.post(`/calls/${callId}/form/arrangement`, { up: key });
    const { problems } = await officer.get(`/calls/${callId}/form/trial`);
    expect(problems.length).toBeGreaterThan(10);
    await officer.post(`/calls/${callId}/approval-request`);
    await decider.post(`/calls/${callId}/approval`);
    portal.clock.moveTo(new Date('2026-12-01T15:00:00Z'));
    await portal.settle();
    const owner = await company.program('owner@northbridge.example');
    const { id } = await owner.post('/proposals', { callId, organizationId: world.northbridge, language: 'en', ...fits });
    await writesTheRest(id as string);
    expect((await owner.get(`/proposals/${id}/check`)).problems.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([[`answers.${key}`, 'required']]);
    await owner.post(`/proposals/${id}/sections/C`, { answers: { [key]: 'They asked for it themselves.' } });
    const manager = await company.program('manager@hsp.example');
    await manager.post(`/calls/${callId}/form/amendment`);
    await manager.post(`/calls/${callId}/form/arrangement`, { remove: 'lessons' });
    expect((await manager.get(`/calls/${callId}/form/amendment`)).changes).toMatchObject([{ kind: 'removed', question: 'lessons' }]);
    await manager.post(`/calls/${callId}/amendment`, reason);
    expect((await owner.get(`/proposals/${id}`)).formNews.changes).toMatchObject([{ kind: 'removed', question: 'lessons' }]);
    await owner.post(`/proposals/${id}/form-version`);
    expect((await owner.get(`/proposals/${id}/sections/C`)).answers[key]).toBe('They asked for it themselves.');
    expect((await owner.post(`/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password })).number).toBe(1);
  });
});
