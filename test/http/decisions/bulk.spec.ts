import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, stateOfProposal, type TestCall, traces } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('deciding on several proposals', () => {
  let portal: Portal;
  let world: World;
  let decider: Visitor;
  let officer: Visitor;
  let call: TestCall;
  let good: string;
  let second: string;
  let weak: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    [decider, officer] = await Promise.all([portal.signedIn('decider@hsp.example'), portal.signedIn('officer@hsp.example')]);
  });
  afterAll(() => portal?.close());

  const reviewed = async (scores: number, options: Parameters<typeof insertProposal>[3] = {}): Promise<string> => {
    const id = await insertProposal(portal, world, call, { state: 'underReview', requested: { 2026: 6_000_000, 2027: 4_000_000 }, ...options });
    for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { scores });
    return id;
  };
  beforeEach(async () => {
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 10_000_000, 2027: 10_000_000 } });
    good = await reviewed(4, { language: 'fr' });
    second = await reviewed(3, { organizationId: world.southgate });
    weak = await reviewed(1);
  });
  const path = (): string => `/calls/${call.id}/bulk-decision`;
  const several = (body: Record<string, unknown>, by = decider): Promise<Answer> => by.api('POST', path(), body);
  const verdicts = (answer: Answer): unknown[] => answer.json.rows.map((row: { id: string; verdict: string; problems: { code: string }[] }) => [row.id, row.verdict, ...row.problems.map(({ code }) => code)]);

  it('shows before anything is decided what each would get and what prevents it, the money of all of them together', async () => {
    const before = await traces(portal);
    const preview = await decider.api('GET', `${path()}?pick=passing&outcome=approved&reasonCode=ranked`);
    expect([preview.status, verdicts(preview)]).toEqual([200, [[good, 'ready'], [second, 'refused', 'overCommitted']]]);
    expect(preview.json.byYear).toEqual([{ fiscalYear: 2026, amountCents: 6_000_000 }, { fiscalYear: 2027, amountCents: 4_000_000 }]);
    expect(verdicts(await decider.api('GET', `${path()}?pick=passing&toRank=1&outcome=approved&reasonCode=ranked`))).toEqual([[good, 'ready']]);
    const failing = await decider.api('GET', `${path()}?pick=failing&outcome=declined&reasonCode=belowPassMark`);
    expect(verdicts(failing)).toEqual([[weak, 'ready']]);
    expect(failing.json.rows[0].feedback).toContain('Reason for the decision: Below the pass mark.');
    expect((await decider.api('GET', `${path()}?pick=passing&toRank=1&outcome=approved&reasonCode=ranked`)).json.rows[0].feedback).toContain('Motif de la décision');
    expect(verdicts(await decider.api('GET', `${path()}?proposals=${weak}&outcome=approved&reasonCode=ranked`))).toEqual([[weak, 'refused', 'reasonRequired']]);
    expect(await traces(portal)).toEqual(before);
  });

  it('decides from the ranking by two pages, in both languages, each with its text in the language of the proposal', async () => {
    const ranking = await decider.get(`/fr/calls/${call.id}/ranking`);
    expect(ranking.page('input[name=proposals]').length).toBe(3);
    const page = await decider.get(`/fr${path()}?proposals=${good}&proposals=${weak}`);
    expect([page.status, page.page('h1').text()]).toEqual([200, 'Décider de plusieurs propositions']);
    const preview = await decider.submit(page, 'Aperçu', { outcome: 'approved', reasonCode: 'urgency', reason: 'Besoin pressant des deux régions.' });
    expect(preview.page('main').text()).toMatch(/Impossible/);
    const done = await decider.submit(preview, /Décider de/);
    expect([done.status, await stateOfProposal(portal, good), await stateOfProposal(portal, weak)].sort()).toEqual([200, 'approved', 'underReview'].sort());
    expect(done.page('main').text()).toMatch(/Déjà tranchée ainsi/);
    expect(await portal.source.query("select feedback like 'Nous avons évalué%' as french, amount_cents from decisions where proposal_id = $1", [good])).toEqual([{ french: true, amount_cents: 10_000_000 }]);
  });

  it('does nothing twice, and one refusal stops nobody and is listed', async () => {
    await insertReview(portal, world, call, second, 'decider@hsp.example', { state: 'conflicted' });
    const body = { proposals: [good, second, weak], outcome: 'declined', reasonCode: 'noMoney', reason: 'The money goes to another region.' };
    const first = await several(body);
    expect([first.status, first.json.decided, first.json.already, first.json.refused.map(({ id, code }: { id: string; code: string }) => [id, code])]).toEqual([200, 2, 0, [[second, 'deciderIsNoReviewer']]]);
    const before = await traces(portal);
    const again = await several(body);
    expect([again.json.decided, again.json.already, again.json.refused.length]).toEqual([0, 2, 1]);
    expect(await traces(portal)).toEqual(before);
    expect(await portal.source.query("select count(*) from events where name = 'proposal.declined' and particulars ->> 'callId' = $1", [call.id])).toEqual([{ count: 2 }]);
  });

  it('is pressed by two at once, and every proposal is decided once', async () => {
    const body = { proposals: [good, weak], outcome: 'declined', reasonCode: 'noMoney', reason: 'The money goes to another region.' };
    const answers = await Promise.all([several(body), several(body)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.reduce((sum, { json }) => sum + json.decided, 0)).toBe(2);
    expect(await portal.source.query('select count(*) from decisions where call_id = $1', [call.id])).toEqual([{ count: 2 }]);
  });

  it('approves what is recommended as it is recommended', async () => {
    await officer.api('POST', `/proposals/${good}/recommendation`, { outcome: 'approved', amount: 50_000, years: { 2026: 50_000 }, reasonCode: 'ranked', feedback: 'Une rétroaction écrite à la main pour ce demandeur en particulier.' });
    expect((await several({ proposals: [good], outcome: 'approved', reasonCode: 'ranked' })).json.decided).toBe(1);
    expect(await portal.source.query('select amount_cents from decisions where proposal_id = $1', [good])).toEqual([{ amount_cents: 5_000_000 }]);
  });

  it('refuses the wrong people, calls, proposals and reasons', async () => {
    const body = { proposals: [good], outcome: 'declined', reasonCode: 'noMoney', reason: 'Because.' };
    const before = await traces(portal);
    expect((await several(body, officer)).json).toMatchObject({ decided: 0, refused: [{ code: 'forbidden' }] });
    for (const email of ['auditor@hsp.example', 'owner@northbridge.example', 'reviewer1@reviews.example', 'admin@hsp.example']) expect([email, (await several(body, await portal.signedIn(email))).status]).toEqual([email, 403]);
    expect(problems(await several({ ...body, proposals: [] }))).toEqual(['proposals noProposals']);
    expect(problems(await several({ ...body, proposals: [newId()] }))).toEqual(['proposals noProposals']);
    expect(problems(await several({ ...body, reasonCode: 'ranked' }))).toEqual(['reasonCode reasonCodeMismatch']);
    expect((await decider.api('POST', `/calls/${newId()}/bulk-decision`, body)).status).toBe(404);
    await portal.source.query("update calls set state = 'inReview' where id = $1", [call.id]);
    expect((await several(body)).json.refused[0].code).toBe('callIsDeciding');
    await portal.source.query("update calls set state = 'deciding' where id = $1", [call.id]);
    expect(await traces(portal)).toEqual(before);
  });
});
