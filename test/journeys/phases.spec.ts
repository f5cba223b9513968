import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locale } from '../../src/kernel/i18n/text.js';
import { localDateTimeOf } from '../../src/kernel/time/dates.js';
import { phaseDates } from '../support/phases.js';
import { type Portal, startPortal } from '../support/portal.js';
import { insertCall, insertProposal, insertReview, scoresOf, type TestCall } from '../support/reviews.js';
import { seedWorld, type World } from '../support/world.js';
import { Guest, Notebook } from './steps/guest.js';

const words = {
  en: {
    calls: 'Calls for proposals', call: 'Protecting civilians', assignments: 'Reviewers', phases: 'Phases and silent reviewers', save: 'Save the dates', saved: 'The dates are saved.', reviews: 'Reviews', scoring: 'Independent scoring',
    submit: 'Check and submit the review', waits: 'The other reviews open to you when the discussion begins.', submitted: /^Submitted/, open: 'Open the other reviews', discussion: 'Go to the discussion', post: 'Post', correct: 'Correct this post', corrects: 'Corrects the post of',
    amend: 'Amend my scores', amendNow: 'Amend the review', amended: 'Version 1, as it was before it was amended', panel: 'The panel meets.', leftOut: 'Left out in this call', half: 'Give both dates of this phase, or neither to leave it out.',
  },
  fr: {
    calls: 'Appels de propositions', call: 'Protéger les civils', assignments: 'Évaluateurs', phases: 'Étapes et évaluateurs sans réponse', save: 'Enregistrer les dates', saved: 'Les dates sont enregistrées.', reviews: 'Évaluations', scoring: 'Notation indépendante',
    submit: 'Vérifier et soumettre l’évaluation', waits: 'Les autres vous seront ouvertes au début de la discussion.', submitted: /^Soumises/, open: 'Ouvrir les autres évaluations', discussion: 'Aller à la discussion', post: 'Publier', correct: 'Corriger ce message', corrects: 'Corrige le message du',
    amend: 'Modifier mes notes', amendNow: 'Modifier l’évaluation', amended: 'Version 1, avant la modification', panel: 'Le comité se réunit.', leftOut: 'Omise pour cet appel', half: 'Donnez les deux dates de cette étape, ou aucune pour l’omettre.',
  },
} as const;

