import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const other = 'OTHER-COMMENT, which is long enough to be a reason for a score.';

describe('taking one’s own review back', () => {
  let portal: Portal;
  let world: World;
  let mine: Visitor;
  let call: TestCall;
  let proposal: string;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    mine = await portal.signedIn('reviewer1@reviews.example');
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    call = await insertCall(portal, world);
    proposal = await insertProposal(portal, world, call, { state: 'underReview' });
    id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example');
    await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example', { comment: other });
  });

  it('makes it a draft again that no longer counts, tells the officer, and lets it be submitted once more', async () => {
    const page = await mine.get(`/en/reviews/${id}`);
    const back = await mine.submit(page, 'Take my review back to change it');
    expect([back.status, back.page('[role=status].flash, .flash[role=status]').text(), back.page('main .tag').first().text()]).toEqual([200, 'Your review is a draft again. Submit it once more when you have changed it.', 'In progress']);
    expect(back.page('textarea[name="comments[R1]"]').text()).toContain('The proposal shows clearly');
    const officer = await portal.signedIn('officer@hsp.example');
    expect((await officer.api('GET', `/proposals/${proposal}/reviews`)).json.totals.submitted).toBe(1);
    expect(await portal.source.query('select state, total, submitted_at from review_assignments where id = $1', [id])).toEqual([{ state: 'accepted', total: null, submitted_at: null }]);
    await portal.settle();
    expect((await officer.api('GET', '/notifications')).text).toContain('was taken back to be changed');
    expect((await mine.api('POST', `/reviews/${id}/submission`, { scores: { R1: 2 }, recommendation: 'fund', confidence: 'low' })).json).toMatchObject({ state: 'submitted', sheet: { total: 70 } });
  });

  it('is refused once the others’ reviews were opened, and the first look is remembered', async () => {
    const page = await mine.get(`/fr/reviews/${id}`);
    expect([page.words.includes('1 autre évaluation de cette proposition est soumise.'), page.text.includes(other)]).toEqual([true, false]);
    const opened = await mine.submit(page, 'Ouvrir les autres évaluations');
    expect([opened.status, opened.text.includes(other), opened.words.includes('Vous avez ouvert les évaluations des autres, ou voyez leurs totaux')]).toEqual([200, true, true]);
    const [{ seen }] = await portal.source.query<{ seen: Date }[]>('select others_seen_at as seen from review_assignments where id = $1', [id]) as [{ seen: Date }];
    await mine.api('POST', `/reviews/${id}/others`);
    expect(await portal.source.query('select others_seen_at as seen from review_assignments where id = $1', [id])).toEqual([{ seen }]);
    const before = await traces(portal);
    const refused = await mine.api('POST', `/reviews/${id}/reopening`);
    expect([refused.status, refused.json.code]).toEqual([422, 'othersAreUnseen']);
    expect(await traces(portal)).toEqual(before);
    expect(await portal.source.query(`select name from events where subject_id = $1 and name = 'review.othersOpened'`, [id])).toEqual([{ name: 'review.othersOpened' }, { name: 'review.othersOpened' }]);
  });

  it('is refused once decisions begin, and after the proposal left the review', async () => {
    await portal.source.query(`update calls set state = 'deciding' where id = $1`, [call.id]);
    expect((await mine.get(`/en/reviews/${id}`)).words).toContain('being used for its decisions');
    expect((await mine.api('POST', `/reviews/${id}/reopening`)).json.code).toBe('nobodyDecides');
    await portal.source.query(`update proposals set state = 'approved' where id = $1`, [proposal]);
    expect((await mine.api('POST', `/reviews/${id}/reopening`)).json.code).toBe('reviewingIsOpen');
  });

  it('and opening the others at the same time: one of them wins, never both', async () => {
    const answers = await Promise.all([mine.api('POST', `/reviews/${id}/reopening`), mine.api('POST', `/reviews/${id}/others`)]);
    expect([[200, 409], [422, 200]]).toContainEqual(answers.map(({ status }) => status));
    const [row] = await portal.source.query<{ state: string; seen: boolean }[]>('select state, others_seen_at is not null as seen from review_assignments where id = $1', [id]);
    expect([{ state: 'accepted', seen: false }, { state: 'submitted', seen: true }]).toContainEqual(row);
  });

  it('is for its reviewer alone, and from the submitted state alone', async () => {
    const second = await portal.signedIn('reviewer2@reviews.example');
    const officer = await portal.signedIn('officer@hsp.example');
    for (const noun of ['reopening', 'others']) {
      expect([noun, (await second.api('POST', `/reviews/${id}/${noun}`)).status, (await officer.api('POST', `/reviews/${id}/${noun}`)).status]).toEqual([noun, 404, 403]);
      expect((await portal.visitor().api('POST', `/reviews/${id}/${noun}`)).status).toBe(401);
    }
    await mine.api('POST', `/reviews/${id}/reopening`);
    expect([(await mine.api('POST', `/reviews/${id}/reopening`)).status, (await mine.api('POST', `/reviews/${id}/others`)).status]).toEqual([409, 409]);
  });

  it('keeps staff who review from reading the others until they opened them from their own page', async () => {
    const officerId = world.people['officer@hsp.example'];
    await portal.source.query(`insert into person_roles (person_id, role, given_at) values ($1, 'reviewer', now())`, [officerId]);
    const own = await insertReview(portal, world, call, proposal, 'officer@hsp.example');
    const officer = await portal.signedIn('officer@hsp.example');
    expect((await officer.api('GET', `/proposals/${proposal}/reviews`)).status).toBe(403);
    // Rankings and calibration show them the totals of others: their own stands.
    expect((await officer.api('POST', `/reviews/${own}/reopening`)).json.code).toBe('othersAreUnseen');
    expect((await officer.api('POST', `/reviews/${own}/others`)).json.others).toHaveLength(2);
    expect((await officer.api('GET', `/proposals/${proposal}/reviews`)).status).toBe(200);
    await portal.source.query(`delete from person_roles where person_id = $1 and role = 'reviewer'`, [officerId]);
  });

  it('has its due date as a calendar file and in the feed, and a page for paper', async () => {
    const due = await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview', summary: 'SUMMARY-ON-PAPER' }), 'reviewer1@reviews.example', { state: 'accepted' });
    const page = await mine.get(`/en/reviews/${due}`);
    expect(page.page(`a[href="/en/deadlines/review/${due}"]`).text()).toBe('Add the due date to a calendar');
    const file = await mine.get(`/fr/deadlines/review/${due}`);
    expect([file.status, file.headers.get('content-type'), file.text.includes(`UID:review-${due}`), file.text.includes('SUMMARY:Évaluation de')]).toEqual([200, 'text/calendar; charset=utf-8', true, true]);
    await mine.api('POST', '/deadlines/feed');
    expect((await portal.visitor().get(`/en${(await mine.api('GET', '/deadlines')).json.feed}`)).text).toContain(`review-${due}`);
    expect((await (await portal.signedIn('reviewer2@reviews.example')).api('GET', `/deadlines/review/${due}`)).status).toBe(404);
    const paper = await mine.get(`/en/reviews/${due}/print`);
    expect([paper.status, paper.text.includes('SUMMARY-ON-PAPER'), paper.page('main form, main textarea').length, paper.words.includes('Serves several objectives')]).toEqual([200, true, 0, true]);
    const invited = await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview' }), 'reviewer1@reviews.example', { state: 'invited' });
    expect([(await mine.api('GET', `/reviews/${invited}/print`)).status, (await (await portal.signedIn('officer@hsp.example')).api('GET', `/reviews/${due}/print`)).status]).toEqual([404, 404]);
  });
});
