import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conceptForm, exampleAnswers } from '../../../src/modules/calls/form/index.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and the plan convincing enough to go on.';

describe('a call in two stages', () => {
  let portal: Portal;
  let world: World;
  let [manager, decider, owner, stranger]: Visitor[] = [];
  let first: TestCall;
  let [chosen, refused, second]: string[] = [];
  const hours = (count: number): string => new Date(portal.clock.now().getTime() + count * 3_600_000).toISOString();
  const plan = (): Record<string, unknown> => ({ opensAt: hours(-1), closesAt: hours(720), earliestStartOn: hours(1_000).slice(0, 10), minimum: 10_000, maximum: 300_000, form: 'first' });
  const money = (): Promise<unknown[]> => portal.source.query(`select kind from ledger_entries where kind <> 'allocate' and (call_id = $1 or proposal_id = any($2))`, [first.id, [chosen, refused]]);

  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [manager, decider, owner, stranger] = await Promise.all(['manager@hsp.example', 'decider@hsp.example', 'owner@northbridge.example', 'owner@southgate.example'].map((email) => portal.signedIn(email)));
    first = await insertCall(portal, world, { state: 'deciding', form: conceptForm });
    await portal.source.query('update calls set concept_notes = true where id = $1', [first.id]);
    chosen = await insertProposal(portal, world, first, { state: 'underReview', title: 'Northern wells', summary: 'Wells for twelve villages.' });
    refused = await insertProposal(portal, world, first, { state: 'underReview', title: 'Southern wells', organizationId: world.southgate });
    for (const id of [chosen, refused]) for (const n of [1, 2]) await insertReview(portal, world, first, id, `reviewer${n}@reviews.example`, { scores: id === chosen ? 3 : 1 });
  });
  afterAll(() => portal?.close());

  it('asks a concept note for an amount in place of a budget', () => {
    expect(conceptForm.sections.map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D', 'J', 'K']);
    expect(Object.keys(exampleAnswers(conceptForm, 'en', 1, { startOn: '2027-01-01', requestCents: 1_000_000 })).includes('budget')).toBe(false);
  });

  it('approves a concept note without an amount, and reserves nothing', async () => {
    expect((await decider!.get(`/en/proposals/${chosen}/decision`)).words).toContain('No money is reserved for it.');
    expect((await decider!.api('POST', `/proposals/${chosen}/decision`, { outcome: 'approved', reasonCode: 'ranked', feedback })).status).toBe(200);
    expect((await decider!.api('POST', `/proposals/${refused}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback })).status).toBe(200);
    expect(await money()).toEqual([]);
  });

  it('is not released before its second stage is approved', async () => {
    const answer = await manager!.api('POST', `/calls/${first.id}/release`);
    expect([answer.status, answer.json.code]).toEqual([422, 'secondStagePlanned']);
    expect(await portal.source.query('select state from calls where id = $1', [first.id])).toEqual([{ state: 'deciding' }]);
    expect((await manager!.get(`/en/calls/${first.id}/release`)).words).toContain('Plan it from the page of the call');
  });

  it('has one second stage, planned by staff', async () => {
    expect((await owner!.api('POST', `/calls/${first.id}/second-stage`, plan())).status).toBe(403);
    expect((await manager!.api('POST', `/calls/${first.id}/second-stage`, { ...plan(), closesAt: hours(-2), minimum: 9_000_000 })).json.problems.map((one: { field: string }) => one.field)).toEqual(expect.arrayContaining(['closesAt', 'maximum']));
    expect((await manager!.get(`/fr/calls/${first.id}/second-stage`)).heading).toBe('Planifier la seconde étape');
    const answers = await Promise.all([1, 2].map(() => manager!.api('POST', `/calls/${first.id}/second-stage`, plan())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    second = answers.find(({ status }) => status === 201)!.json.id as string;
    expect((await owner!.get(`/en/calls/${first.id}`)).words.includes('full proposals')).toBe(false);
    expect((await manager!.api('POST', `/calls/${second}/approval-request`)).status).toBe(200);
    expect((await decider!.api('POST', `/calls/${second}/approval`)).status).toBe(200);
    await portal.settle();
    expect(await portal.source.query('select state from calls where id = $1', [second])).toEqual([{ state: 'open' }]);
    expect((await portal.visitor().get(`/en/calls/${second}`)).words).toContain('By invitation after concept notes');
  });

  it('invites at the release, once, and binds no money', async () => {
    expect((await owner!.api('POST', `/proposals/${chosen}/full-proposal`)).json.code).toBe('notInvited');
    const answers = await Promise.all([manager!.api('POST', `/calls/${first.id}/release`), decider!.api('POST', `/calls/${first.id}/release`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await portal.source.query('select state from proposals where id = any($1) order by state', [[chosen, refused]])).toEqual([{ state: 'invited' }, { state: 'notFunded' }]);
    expect([await money(), await portal.source.query('select 1 from agreements where proposal_id = $1', [chosen])]).toEqual([[], []]);
    await portal.settle();
    expect(portal.mailbox.to('owner@northbridge.example').filter(({ body }) => body.includes('full proposals') && body.includes(`/proposals/${chosen}`)).length).toBe(1);
    expect((await owner!.get(`/fr/proposals/${chosen}/decision`)).words).toContain('Votre note conceptuelle est retenue');
  });

  it('is started by the invited organization only', async () => {
    const direct = await stranger!.api('POST', '/proposals', { callId: second, organizationId: world.southgate, language: 'en' });
    expect([direct.status, direct.json.code]).toEqual([422, 'byInvitation']);
    expect((await stranger!.get(`/en/proposals/new?call=${second}`)).words).toContain('None of your organizations’ concept notes was chosen');
    expect((await stranger!.api('POST', `/proposals/${chosen}/full-proposal`)).status).toBe(404);
    expect((await manager!.api('POST', `/proposals/${chosen}/full-proposal`)).status).toBe(403);
    const own = await stranger!.api('POST', `/proposals/${refused}/full-proposal`);
    expect([own.status, own.json.code]).toEqual([422, 'notInvited']);
    expect(await portal.source.query('select 1 from proposals where call_id = $1', [second])).toEqual([]);
  });

  it('has one full proposal, with the answers of the concept note, each linked to the other', async () => {
    const answers = await Promise.all([1, 2].map(() => owner!.api('POST', `/proposals/${chosen}/full-proposal`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await portal.source.query<{ id: string; title: string }[]>('select id, title from proposals where predecessor_id = $1', [chosen]);
    expect(rows).toEqual([{ id: answers[0]!.json.id, title: 'Northern wells' }]);
    const { id } = rows[0]!;
    expect(await portal.source.query(`select value from answers where proposal_id = $1 and question_key = 'summary'`, [id])).toEqual([{ value: 'Wells for twelve villages.' }]);
    expect((await owner!.get(`/en/proposals/${id}`)).text).toContain(`/en/proposals/${chosen}"`);
    expect((await owner!.get(`/en/proposals/${chosen}`)).text).toContain(`/en/proposals/${id}"`);
    // A draft is its organization's own affair.
    expect((await manager!.api('GET', `/proposals/${chosen}`)).json.chain.full).toBe(null);
    expect((await manager!.api('GET', `/calls/${second}`)).json.stages.first.id).toBe(first.id);
  });
});
