import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { Reviews } from '../../../src/modules/reviews/index.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

interface Row {
  rank: number;
  title: string;
  average: number | null;
  spread: number;
  passes: boolean;
  weak: string[];
  runningCents: number;
  amountCents: number | null;
}

describe('the ranking of a call', () => {
  let portal: Portal;
  let world: World;
  let decider: Visitor;
  let call: TestCall;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    decider = await portal.signedIn('decider@hsp.example');
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 15_000_000 } });
    const add = async (name: string, first: number | Record<string, number>, second?: number | Record<string, number>): Promise<void> => {
      ids[name] = await insertProposal(portal, world, call, { state: 'underReview', title: name, requested: { 2026: 10_000_000 } });
      await insertReview(portal, world, call, ids[name], 'reviewer1@reviews.example', { scores: first });
      if (second !== undefined) await insertReview(portal, world, call, ids[name], 'reviewer2@reviews.example', { scores: second });
    };
    await add('Best', 4, 4);
    await add('Weak on R1', { R1: 1, R2: 4, R3: 4, R4: 4, R5: 4, R6: 4, R7: 4, R8: 4, R9: 4 }, { R1: 2, R2: 4, R3: 4, R4: 4, R5: 4, R6: 4, R7: 4, R8: 4, R9: 4 });
    await add('Good', 3, 3);
    await add('Apart', 4, 2);
    await add('Just below', { R1: 2, R2: 2, R3: 2, R4: 3, R5: 3, R6: 2, R7: 3, R8: 3, R9: 2 }, { R1: 3, R2: 2, R3: 2, R4: 2, R5: 2, R6: 3, R7: 2, R8: 3, R9: 2 });
    await insertProposal(portal, world, call, { state: 'underReview', title: 'Unreviewed' });
    await insertProposal(portal, world, call, { state: 'eligible', title: 'Not assigned' });
    await insertProposal(portal, world, call, { state: 'ineligible', title: 'Ineligible' });
  });
  afterAll(() => portal?.close());

  it('orders by the average of submitted reviews, with pass rules, spread and running total', async () => {
    const { json } = await decider.api('GET', `/calls/${call.id}/ranking`);
    const rows = json.rows as Row[];
    const titles = rows.map((row) => row.title);
    expect([titles[0], titles[1], titles.slice(2, 4).sort(), titles[4], titles[5]]).toEqual(['Best', 'Weak on R1', ['Apart', 'Good'], 'Just below', 'Unreviewed']);
    const of = (title: string): Row => rows.find((row) => row.title === title)!;
    expect([of('Weak on R1').passes, of('Weak on R1').weak, of('Apart').spread, of('Just below').passes, of('Unreviewed').average]).toEqual([false, ['R1'], 50, false, null]);
    expect(rows.map((row) => row.runningCents)).toEqual([10_000_000, 10_000_000, 20_000_000, 30_000_000, 30_000_000, 30_000_000]);
    expect(json.money).toEqual([{ fiscalYear: 2026, allocatedCents: 15_000_000, reservedCents: 0, committedCents: 0, paidCents: 0, freeCents: 15_000_000 }]);
    expect(json.counts).toEqual({ proposals: 6, undecided: 6, approved: 0, reserve: 0, declined: 0, approvedCents: 0, passing: 3, hidden: 0 });
  });

  it('gives other modules the totals of each proposal', async () => {
    const totals = await portal.application.nest.get(Reviews).totalsOfCall(call.id);
    const apart = totals.find((one) => one.proposalId === ids.Apart)!;
    expect([totals.length, apart.submitted, apart.open, apart.average, apart.spread, apart.criteria.R1]).toEqual([5, 2, 0, 75, 50, 3]);
    expect(await portal.application.nest.get(Reviews).isReviewerOf(world.people['reviewer1@reviews.example']!, ids.Apart!)).toBe(true);
    expect(await portal.application.nest.get(Reviews).isReviewerOf(world.people['reviewer6@reviews.example']!, ids.Apart!)).toBe(false);
  });

  it('takes decisions into the running total and can show them alone', async () => {
    const feedback = 'Feedback that is long enough to be useful to the organization that applied.';
    expect((await decider.api('POST', `/proposals/${ids.Best}/decision`, { outcome: 'approved', amount: 80_000, years: { 2026: 80_000 }, reasonCode: 'ranked', feedback })).status).toBe(200);
    expect((await decider.api('POST', `/proposals/${ids.Good}/decision`, { outcome: 'declined', reasonCode: 'noMoney', reason: 'No money left', feedback })).status).toBe(200);
    const { json } = await decider.api('GET', `/calls/${call.id}/ranking`);
    expect((json.rows as Row[]).at(-1)!.runningCents).toBe(18_000_000);
    expect([json.money[0].reservedCents, json.money[0].freeCents, json.counts.approvedCents]).toEqual([8_000_000, 7_000_000, 8_000_000]);
    const approved = (await decider.api('GET', `/calls/${call.id}/ranking?show=approved`)).json.rows as Row[];
    expect(approved.map((row) => [row.title, row.rank, row.amountCents])).toEqual([['Best', 1, 8_000_000]]);
    expect((await decider.api('GET', `/calls/${call.id}/ranking?show=undecided`)).json.rows.length).toBe(4);
    const page = await decider.get(`/fr/calls/${call.id}/ranking`);
    expect([page.heading, page.page('tbody tr').length > 0]).toEqual(['Classement et décisions', true]);
  });

  it('is for staff who read decisions', async () => {
    for (const [email, status] of [['officer@hsp.example', 200], ['manager@hsp.example', 200], ['auditor@hsp.example', 200], ['payer@hsp.example', 403], ['reviewer1@reviews.example', 403], ['owner@northbridge.example', 403]] as const) {
      const visitor = await portal.signedIn(email);
      for (const path of ['ranking', 'release']) expect([email, (await visitor.api('GET', `/calls/${call.id}/${path}`)).status]).toEqual([email, status]);
    }
    expect((await decider.api('GET', `/calls/${newId()}/ranking`)).status).toBe(404);
    expect((await decider.api('GET', '/calls/nonsense/release')).status).toBe(404);
    expect((await portal.visitor().api('GET', `/calls/${call.id}/ranking`)).status).toBe(401);
  });

  it('names what keeps the results from being released, and refuses until then', async () => {
    const { json } = await decider.api('GET', `/calls/${call.id}/release`);
    expect([json.undecidedCount, json.byYear, json.counts.approved, json.counts.declined]).toEqual([5, [{ fiscalYear: 2026, amountCents: 8_000_000 }], 1, 1]);
    const refused = await decider.api('POST', `/calls/${call.id}/release`);
    expect([refused.status, refused.json.code]).toEqual([422, 'everyProposalDecided']);
    expect((await portal.source.query('select state from calls where id = $1', [call.id]))[0].state).toBe('deciding');
    const officer = await portal.signedIn('officer@hsp.example');
    expect((await officer.api('POST', `/calls/${call.id}/release`)).status).toBe(403);
  });
});
