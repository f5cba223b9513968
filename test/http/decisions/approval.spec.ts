import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, stateOfProposal, type TestCall, traces } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and ask for clearer indicators next time.';

describe('recommending and approving', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let manager: Visitor;
  let otherManager: Visitor;
  let decider: Visitor;
  let admin: Visitor;
  let call: TestCall;
  let proposal: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    await insertPerson(portal, 'manager2@hsp.example', 'Odile Bernier', ['manager']);
    [officer, manager, otherManager, decider, admin] = await Promise.all(['officer@hsp.example', 'manager@hsp.example', 'manager2@hsp.example', 'decider@hsp.example', 'admin@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal?.close());

  const reviewed = async (options: Parameters<typeof insertProposal>[3] = {}): Promise<string> => {
    const id = await insertProposal(portal, world, call, { state: 'underReview', requested: { 2026: 30_000_000 }, ...options });
    for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`);
    return id;
  };
  beforeEach(async () => {
    await portal.source.query('delete from approval_rules where programme_id is not null');
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 40_000_000 } });
    proposal = await reviewed();
  });
  const post = (by: Visitor, noun: string, body: unknown = {}, id = proposal): Promise<Answer> => by.api('POST', `/proposals/${id}/${noun}`, body);
  const fund = (amount: number): Record<string, unknown> => ({ outcome: 'approved', amount, years: { 2026: amount }, reasonCode: 'ranked', feedback });
  const twoSteps = (limit = '250,000'): Promise<Answer> => admin.api('POST', `/approval-chains/${world.programmeId}`, { chain: 'managerThenDecider', limit });
  const reserved = async (): Promise<number> => ((await portal.source.query<{ cents: number }[]>("select coalesce(sum(case kind when 'reserve' then amount_cents else -amount_cents end), 0)::int8 as cents from ledger_entries where call_id = $1 and kind in ('reserve', 'release')", [call.id]))[0]!.cents);
  const code = ({ status, json }: Answer): unknown[] => [status, json.code];

  it('reserves at the recommendation; in the chain that stands by default the decision maker approves it as it is', async () => {
    const made = await post(officer, 'recommendation', fund(200_000));
    expect([made.status, made.json.approval.recommendation.state, made.json.approval.recommendation.amountCents, await reserved(), await stateOfProposal(portal, proposal)]).toEqual([200, 'inApproval', 20_000_000, 20_000_000, 'underReview']);
    expect(code(await post(officer, 'recommendation', fund(100_000)))).toEqual([409, 'alreadyRecommended']);
    expect(code(await post(manager, 'recommendation-approval'))).toEqual([403, 'forbidden']);
    const row = (await manager.api('GET', `/calls/${call.id}/ranking`)).json.rows[0];
    expect(row.recommendation).toEqual({ outcome: 'approved', amountCents: 20_000_000, state: 'inApproval', stepRole: 'decider' });
    const page = await decider.get(`/en/proposals/${proposal}/decision`);
    const done = await decider.submit(page, 'Approve as recommended', { comment: 'As the ranking has it.' });
    expect([done.status, await stateOfProposal(portal, proposal), await reserved()]).toEqual([200, 'approved', 20_000_000]);
    expect(done.page('main').text()).toContain('As the ranking has it.');
    const view = (await decider.api('GET', `/proposals/${proposal}/decision`)).json;
    expect([view.decision.amountCents, view.decision.feedback, view.approval.recommendation.state]).toEqual([20_000_000, feedback, 'decided']);
    expect((await portal.source.query("select name from events where name like 'recommendation.%' order by id desc limit 2")).map(({ name }: { name: string }) => name)).toEqual(['recommendation.decided', 'recommendation.made']);
  });

  it('says in French what is recommended, and what is wrong at its field with nothing lost', async () => {
    const page = await officer.get(`/fr/proposals/${proposal}/decision`);
    const refused = await officer.submit(page, 'Consigner la recommandation', { outcome: 'reserve', reasonCode: 'ranked', feedback });
    expect([refused.status, refused.page('textarea[name=feedback]').text(), refused.page('input[name=outcome][checked]').attr('value')]).toEqual([422, feedback, 'reserve']);
    expect(problems(await post(officer, 'recommendation', { ...fund(200_000), outcome: 'reserve', reasonCode: 'ranked' }))).toEqual(['reserveUntil reserveUntil', 'reasonCode reasonCodeMismatch']);
    expect(problems(await post(officer, 'recommendation', { outcome: 'declined', reasonCode: 'noMoney', feedback }))).toEqual(['reason reasonRequired']);
    const before = await traces(portal);
    expect(code(await post(officer, 'recommendation', fund(300_000.01)))).toEqual([422, 'invalid']);
    expect(await traces(portal)).toEqual(before);
  });

  it('goes through two steps above the limit, each by its own role and by another person, in order', async () => {
    expect((await twoSteps()).status).toBe(200);
    await post(officer, 'recommendation', fund(250_000.01));
    expect(code(await post(decider, 'recommendation-approval'))).toEqual([409, 'notYourStep']);
    expect(code(await post(decider, 'decision', fund(250_000.01)))).toEqual([409, 'notYourStep']);
    const passed = await post(manager, 'recommendation-approval', { comment: 'Agreed.' });
    expect([passed.status, passed.json.approval.recommendation.stepRole, await stateOfProposal(portal, proposal)]).toEqual([200, 'decider', 'underReview']);
    expect(code(await post(otherManager, 'recommendation-approval'))).toEqual([409, 'notYourStep']);
    expect([(await post(decider, 'recommendation-approval')).status, await stateOfProposal(portal, proposal), await reserved()]).toEqual([200, 'approved', 25_000_001]);
    expect(await portal.source.query("select s.role, s.verdict, s.comment from approval_steps s join recommendations r on r.id = s.recommendation_id where r.proposal_id = $1 order by s.id", [proposal])).toEqual([
      { role: 'officer', verdict: 'recommended', comment: null }, { role: 'manager', verdict: 'approved', comment: 'Agreed.' }, { role: 'decider', verdict: 'approved', comment: null },
    ]);
  });

  it('ends with the manager up to the limit, but never with whoever recommended it', async () => {
    await twoSteps();
    await post(manager, 'recommendation', fund(250_000));
    expect(code(await post(manager, 'recommendation-approval'))).toEqual([403, 'approverRecommended']);
    expect([(await post(otherManager, 'recommendation-approval')).status, await stateOfProposal(portal, proposal)]).toEqual([200, 'approved']);
    const direct = await reviewed({ requested: { 2026: 10_000_000 }, organizationId: world.southgate });
    const above = await reviewed({ requested: { 2026: 30_000_000 } });
    expect(problems(await post(manager, 'decision', fund(250_000.01), above))).toEqual(['amount overLimit']);
    expect((await post(manager, 'decision', fund(100_000), direct)).status).toBe(200);
  });

  it('lets the last step decide otherwise, with the money of the recommendation given back', async () => {
    await post(officer, 'recommendation', fund(300_000));
    const decided = await post(decider, 'decision', fund(120_000));
    expect([decided.status, decided.json.approval.recommendation.state, decided.json.approval.recommendation.steps.at(-1).verdict, await reserved()]).toEqual([200, 'decided', 'decidedOtherwise', 12_000_000]);
  });

  it('is sent back with a reason, recommended again, and withdrawn with its money freed', async () => {
    await post(officer, 'recommendation', fund(300_000));
    expect(problems(await post(decider, 'recommendation-return', { reason: ' ' }))).toEqual(['reason required']);
    const back = await post(decider, 'recommendation-return', { reason: 'The second year is missing.' });
    expect([back.json.approval.recommendation.state, await reserved()]).toEqual(['sentBack', 30_000_000]);
    expect(code(await post(decider, 'decision', fund(100_000)))).toEqual([409, 'sentBack']);
    expect((await post(officer, 'recommendation', fund(150_000))).json.approval.recommendation.state).toBe('inApproval');
    expect(await reserved()).toBe(15_000_000);
    expect(problems(await post(officer, 'recommendation-withdrawal', {}))).toEqual(['reason required']);
    const gone = await post(officer, 'recommendation-withdrawal', { reason: 'The applicant found other money.' });
    expect([gone.status, gone.json.approval.recommendation.state, await reserved()]).toEqual([200, 'withdrawn', 0]);
    expect(code(await post(decider, 'recommendation-approval'))).toEqual([409, 'noRecommendation']);
    expect((await post(officer, 'recommendation', fund(100_000))).status).toBe(200);
  });

  it('gives the last dollar to one of two recommendations, and one press of two at the same step', async () => {
    const other = await reviewed({ organizationId: world.southgate });
    const answers = await Promise.all([post(officer, 'recommendation', fund(300_000)), post(manager, 'recommendation', fund(300_000), other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.json).toMatchObject({ code: 'overCommitted', problems: [{ field: 'amount' }] });
    expect(await reserved()).toBe(30_000_000);
    const won = answers[0].status === 200 ? proposal : other;
    const lost = won === proposal ? other : proposal;
    // The chain's last step has no more money for the other one either.
    expect(code(await post(decider, 'decision', fund(300_000), lost))).toEqual([409, 'overCommitted']);
    const twice = await Promise.all([post(decider, 'recommendation-approval', {}, won), post(decider, 'recommendation-approval', {}, won)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await portal.source.query('select count(*) from decisions where proposal_id = $1', [won])).toEqual([{ count: 1 }]);
  });

  it('keeps reviewers, the conflicted and members of the applicant away from every step', async () => {
    await twoSteps();
    const tie = async (email: string): Promise<void> => void (await insertReview(portal, world, call, proposal, email, { state: 'conflicted' }));
    await tie('manager@hsp.example');
    expect(code(await post(manager, 'recommendation', fund(300_000)))).toEqual([403, 'deciderIsNoReviewer']);
    await post(officer, 'recommendation', fund(300_000));
    for (const [noun, body] of [['recommendation-approval', {}], ['recommendation-return', { reason: 'x' }], ['recommendation-withdrawal', { reason: 'x' }]] as const) expect(code(await post(manager, noun, body))).toEqual([403, 'deciderIsNoReviewer']);
    for (const email of ['owner@northbridge.example', 'owner@southgate.example', 'auditor@hsp.example', 'payer@hsp.example', 'admin@hsp.example']) {
      const visitor = await portal.signedIn(email);
      expect([email, (await post(visitor, 'recommendation', fund(1_000))).status, (await post(visitor, 'recommendation-approval')).status]).toEqual([email, 403, 403]);
    }
    expect([(await post(officer, 'recommendation', fund(1_000), newId())).status, (await post(officer, 'recommendation', fund(1_000), 'no-id')).status]).toEqual([404, 404]);
    await portal.source.query("update calls set state = 'inReview' where id = $1", [call.id]);
    expect(code(await post(otherManager, 'recommendation-approval'))).toEqual([409, 'callIsDeciding']);
  });

  it('has chains set by administrators, for what comes after', async () => {
    await admin.api('POST', `/approval-chains/${world.programmeId}`, { chain: 'decider' });
    await post(officer, 'recommendation', fund(300_000));
    expect((await twoSteps()).status).toBe(200);
    expect((await post(decider, 'recommendation-approval')).status).toBe(200);
    expect(problems(await admin.api('POST', `/approval-chains/${world.programmeId}`, { chain: 'managerThenDecider' }))).toEqual(['limit limitRequired']);
    expect(problems(await admin.api('POST', `/approval-chains/${world.programmeId}`, { chain: 'alone' }))).toEqual(['chain choose']);
    expect((await admin.api('POST', `/approval-chains/${newId()}`, { chain: 'decider' })).status).toBe(404);
    expect((await manager.api('POST', `/approval-chains/${world.programmeId}`, { chain: 'decider' })).status).toBe(403);
    const page = await admin.get('/fr/approval-chains');
    expect([page.status, page.page('h1').text()]).toEqual([200, 'Chaînes d’approbation']);
    const set = await admin.submit(page, 'Établir la chaîne', { chain: 'managerThenDecider', limit: '90 000,00' });
    expect(set.page('main').text()).toContain('90');
    expect((await (await portal.signedIn('owner@northbridge.example')).api('GET', '/approval-chains')).status).toBe(403);
  });
});
