import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalibrationView } from '../../../src/modules/reviews/calibration/calibration.view.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the calibration of a call', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  const ids: string[] = [];
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await insertCall(portal, world, { reviewsPerProposal: 2 });
    for (const title of ['One', 'Two', 'Three', 'Four']) ids.push(await insertProposal(portal, world, call, { title, state: 'underReview' }));
    // The first reviewer gives 75 and 100 where the second gives 50 and 75; they are far apart on both.
    for (const [n, first, second] of [[0, 3, 2], [1, 4, 3]] as const) {
      await insertReview(portal, world, call, ids[n]!, 'reviewer1@reviews.example', { scores: first });
      await insertReview(portal, world, call, ids[n]!, 'reviewer2@reviews.example', { scores: second });
    }
    await insertReview(portal, world, call, ids[2]!, 'reviewer2@reviews.example', { scores: 3 });
    // Set aside for a conflict: kept, and counted nowhere.
    await insertReview(portal, world, call, ids[2]!, 'reviewer3@reviews.example', { scores: 0, state: 'submitted' });
    await portal.source.query("update review_assignments set state = 'recused' where proposal_id = $1 and reviewer_id = $2", [ids[2], world.people['reviewer3@reviews.example']]);
  });
  afterAll(() => portal.close());

  it('shows raw and normalised averages side by side, severity, spread and what is missing', async () => {
    const officer = await portal.signedIn('officer@hsp.example');
    const view = (await officer.api('GET', `/calls/${call.id}/calibration`)).json as CalibrationView;
    // Two shared proposals, 12.5 points up and down from their middle, and the prior of two: 2 · 12.5 / (2 + 2) = 6.25.
    expect(view.counts).toEqual({ proposals: 4, reviews: 5, short: 2, farApart: 2 });
    expect(view.proposals.map(({ id, raw, rawRank, spread }) => [id, raw, rawRank, spread])).toEqual([[ids[1], 87.5, 1, 25], [ids[2], 75, 2, 0], [ids[0], 62.5, 3, 25]]);
    expect(view.reviewers.map(({ name, reviews, average, severity }) => [name, reviews, average, severity])).toEqual([['Ingrid Halvorsen', 2, 87.5, 6.3], ['Benoît Lavoie', 3, 66.7, -6.3]]);
    expect(view.proposals.map(({ normalised, normalisedRank }) => [normalised, normalisedRank])).toEqual([[87.5, 1], [81.3, 2], [62.5, 3]]);
    expect(view.short.map(({ id, reviews }) => [id, reviews])).toEqual([[ids[3], 0], [ids[2], 1]]);
    expect(view.farApart.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    for (const locale of ['en', 'fr']) {
      const page = await officer.get(`/${locale}/calls/${call.id}/calibration`);
      expect([page.status, await pageProblems(page)]).toEqual([200, []]);
      expect(page.words.replace(/\u00a0/g, ' ')).toContain(locale === 'en' ? 'Severity of each reviewer' : 'Sévérité de chaque personne');
    }
    expect((await officer.follow(await officer.get(`/en/calls/${call.id}/ranking`), 'Calibration of the reviews')).status).toBe(200);
  });

  it('asks for a further reviewer where totals are far apart: the proposal counts as short until it has one', async () => {
    const officer = await portal.signedIn('officer@hsp.example');
    const short = async (): Promise<string[]> => ((await officer.api('GET', `/calls/${call.id}/assignments?only=short`)).json as { proposals: { id: string }[] }).proposals.map(({ id }) => id);
    expect(await short()).toEqual(ids);
    const page = await officer.follow(await officer.get(`/en/calls/${call.id}/calibration`), 'Ask one more');
    expect(page.page('#assign').text()).toContain('Two');
    await insertReview(portal, world, call, ids[0]!, 'reviewer4@reviews.example', { state: 'invited' });
    expect(await short()).toEqual(ids.slice(1));
    expect((await officer.api('GET', `/calls/${call.id}/assignments`)).json.counts.short).toBe(3);
  });

  it('is for those who read the ranking', async () => {
    for (const [email, status] of [['manager', 200], ['decider', 200], ['auditor', 200], ['admin', 403], ['certifier', 403]] as const) expect([email, (await (await portal.signedIn(`${email}@hsp.example`)).api('GET', `/calls/${call.id}/calibration`)).status]).toEqual([email, status]);
    for (const email of ['owner@northbridge.example', 'reviewer1@reviews.example']) expect((await (await portal.signedIn(email)).get(`/en/calls/${call.id}/calibration`)).status).toBe(403);
    expect((await portal.visitor().api('GET', `/calls/${call.id}/calibration`)).status).toBe(401);
    expect((await (await portal.signedIn('officer@hsp.example')).api('GET', '/calls/nothing/calibration')).status).toBe(404);
  });
});