/** From the dates to the panel, by links and forms only, then as JSON. */
describe('reviewing in dated phases', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let start: Date;
  const notebook = new Notebook();
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.clock.reset();
    start = portal.clock.now();
    await portal.source.query("update calls set state = 'released'"); // one call of this title on the list
    call = await insertCall(portal, world);
  });
  const after = (days: number): void => portal.clock.moveTo(new Date(start.getTime() + days * 86_400_000));
  const guest = async (email: string, locale: Locale): Promise<Guest> => new Guest(await portal.signedIn(email), locale, notebook, email);

  for (const locale of ['en', 'fr'] as const) {
    it(`walks through the pages (${locale})`, async () => {
      const say = words[locale];
      const title = locale === 'en' ? 'Orchards of peace' : 'Vergers de la paix';
      const proposal = await insertProposal(portal, world, call, { state: 'underReview', title, language: locale });
      await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state: 'accepted' });
      await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example', { state: 'accepted' });
      const [officer, one, two] = [await guest('officer@hsp.example', locale), await guest('reviewer1@reviews.example', locale), await guest('reviewer2@reviews.example', locale)];

      // The officer dates the phases; reviewers have been asked, so there is a reason.
      await officer.type(`/${locale}/home`);
      for (const link of [say.calls, say.call, say.assignments, say.phases]) await officer.follow(link);
      const dates = Object.fromEntries(Object.entries(phaseDates(start)).map(([name, at]) => [name, localDateTimeOf(new Date(at))]));
      // Half a phase is refused with what was typed; then the panel is left out for now, and dated by itself.
      expect((await officer.press(say.save, { ...dates, panelClosesAt: '', reason: 'The panel meets in two weeks.' })).words).toContain(say.half);
      expect(officer.page.page('[name=panelOpensAt]').attr('value')).toBe(dates.panelOpensAt);
      expect((await officer.press(say.save, { panelOpensAt: '' })).words).toContain(say.leftOut);
      await officer.press(say.save, { panelOpensAt: dates.panelOpensAt, panelClosesAt: dates.panelClosesAt, reason: 'The panel meets in two weeks.' });
      expect(officer.page.page('[role=status]').text()).toContain(say.saved);
      expect(officer.words).toContain(say.scoring);

      // Both score alone.
      for (const [reviewer, score] of [[one, 3], [two, 2]] as const) {
        await (await reviewer.type(`/${locale}/home`)).follow(say.reviews);
        expect(reviewer.words).toContain(say.scoring);
        await reviewer.follow(title);
        await reviewer.press(say.submit, { ...Object.fromEntries(Object.entries(scoresOf(score)).map(([code, value]) => [`scores[${code}]`, value])), recommendation: 'fund', confidence: 'high' });
        expect([reviewer.words.includes(say.waits), reviewer.offers(say.open)]).toEqual([true, false]);
      }

      // The discussion opens: each opens the others', one asks, one corrects itself and amends a score.
      // A letter says so and leads to one's own review.
      after(6);
      await portal.settle();
      for (const [reviewer, email] of [[one, 'reviewer1@reviews.example'], [two, 'reviewer2@reviews.example']] as const) {
        const letter = portal.mailbox.letters.filter(({ to, body }) => to === email && body.includes('#others')).at(-1)!;
        expect([letter.subject.includes(call.reference), portal.mailbox.letters.filter(({ to, body }) => to === email && body === letter.body).length]).toEqual([true, 1]);
        await portal.settle();
        await reviewer.type(new URL(/https?:\S+#others/.exec(letter.body)![0]).pathname.replace(/^\/(en|fr)/, `/${locale}`));
        expect(reviewer.words).toContain(title);
        await reviewer.press(say.open);
        await reviewer.follow(say.discussion);
      }
      await one.press(say.post, { body: 'Are the risks of year two covered?' });
      await two.press(say.post, { body: 'They are on page five.' });
      await two.follow(say.correct);
      await two.press(say.post, { body: 'They are on page six.' });
      expect([two.words.includes(say.corrects), two.words.includes('Are the risks of year two covered?')]).toEqual([true, true]);
      await (await (await (await one.type(`/${locale}/home`)).follow(say.reviews)).follow(say.submitted)).follow(title);
      await one.follow(say.amend);
      await one.press(say.amendNow, { 'scores[R2]': 2, reason: 'Page six answers less than I thought.' });
      expect(one.words).toContain(say.amended);

      // The officer reads along and writes; the panel meets, and the thread is read only.
      await officer.type(`/${locale}/home`);
      for (const link of [say.calls, say.call, say.assignments, title, say.discussion]) await officer.follow(link);
      await officer.press(say.post, { body: 'Page six was in the first submission.' });
      after(11);
      await (await (await (await (await two.type(`/${locale}/home`)).follow(say.reviews)).follow(say.submitted)).follow(title)).follow(say.discussion);
      expect([two.words.includes('Page six was in the first submission.'), two.words.includes(say.panel), two.offers(say.post)]).toEqual([true, true, false]);
      await officer.type(new URL(officer.page.url).pathname);
      expect([officer.words.includes(say.panel), officer.offers(say.post)]).toEqual([true, false]);
      expect([...notebook.problems]).toEqual([]);
    });
  }

  it('does the same as JSON', async () => {
    const proposal = await insertProposal(portal, world, call);
    const [officer, one, two] = await Promise.all(['officer@hsp.example', 'reviewer1@reviews.example', 'reviewer2@reviews.example'].map((email) => portal.signedIn(email)));
    const dates = phaseDates(start);
    expect((await officer!.api('POST', `/calls/${call.id}/phases`, { ...dates, version: 0 })).json).toMatchObject({ version: 1, phase: { current: 'scoring', next: 'discussion' } });
    const ask = async (email: string): Promise<string> => ((await officer!.api('POST', `/calls/${call.id}/assignments`, { proposalId: proposal, reviewerId: world.people[email], dueAt: dates.panelClosesAt })).json as { id: string }).id;
    const [first, second] = [await ask('reviewer1@reviews.example'), await ask('reviewer2@reviews.example')];
    for (const [visitor, id, score] of [[one!, first, 3], [two!, second, 2]] as const) {
      await visitor.api('POST', `/reviews/${id}/acceptance`, { noConflict: true });
      expect((await visitor.api('POST', `/reviews/${id}/submission`, { scores: scoresOf(score), recommendation: 'fund', confidence: 'high' })).json).toMatchObject({ state: 'submitted', phase: { current: 'scoring' }, others: null });
    }
    expect((await one!.api('POST', `/reviews/${first}/others`)).json.code).toBe('discussionHasBegun');
    after(6);
    expect((await one!.api('POST', `/reviews/${first}/others`)).json.others).toHaveLength(1);
    expect((await one!.api('POST', `/reviews/${first}/discussion`, { body: 'Are the risks covered?' })).json).toMatchObject({ mayPost: true, posts: [{ number: 1, mine: true }] });
    expect((await one!.api('POST', `/reviews/${first}/amendment`, { scores: { R2: 2 }, reason: 'Less than I thought.' })).json).toMatchObject({ sheet: { total: 71.3 }, earlier: [{ number: 1, total: 75 }] });
    expect((await officer!.api('POST', `/proposals/${proposal}/discussion`, { body: 'They are.' })).json.posts).toHaveLength(2);
    after(11);
    expect((await two!.api('POST', `/reviews/${second}/others`)).status).toBe(200);
    expect((await two!.api('GET', `/reviews/${second}/discussion`)).json).toMatchObject({ mayPost: false, phase: { current: 'panel', next: null }, posts: [{}, {}] });
    expect((await two!.api('POST', `/reviews/${second}/discussion`, { body: 'Late' })).json.code).toBe('discussionIsOpen');
  });
});
