import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, stateOfProposal, type TestCall, traces } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and ask for clearer indicators next time.';

describe('deciding', () => {
  let portal: Portal;
  let world: World;
  let decider: Visitor;
  let second: Visitor;
  let officer: Visitor;
  let call: TestCall;
  let proposal: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    await insertPerson(portal, 'decider2@hsp.example', 'Helen Ostrowski', ['decider']);
    [decider, second, officer] = await Promise.all([portal.signedIn('decider@hsp.example'), portal.signedIn('decider2@hsp.example'), portal.signedIn('officer@hsp.example')]);
  });
  afterAll(() => portal?.close());

  /** Two submitted reviews with these scores. */
  const reviewed = async (scores: number | Record<string, number> = 3, options: Parameters<typeof insertProposal>[3] = {}): Promise<string> => {
    const id = await insertProposal(portal, world, call, { state: 'underReview', ...options });
    for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { scores });
    return id;
  };
  beforeEach(async () => {
    call = await insertCall(portal, world, { state: 'deciding' });
    proposal = await reviewed();
  });

  const approval = { outcome: 'approved', amount: 100_000, years: { 2026: 60_000, 2027: '40 000,00 $' }, reasonCode: 'ranked', feedback };
  const declining = { outcome: 'declined', reasonCode: 'noMoney', reason: 'The money of the call ends above this rank.', feedback };
  const decide = (body: unknown, id = proposal, by = decider): Promise<Answer> => by.api('POST', `/proposals/${id}/decision`, body);
  const stateOf = (id = proposal): Promise<string> => stateOfProposal(portal, id);
  const money = async (): Promise<unknown> => portal.source.query(
    `select fiscal_year as year, sum(case kind when 'reserve' then amount_cents else -amount_cents end)::int8 as reserved from ledger_entries where call_id = $1 and kind in ('reserve', 'release') group by 1 order by 1`, [call.id]);

  it('approves with a reserve per fiscal year, shared over theme and countries, in the same transaction', async () => {
    const decided = await decide(approval);
    expect([decided.status, decided.json.decision.outcome, decided.json.decision.amountCents, decided.json.mayReopen]).toEqual([200, 'approved', 10_000_000, true]);
    expect(await stateOf()).toBe('approved');
    expect(await portal.source.query(
      `select e.fiscal_year, e.kind, e.amount_cents, e.theme_code, e.actor_id, json_object_agg(s.country, s.amount_cents) as countries from ledger_entries e join ledger_country_shares s on s.entry_id = e.id
       where e.proposal_id = $1 group by e.id order by 1`, [proposal])).toEqual([
      { fiscal_year: 2026, kind: 'reserve', amount_cents: 6_000_000, theme_code: 'POC', actor_id: world.people['decider@hsp.example'], countries: { CO: 3_600_000, PE: 2_400_000 } },
      { fiscal_year: 2027, kind: 'reserve', amount_cents: 4_000_000, theme_code: 'POC', actor_id: world.people['decider@hsp.example'], countries: { CO: 2_400_000, PE: 1_600_000 } },
    ]);
    expect((await portal.source.query(`select name, actor_id, from_state, to_state, particulars from events where subject_id = $1`, [proposal]))).toEqual([{
      name: 'proposal.approved', actor_id: world.people['decider@hsp.example'], from_state: 'underReview', to_state: 'approved',
      particulars: { outcome: 'approved', reasonCode: 'ranked', callId: call.id, organizationId: world.northbridge, amountCents: 10_000_000 },
    }]);
  });

  it('declines without money', async () => {
    expect((await decide(declining)).json.decision.outcome).toBe('declined');
    expect([await stateOf(), await money()]).toEqual(['declined', []]);
  });

  it('asks for a written reason when the decision leaves the ranking', async () => {
    expect(problems(await decide({ ...declining, reason: ' ' }))).toEqual(['reason reasonRequired']);
    const weak = await reviewed({ R1: 1 });
    expect(problems(await decide(approval, weak))).toEqual(['reason reasonRequired']);
    expect((await decide({ ...approval, reason: 'No other proposal serves this region.' }, weak)).status).toBe(200);
    const low = await reviewed(1);
    expect((await decide({ ...declining, reasonCode: 'belowPassMark', reason: null }, low)).status).toBe(200);
  });

  it('says every problem at its field, and changes nothing', async () => {
    const before = await traces(portal);
    const refused = async (more: Record<string, unknown>): Promise<unknown> => {
      const answer = await decide({ ...approval, ...more });
      return [answer.status, ...problems(answer)];
    };
    expect(await refused({ amount: null, years: {} })).toEqual([422, 'amount amountRequired']);
    expect(await refused({ amount: 100_000.01, years: { 2026: 100_000.01 } })).toEqual([422, 'amount moreThanRequested']);
    expect(await refused({ years: { 2026: 60_000 } })).toEqual([422, 'amount splitDiffers']);
    expect(await refused({ years: { 2026: 60_000, 2031: 40_000 } })).toEqual([422, 'years.2031 yearWithoutMoney']);
    expect(await refused({ years: { 2026: 'many', 2027: -1 } })).toEqual([422, 'years.2026 amount', 'years.2027 amount']);
    expect(await refused({ reasonCode: 'noMoney' })).toEqual([422, 'reasonCode reasonCodeMismatch']);
    expect(await refused({ feedback: 'Thank you.' })).toEqual([422, 'feedback feedbackTooShort']);
    expect(await refused({ outcome: 'maybe', reasonCode: 'mood', feedback: '', amount: -1, years: 'x' }))
      .toEqual([422, 'outcome choose', 'amount tooSmall', 'years required', 'reasonCode choose', 'feedback required']);
    expect(await traces(portal)).toEqual(before);
  });

  it('waits for the call, for enough reviews, and for an open decision', async () => {
    const few = await insertProposal(portal, world, call, { state: 'underReview' });
    await insertReview(portal, world, call, few, 'reviewer1@reviews.example', { scores: 3 });
    const before = await traces(portal);
    const early = await decide({ ...approval, reason: 'x' }, few);
    expect([early.status, early.json.code]).toEqual([422, 'enoughReviews']);
    await portal.source.query(`update calls set state = 'inReview' where id = $1`, [call.id]);
    expect([(await decide(approval)).status, (await decide(approval)).json.code]).toEqual([409, 'callIsDeciding']);
    await portal.source.query(`update calls set state = 'deciding' where id = $1`, [call.id]);
    expect(await traces(portal)).toEqual(before);
    await decide(approval);
    expect((await decide(declining)).status).toBe(409);
    expect((await decide(approval, newId())).status).toBe(404);
    expect((await decide(approval, 'no-id')).status).toBe(404);
  });

  it('refuses a decider who reviews the proposal, declared a conflict about it, or belongs to the organization', async () => {
    await portal.source.query(`insert into person_roles (person_id, role, given_at) values ($1, 'reviewer', now()) on conflict do nothing`, [world.people['decider@hsp.example']]);
    const assignment = await insertReview(portal, world, call, proposal, 'decider@hsp.example', { state: 'conflicted' });
    expect([(await decide(approval)).status, (await decide(approval)).json.code]).toEqual([403, 'deciderIsNoReviewer']);
    await portal.source.query(`update review_assignments set state = 'dismissed' where id = $1`, [assignment]);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, world.people['decider@hsp.example']]);
    expect([404, 403]).toContain((await decide(approval)).status);
    expect((await decider.api('GET', `/proposals/${proposal}/decision`)).status).toBe(404);
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['decider@hsp.example']]);
    expect((await decide(approval)).status).toBe(200);
  });

  it('refuses more than the call has, with the figures and the form kept', async () => {
    const large = await reviewed(3, { requested: { 2026: 30_000_000 } });
    const page = await decider.get(`/en/proposals/${large}/decision`);
    const before = await traces(portal);
    const refused = await decider.submit(page, 'Record the decision', { outcome: 'approved', reasonCode: 'ranked', feedback });
    expect([refused.status, refused.page('[role=alert] a').attr('href'), refused.page('input[name=amount]').attr('value'), refused.page('input[name=outcome][checked]').attr('value')]).toEqual([409, '#field-amount', '300000.00', 'approved']);
    expect(refused.page('[role=alert]').text()).toContain('$300,000.00');
    expect(refused.page('textarea[name=feedback]').text()).toBe(feedback);
    expect(await traces(portal)).toEqual(before);
    const lowered = await decider.submit(refused, 'Record the decision', { amount: '200,000', 'years[2026]': '200,000' });
    expect([lowered.status, lowered.page('[role=status]').text()]).toEqual([200, 'The decision is recorded. The applicant learns of it when the results are released.']);
  });

  it('gives the last dollar to one of two deciders, and the sums hold', async () => {
    const other = await reviewed(3, { organizationId: world.southgate });
    const all = { outcome: 'approved', amount: 60_000, years: { 2026: 60_000 }, reasonCode: 'ranked', feedback };
    await portal.source.query(
      `insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, at) values ($1, $2, $3, 2026, 'deallocate', 14000000, $4, now())`, [newId(), world.appropriations[2026], world.programmeId, call.id]);
    const answers = await Promise.all([decide(all, proposal, decider), decide(all, other, second)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)!.json).toMatchObject({ code: 'overCommitted', problems: [{ field: 'amount', code: 'overCommitted' }] });
    expect(await money()).toEqual([{ year: 2026, reserved: 6_000_000 }]);
    expect([await stateOf(proposal), await stateOf(other)].sort()).toEqual(['approved', 'underReview']);
  });

  it('lets one of two deciders on the same proposal win', async () => {
    const answers = await Promise.all([decide(approval, proposal, decider), decide(declining, proposal, second)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await portal.source.query('select count(*) from decisions where proposal_id = $1', [proposal])).toEqual([{ count: 1 }]);
  });

  it('takes a decision back with a reason, frees its reserve, and decides anew', async () => {
    await decide(approval);
    const manager = await portal.signedIn('manager@hsp.example');
    expect(problems(await manager.api('POST', `/proposals/${proposal}/decision-reopening`, {}))).toEqual(['reason reasonRequired']);
    const page = await manager.get(`/en/proposals/${proposal}/decision`);
    const back = await manager.submit(page, 'Take the decision back', { reason: 'The amount was read from the wrong line.' });
    expect([back.status, await stateOf(), await money()]).toEqual([200, 'underReview', [{ year: 2026, reserved: 0 }, { year: 2027, reserved: 0 }]]);
    const view = (await decider.api('GET', `/proposals/${proposal}/decision`)).json;
    expect([view.decision, view.suggestion.feedback, view.suggestion.amountCents]).toEqual([null, feedback, 10_000_000]);
    expect((await decide({ ...approval, amount: 50_000, years: { 2027: 50_000 } })).status).toBe(200);
    expect(await money()).toEqual([{ year: 2026, reserved: 0 }, { year: 2027, reserved: 5_000_000 }]);
    await portal.source.query(`update calls set state = 'released' where id = $1`, [call.id]);
    expect((await manager.api('POST', `/proposals/${proposal}/decision-reopening`, { reason: 'Too late' })).status).toBe(409);
  });

  it('suggests the budget by year and the reviewers’ comments for the applicant', async () => {
    const { suggestion } = (await decider.api('GET', `/proposals/${proposal}/decision`)).json;
    expect(suggestion.years).toEqual([{ fiscalYear: 2026, amountCents: 6_000_000 }, { fiscalYear: 2027, amountCents: 4_000_000 }]);
    expect(suggestion.feedback).toContain('Fit with program objectives and theme\n– The proposal shows clearly');
    expect(suggestion.feedback).not.toContain('For the department');
  });

  it('is decided by deciders and read by staff', async () => {
    for (const [email, get, post] of [['officer@hsp.example', 200, 403], ['manager@hsp.example', 200, 403], ['auditor@hsp.example', 200, 403], ['payer@hsp.example', 404, 403], ['reviewer1@reviews.example', 404, 403], ['owner@northbridge.example', 404, 403], ['owner@southgate.example', 404, 403], ['admin@hsp.example', 404, 403]] as const) {
      const visitor = await portal.signedIn(email);
      expect([email, (await visitor.api('GET', `/proposals/${proposal}/decision`)).status, (await decide(approval, proposal, visitor)).status]).toEqual([email, get, post]);
    }
    expect((await officer.api('POST', `/proposals/${proposal}/decision-reopening`, { reason: 'x' })).status).toBe(403);
    expect((await portal.visitor().api('GET', `/proposals/${proposal}/decision`)).status).toBe(401);
  });
});
