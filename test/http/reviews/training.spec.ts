import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, scoresOf, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const scores = { R1: 3, R2: 2, R3: 3, R6: 2, R9: 3 };
const panelWords = 'Nothing leads from leaflets to lasting peace';

describe('the training example', () => {
  let portal: Portal;
  let world: World;
  let novice: Visitor;
  let review: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    world.people['novice@reviews.example'] = await insertPerson(portal, 'novice@reviews.example', 'Ines Duarte', ['reviewer']);
    await portal.source.query('delete from reviewer_trainings where person_id = $1', [world.people['novice@reviews.example']]);
    novice = await portal.signedIn('novice@reviews.example');
    const call = await insertCall(portal, world);
    const proposal = await insertProposal(portal, world, call, { state: 'underReview', summary: 'SUMMARY-TO-READ' });
    review = await insertReview(portal, world, call, proposal, 'novice@reviews.example', { state: 'accepted' });
  });
  afterAll(() => portal?.close());

  const sheet = { scores: scoresOf(3), recommendation: 'fund', confidence: 'high' };

  it('comes before the first submission: the proposal is read and the draft saved, and the page leads to the example', async () => {
    for (const [language, words, link] of [['en', 'Before your first review is submitted', 'Go to the training example'], ['fr', 'Avant de soumettre votre première évaluation', 'Aller à l’exemple de formation']] as const) {
      const page = await novice.get(`/${language}/reviews/${review}`);
      expect([page.text.includes('SUMMARY-TO-READ'), page.words.includes(words), page.page('button[formaction$=submission]').length]).toEqual([true, true, 0]);
      expect(page.page(`main a[href="/${language}/reviews/training"]`).first().text()).toBe(link);
    }
    expect((await novice.get('/en/reviews')).words).toContain('Score the training example once');
    expect((await novice.api('POST', `/reviews/${review}/scores`, { versions: {}, scores: { R1: 3 } })).status).toBe(200);
    const before = await traces(portal);
    const refused = await novice.api('POST', `/reviews/${review}/submission`, sheet);
    expect([refused.status, refused.json.code, refused.json.detail ?? refused.text]).toEqual([422, 'trainingDone', expect.stringContaining('Score the training example first')]);
    expect(await traces(portal)).toEqual(before);
  });

  it('shows the panel only after one’s own scores, and asks for each of them', async () => {
    const page = await novice.get('/en/reviews/training');
    expect([page.heading, page.text.includes(panelWords), page.page('input[type=radio]').length]).toEqual(['Training example', false, 25]);
    expect((await novice.api('GET', '/reviews/training')).json.criteria.map((one: { panel: unknown }) => one.panel)).toEqual([null, null, null, null, null]);
    const refused = await novice.submit(page, 'Compare with the panel', { 'scores[R1]': '4' });
    expect([refused.status, refused.page('[role=alert] a').toArray().map((a) => refused.page(a).attr('href')), refused.page('input[name="scores[R1]"][checked]').attr('value')])
      .toEqual([422, ['R2', 'R3', 'R6', 'R9'].map((code) => `#field-scores-${code}`), '4']);
    expect(problems(await novice.api('POST', '/reviews/training', { scores: { ...scores, R3: 7, R6: 'three' } }))).toEqual(['scores.R3 scoreMissing', 'scores.R6 scoreMissing']);
    expect(await portal.source.query('select 1 from reviewer_trainings where person_id = $1', [world.people['novice@reviews.example']])).toEqual([]);
    const done = await novice.submit(await novice.get('/fr/reviews/training'), 'Comparer avec le comité', Object.fromEntries(Object.entries(scores).map(([code, score]) => [`scores[${code}]`, String(score)])));
    expect([done.status, done.words.includes('Rien ne mène des dépliants à une paix durable'), done.words.includes('3 sur 5')]).toEqual([200, true, true]);
    expect((await novice.get('/en/reviews/training')).text).toContain(panelWords);
  });

  it('is remembered, can be repeated, also twice at once, and then lets reviews be submitted', async () => {
    const again = await novice.get('/en/reviews/training?again=1');
    expect([again.text.includes(panelWords), again.page('input[type=radio][checked]').length]).toEqual([false, 0]);
    const both = await Promise.all([novice.api('POST', '/reviews/training', { scores: { ...scores, R3: 1 } }), novice.api('POST', '/reviews/training', { scores: { ...scores, R3: 1 } })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect([(await novice.api('GET', '/reviews/training')).json.done.times, (await novice.api('GET', '/reviews/training')).json.close]).toEqual([3, 4]);
    expect((await novice.get(`/en/reviews/${review}`)).page('button[formaction$=submission]').length).toBe(1);
    expect((await novice.api('POST', `/reviews/${review}/submission`, sheet)).json.state).toBe('submitted');
  });

  it('is for reviewers', async () => {
    for (const email of ['officer@hsp.example', 'owner@northbridge.example']) {
      const other = await portal.signedIn(email);
      expect([(await other.api('GET', '/reviews/training')).status, (await other.api('POST', '/reviews/training', { scores })).status]).toEqual([403, 403]);
    }
    expect((await portal.visitor().api('GET', '/reviews/training')).status).toBe(401);
  });
});
