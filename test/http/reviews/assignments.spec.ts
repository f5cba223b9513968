import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, stateOfProposal, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const due = '2099-03-02T17:00';

describe('assigning reviewers', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let call: TestCall;
  let proposal: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    call = await insertCall(portal, world);
    proposal = await insertProposal(portal, world, call);
  });

  const reviewer = (n: number): string => world.people[`reviewer${n}@reviews.example`]!;
  const assign = (n: number, more: Record<string, unknown> = {}) => officer.api('POST', `/calls/${call.id}/assignments`, { proposalId: proposal, reviewerId: reviewer(n), dueAt: due, ...more });
  const stateOf = (): Promise<string> => stateOfProposal(portal, proposal);

  it('moves an eligible proposal under review with the first reviewer, and records both', async () => {
    expect((await assign(1)).status).toBe(201);
    expect(await stateOf()).toBe('underReview');
    expect(await portal.source.query(`select name, particulars from events where subject_type in ('review', 'proposal') and particulars ->> 'callId' = $1 order by id`, [call.id])).toEqual([
      { name: 'review.invited', particulars: { callId: call.id, proposalId: proposal, reviewerId: reviewer(1), organizationId: world.northbridge } },
      { name: 'proposal.reviewStarted', particulars: { callId: call.id, organizationId: world.northbridge } },
    ]);
    expect((await assign(2)).status).toBe(201);
    expect(await portal.source.query('select state, due_at from review_assignments where proposal_id = $1 order by assigned_at', [proposal]))
      .toEqual([{ state: 'invited', due_at: new Date('2099-03-02T22:00:00Z') }, { state: 'invited', due_at: new Date('2099-03-02T22:00:00Z') }]);
  });

  it('starts the review once when two officers assign at the same time', async () => {
    const manager = await portal.signedIn('manager@hsp.example');
    const answers = await Promise.all([assign(1), manager.api('POST', `/calls/${call.id}/assignments`, { proposalId: proposal, reviewerId: reviewer(2), dueAt: due })]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(await portal.source.query(`select count(*) from events where name = 'proposal.reviewStarted' and subject_id = $1`, [proposal])).toEqual([{ count: 1 }]);
  });

  it('refuses the same reviewer twice, also at the same time', async () => {
    const answers = await Promise.all([assign(3), assign(3)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
    expect(problems(await assign(3))).toEqual(['reviewerId alreadyAssigned']);
  });

  it('refuses a member of the organization, people who do not review, and a past date, and changes nothing', async () => {
    const member = await insertPerson(portal, `member-${newId()}@reviews.example`, 'Member Reviewer', ['reviewer']);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, member]);
    const before = await traces(portal);
    const refused = async (body: Record<string, unknown>): Promise<unknown> => {
      const answer = await assign(1, body);
      return [answer.status, problems(answer)];
    };
    expect(await refused({ reviewerId: member })).toEqual([422, ['reviewerId reviewerConflict']]);
    expect(await refused({ reviewerId: world.people['officer@hsp.example'] })).toEqual([422, ['reviewerId notReviewer']]);
    expect(await refused({ reviewerId: newId() })).toEqual([422, ['reviewerId notReviewer']]);
    expect(await refused({ dueAt: '2020-01-01T09:00' })).toEqual([422, ['dueAt duePast']]);
    expect(await refused({ dueAt: '2026-02-30T09:00' })).toEqual([422, ['dueAt instant']]);
    expect(await refused({ proposalId: newId() })).toEqual([422, ['proposalId proposalUnknown']]);
    expect(await refused({ proposalId: 'x', reviewerId: 'y' })).toEqual([422, ['proposalId choose', 'reviewerId choose']]);
    expect(await refused({ state: 'accepted' })).toEqual([422, ['state unknownField']]);
    expect(await traces(portal)).toEqual(before);
  });

  it('refuses before the call is closed and for proposals that are not eligible', async () => {
    await portal.source.query(`update calls set state = 'open' where id = $1`, [call.id]);
    expect([(await assign(1)).status, (await assign(1)).json.code]).toEqual([409, 'callNotInReview']);
    await portal.source.query(`update calls set state = 'inReview' where id = $1`, [call.id]);
    await portal.source.query(`update proposals set state = 'submitted' where id = $1`, [proposal]);
    expect((await assign(1)).json.code).toBe('proposalNotEligible');
    expect((await officer.api('POST', `/calls/${newId()}/assignments`, { proposalId: proposal, reviewerId: reviewer(1), dueAt: due })).status).toBe(404);
    expect((await officer.api('GET', '/calls/not-an-id/assignments')).status).toBe(404);
  });

  it('keeps staff of an applicant away from all reviewing of the call: own and rival proposals', async () => {
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, world.people['officer@hsp.example']]);
    const before = await traces(portal);
    for (const answer of [await officer.api('GET', `/calls/${call.id}/assignments?proposal=${proposal}`), await assign(1), await officer.api('GET', `/calls/${call.id}/conflicts`), await officer.api('GET', `/calls/${call.id}/matching`)]) {
      expect([answer.url, answer.status, answer.json.code]).toEqual([answer.url, 403, 'ownInterest']);
    }
    expect((await officer.api('GET', `/proposals/${proposal}/reviews`)).status).toBe(404);
    expect(await traces(portal)).toEqual(before);
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['officer@hsp.example']]);
  });

  it('is open to officers and managers only', async () => {
    for (const [email, status] of [['manager@hsp.example', 200], ['decider@hsp.example', 403], ['auditor@hsp.example', 403], ['reviewer1@reviews.example', 403], ['owner@northbridge.example', 403]] as const) {
      const visitor = await portal.signedIn(email);
      expect([email, (await visitor.api('GET', `/calls/${call.id}/assignments`)).status]).toEqual([email, status]);
      if (status === 403) expect((await visitor.api('POST', `/calls/${call.id}/assignments`, { proposalId: proposal, reviewerId: reviewer(1), dueAt: due })).status).toBe(403);
    }
    expect((await portal.visitor().api('GET', `/calls/${call.id}/assignments`)).status).toBe(401);
  });

  it('lets an officer choose a reviewer by the page, and shows a refused choice again', async () => {
    const list = await officer.get(`/en/calls/${call.id}/assignments`);
    expect(list.heading).toBe('Assign reviewers');
    const chosen = await officer.follow(list, 'Assign');
    const refused = await officer.submit(chosen, 'Assign the reviewer', { reviewerId: reviewer(4), dueAt: '2020-01-01T09:00' });
    expect([refused.status, refused.page('[role=alert] a').attr('href'), refused.page('select[name=reviewerId] option[selected]').attr('value')]).toEqual([422, '#field-dueAt', reviewer(4)]);
    const done = await officer.submit(refused, 'Assign the reviewer', { dueAt: due });
    expect([done.status, done.page('[role=status]').text()]).toEqual([200, 'The reviewer is assigned and will be told.']);
    expect(done.page('select[name=reviewerId] option').toArray().map((o) => done.page(o).attr('value'))).not.toContain(reviewer(4));
    expect(done.words).toContain('Waiting for an answer');
  });

  it('lists twenty proposals at a time with a constant number of queries', async () => {
    for (let i = 0; i < 24; i += 1) await insertProposal(portal, world, call, { title: `Proposal ${i}` });
    const first = (await officer.api('GET', `/calls/${call.id}/assignments`)).json;
    const second = (await officer.api('GET', `/calls/${call.id}/assignments?after=${first.next}`)).json;
    expect([first.proposals.length, second.proposals.length, second.next, first.counts.proposals, first.counts.short]).toEqual([20, 5, null, 25, 25]);
    await insertReview(portal, world, call, first.proposals[0].id, 'reviewer1@reviews.example', { state: 'accepted' });
    await insertReview(portal, world, call, first.proposals[0].id, 'reviewer2@reviews.example', { state: 'declined' });
    await insertReview(portal, world, call, first.proposals[0].id, 'reviewer3@reviews.example');
    const short = (await officer.api('GET', `/calls/${call.id}/assignments?only=short`)).json;
    expect([short.counts.short, (short.proposals as { id: string }[]).some((row) => row.id === first.proposals[0].id)]).toEqual([24, false]);
    const load = (short.reviewers as { id: string; open: number; submitted: number }[]).find((row) => row.id === reviewer(1));
    expect([load?.open, load?.submitted]).toEqual([1, 0]);
  });
});
