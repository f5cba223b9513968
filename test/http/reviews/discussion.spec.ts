import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { insertPhases, phaseDates } from '../../support/phases.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the discussion of a proposal', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let mine: Visitor;
  let other: Visitor;
  let call: TestCall;
  let proposal: string;
  let id: string;
  let otherId: string;
  let dates: Record<string, string>;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [officer, mine, other] = (await Promise.all(['officer@hsp.example', 'reviewer1@reviews.example', 'reviewer2@reviews.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    portal.clock.reset();
    dates = phaseDates(portal.clock.now(), [-9, -2, -1, 3, 4, 6]);
    call = await insertCall(portal, world);
    await insertPhases(portal, world, call, dates);
    proposal = await insertProposal(portal, world, call, { state: 'underReview' });
    id = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example');
    otherId = await insertReview(portal, world, call, proposal, 'reviewer2@reviews.example', { scores: 2 });
  });

  const path = (): string => `/proposals/${proposal}/discussion`;
  const own = (by: Visitor): string => (by === officer ? path() : `/reviews/${by === mine ? id : otherId}/discussion`);
  const open = async (): Promise<void> => {
    await mine.api('POST', `/reviews/${id}/others`);
    await other.api('POST', `/reviews/${otherId}/others`);
  };
  const post = (by: Visitor, body: string, more: Record<string, unknown> = {}) => by.api('POST', own(by), { body, ...more });

  it('is written and read by reviewers who opened the others, and by officers; reviewers know each other by number', async () => {
    await open();
    const review = await mine.get(`/en/reviews/${id}`);
    const page = await mine.follow(review, 'Go to the discussion');
    expect([page.words.includes('Nobody has written yet.'), await pageProblems(page)]).toEqual([true, []]);
    const posted = await mine.submit(page, 'Post', { body: 'Is the budget of year two plausible?' });
    expect([posted.status, posted.words.includes('Reviewer 1'), posted.words.includes('Is the budget of year two plausible?')]).toEqual([200, true, true]);
    expect((await post(officer, 'Finance confirms the rates.')).status).toBe(201);
    const seen = (await other.api('GET', own(other))).json as { posts: Record<string, unknown>[] };
    expect(seen).toMatchObject({ side: 'reviewer', mayPost: true, posts: [{ from: 'reviewer', number: 1, author: null, mine: false }, { from: 'officer', number: null, author: null }] });
    expect((await other.get(`/fr${own(other)}`)).words).toContain('Agent ou agente de programme');
    const staff = await officer.get(`/fr${path()}`);
    expect([staff.words.includes('Évaluation 1'), staff.words.includes('Finance confirms the rates.'), await pageProblems(staff)]).toEqual([true, true, []]);
    await portal.settle();
    expect((await other.api('GET', '/notifications')).text).toContain('A new post in the discussion of');
    expect(portal.mailbox.to('reviewer2@reviews.example').some(({ body }) => body.includes('year two'))).toBe(false);
  });

  it('keeps posts as they are: a correction is a post of its own, and only of one’s own', async () => {
    await open();
    const first = ((await post(mine, 'The plan has three partners.')).json as { posts: { id: string }[] }).posts[0]!.id;
    const correcting = await mine.follow(await mine.get(`/en${own(mine)}`), 'Correct this post');
    expect(correcting.words).toContain('The post stays as it is.');
    const empty = await mine.submit(correcting, 'Post', { body: '' });
    expect([empty.status, empty.page('[name=correctsId]').attr('value')]).toEqual([422, first]);
    const corrected = await mine.submit(empty, 'Post', { body: 'Four partners.' });
    expect([corrected.words.includes('The plan has three partners.'), corrected.words.includes('Corrects the post of')]).toEqual([true, true]);
    const before = await traces(portal);
    expect([problems(await post(other, 'Wrong', { correctsId: first })), problems(await post(mine, '')), problems(await post(mine, 'x'.repeat(4_001)))]).toEqual([['correctsId notYourPost'], ['body required'], ['body tooLong']]);
    expect(await traces(portal)).toEqual(before);
    await expect(portal.source.query(`update discussion_posts set body = 'changed' where id = $1`, [first])).rejects.toThrow();
  });

  it('is open to its last millisecond, then read only', async () => {
    await open();
    portal.clock.moveTo(new Date(new Date(dates.discussionClosesAt!).getTime() - 900));
    expect((await post(mine, 'Just in time.')).status).toBe(201);
    portal.clock.moveTo(new Date(dates.discussionClosesAt!));
    expect([(await post(mine, 'Late.')).json.code, (await post(officer, 'Late.')).json.code]).toEqual(['discussionIsOpen', 'discussionIsOpen']);
    const page = await mine.get(`/fr${own(mine)}`);
    expect([page.words.includes('Just in time.'), page.words.includes('Late.'), page.page('main form').length, page.words.includes('La discussion est terminée')]).toEqual([true, false, 0, true]);
  });

  it('does not exist for those who have no part in it', async () => {
    await open();
    await post(mine, 'For the reviewers only.');
    for (const [n, state] of [[3, 'accepted'], [4, 'dismissed'], [5, 'declined'], [6, 'conflicted']] as const) {
      const theirs = await insertReview(portal, world, call, proposal, `reviewer${n}@reviews.example`, { state });
      const visitor = await portal.signedIn(`reviewer${n}@reviews.example`);
      const answers = [await visitor.api('GET', `/reviews/${theirs}/discussion`), await visitor.api('POST', `/reviews/${theirs}/discussion`, { body: 'x' }), await visitor.api('GET', own(mine)), await visitor.api('POST', own(mine), { body: 'x' }), await visitor.api('GET', path())];
      expect([n, ...answers.map(({ status }) => status)]).toEqual([n, 404, 404, 404, 404, 403]);
    }
    for (const email of ['owner@northbridge.example', 'owner@southgate.example']) expect([email, (await (await portal.signedIn(email)).api('GET', path())).status, (await (await portal.signedIn(email)).api('GET', own(mine))).status]).toEqual([email, 403, 404]);
    expect((await portal.visitor().api('GET', path())).status).toBe(401);
    const auditor = await portal.signedIn('decider@hsp.example');
    expect([(await auditor.api('GET', path())).status, (await auditor.api('POST', path(), { body: 'x' })).status, (await officer.api('GET', own(mine))).status]).toEqual([200, 403, 404]);
    // A conflict that comes to light later closes it at once.
    await portal.source.query(`insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, found_at) select gen_random_uuid(), $1, $2, $3, 'computed', 'pastEmployer', 'possible', now()`, [world.people['reviewer2@reviews.example'], proposal, call.id]);
    expect([(await other.api('GET', own(other))).status, (await post(other, 'x')).status]).toEqual([404, 404]);
  });

  it('opens with the others’ reviews: before, the refusal says what to do', async () => {
    const closed = await mine.api('GET', own(mine));
    expect([closed.status, closed.json.code]).toEqual([403, 'othersAreOpened']);
    portal.clock.moveTo(new Date(new Date(dates.discussionOpensAt!).getTime() - 2_000));
    expect((await mine.api('GET', own(mine))).json.code).toBe('discussionHasBegun');
  });

  it('hides the applicant from reviewers where the call does', async () => {
    await portal.source.query('update calls set anonymised = true where id = $1', [call.id]);
    await open();
    await post(officer, 'Northbridge Peace Institute has done this before.');
    const page = await mine.get(`/en${own(mine)}`);
    expect([page.text.includes('Northbridge'), page.words.includes('[applicant] has done this before.'), page.words.includes('This call hides who applies.')]).toEqual([false, true, true]);
    expect((await mine.api('GET', own(mine))).text).not.toContain('Northbridge');
    expect((await officer.get(`/en${path()}`)).text).toContain('Northbridge Peace Institute has done this before.');
  });

  describe('and amended scores', () => {
    const amend = (more: Record<string, unknown> = {}) => mine.api('POST', `/reviews/${id}/amendment`, { scores: { R1: 2 }, comments: { R1: 'Read again after the discussion, the risk seems larger than I first thought.' }, reason: 'The discussion showed a risk I missed.', ...more });

    it('need a reason and a change, keep the earlier version, and show it to staff, on the page and in the replay', async () => {
      await open();
      const before = await traces(portal);
      expect([problems(await amend({ reason: '' })), problems(await amend({ scores: {}, comments: {} })), problems(await amend({ scores: { R1: '' } }))]).toEqual([['reason reasonRequired'], ['scores nothingAmended'], expect.arrayContaining(['scores.R1 scoreMissing'])]);
      expect(await traces(portal)).toEqual(before);
      const form = await mine.follow(await mine.get(`/en/reviews/${id}`), 'Amend my scores');
      expect(await pageProblems(form)).toEqual([]);
      const done = await mine.submit(form, 'Amend the review', { 'scores[R1]': '2', 'comments[R1]': 'Read again after the discussion, the risk seems larger than I first thought.', reason: 'The discussion showed a risk I missed.' });
      expect([done.status, done.words.includes('Version 1, as it was before it was amended'), done.words.includes('The discussion showed a risk I missed.')]).toEqual([200, true, true]);
      const staff = (await officer.api('GET', `/reviews/${id}`)).json as { review: { total: number }; earlier: { total: number; scores: { criterion: string; score: number }[] }[] };
      expect([staff.review.total, staff.earlier[0]!.total, staff.earlier[0]!.scores.find((one) => one.criterion === 'R1')!.score]).toEqual([70, 75, 3]);
      expect((await officer.get(`/fr/reviews/${id}`)).words).toContain('Version 1, avant la modification');
      const auditor = await portal.signedIn('auditor@hsp.example');
      await post(mine, 'Said for the replay.');
      const replay = await auditor.get(`/en/proposals/${proposal}/replay`);
      expect([replay.words.includes('Version 1, as it was before it was amended'), replay.words.includes('Said for the replay.'), replay.words.includes('Review amended in the discussion')]).toEqual([true, true, true]);
      // The other reviewer sees what stands now.
      expect((await other.api('GET', `/reviews/${otherId}`)).text).not.toContain('The discussion showed a risk I missed.');
    });

    it('are refused outside the discussion and to everybody else', async () => {
      expect([(await other.api('POST', `/reviews/${id}/amendment`, { reason: 'x' })).status, (await officer.api('POST', `/reviews/${id}/amendment`, { reason: 'x' })).status, (await other.api('GET', `/reviews/${id}/amendment`)).status]).toEqual([404, 403, 404]);
      const form = await mine.get(`/fr/reviews/${id}/amendment`);
      portal.clock.moveTo(new Date(dates.discussionClosesAt!));
      const late = await mine.submit(form, 'Modifier l’évaluation', { reason: 'TYPED-TOO-LATE', 'scores[R1]': '2' });
      expect([late.status, late.page('textarea[name=reason]').text()]).toEqual([422, 'TYPED-TOO-LATE']);
      expect(await portal.source.query('select 1 from review_versions where review_id = $1', [id])).toEqual([]);
    });
  });
});
