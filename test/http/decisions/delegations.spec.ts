import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { localDateOf } from '../../../src/kernel/time/dates.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and ask for clearer indicators next time.';
const day = 86_400_000;

describe('approving for somebody else', () => {
  let portal: Portal;
  let world: World;
  let decider: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  let officerId: string;
  let proposal: string;
  let call: TestCall;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    await insertPerson(portal, 'officer2@hsp.example', 'Bertrand Kaczmarek', ['officer']);
    [decider, officer, manager] = await Promise.all(['decider@hsp.example', 'officer@hsp.example', 'manager@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
    officerId = world.people['officer@hsp.example']!;
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    await portal.source.query('delete from delegations');
    call = await insertCall(portal, world, { state: 'deciding' });
    proposal = await insertProposal(portal, world, call, { state: 'underReview' });
    for (const n of [1, 2]) await insertReview(portal, world, call, proposal, `reviewer${n}@reviews.example`);
  });
  const on = (days: number): string => localDateOf(new Date(portal.clock.now().getTime() + days * day));
  const give = (from = 0, until = 5, more: Record<string, unknown> = {}, by = decider): Promise<Answer> =>
    by.api('POST', '/delegations', { role: 'decider', delegateId: officerId, fromOn: on(from), untilOn: on(until), reason: 'Away on a mission.', ...more });
  const decide = (by = officer): Promise<Answer> => by.api('POST', `/proposals/${proposal}/decision`, { outcome: 'approved', amount: 1_000, years: { 2026: 1_000 }, reasonCode: 'ranked', feedback });

  it('lets the delegate decide for the other, and the record says for whom', async () => {
    expect((await decide()).status).toBe(403);
    expect((await give()).status).toBe(201);
    const page = await officer.get(`/fr/proposals/${proposal}/decision`);
    expect(page.page('main').text()).toContain('Prendre la décision');
    const decided = await decide();
    expect([decided.status, decided.json.decision.decidedByName, decided.json.decision.decidedForName]).toEqual([200, 'Dana Whitfield', 'Gordon Tremaine']);
    const [event] = await portal.source.query("select particulars ->> 'forPersonId' as for_person, actor_id from events where name = 'proposal.approved' and subject_id = $1", [proposal]);
    expect(event).toEqual({ for_person: world.people['decider@hsp.example'], actor_id: officerId });
  });

  it('holds only from the first day to the last, not once revoked, and not when the other loses the role', async () => {
    await give(2, 5);
    const before = await traces(portal);
    expect((await decide()).status).toBe(403);
    await portal.source.query('update delegations set from_on = $1, until_on = $2', [on(-5), on(-1)]);
    expect((await decide()).status).toBe(403);
    await portal.source.query('update delegations set until_on = $1', [on(0)]);
    const [{ id }] = (await portal.source.query<{ id: string }[]>('select id from delegations')) as [{ id: string }];
    expect((await manager.api('POST', `/delegations/${id}/revocation`)).status).toBe(403);
    const page = await decider.get('/en/delegations');
    expect((await decider.submit(page, /Revoke/)).status).toBe(200);
    expect([(await decide()).status, (await decider.api('POST', `/delegations/${id}/revocation`)).status]).toEqual([403, 409]);
    await portal.source.query("update delegations set state = 'given'");
    await portal.source.query("delete from person_roles where person_id = $1 and role = 'decider'", [world.people['decider@hsp.example']]);
    expect((await decide()).status).toBe(403);
    await portal.source.query("insert into person_roles (person_id, role, given_at) values ($1, 'decider', now())", [world.people['decider@hsp.example']]);
    expect(await traces(portal)).toMatchObject({ proposals: (before as { proposals: unknown }).proposals, decisions: (before as { decisions: number }).decisions });
    expect((await decide()).status).toBe(200);
  });

  it('does not get round a review, a conflict or a recommendation of one’s own, on either side', async () => {
    await give();
    await officer.api('POST', `/proposals/${proposal}/recommendation`, { outcome: 'approved', amount: 1_000, years: { 2026: 1_000 }, reasonCode: 'ranked', feedback });
    const own = await officer.api('POST', `/proposals/${proposal}/recommendation-approval`, {});
    expect([own.status, own.json.code]).toEqual([403, 'approverRecommended']);
    await officer.api('POST', `/proposals/${proposal}/recommendation-withdrawal`, { reason: 'Another officer does it.' });
    const tie = await insertReview(portal, world, call, proposal, 'decider@hsp.example', { state: 'conflicted' });
    expect([(await decide()).json.code, (await decide(decider)).json.code]).toEqual(['principalConcerned', 'deciderIsNoReviewer']);
    await portal.source.query("update review_assignments set reviewer_id = $2 where id = $1", [tie, officerId]);
    expect((await decide()).json.code).toBe('deciderIsNoReviewer');
  });

  it('is not given onward, nor of a role one lacks, nor to strangers, nor backwards in time', async () => {
    await give();
    const [{ id: other }] = (await portal.source.query<{ id: string }[]>("select id from persons where email = 'officer2@hsp.example'")) as [{ id: string }];
    expect((await give(0, 5, { delegateId: other }, officer)).status).toBe(403);
    expect(problems(await give(0, 5, {}, manager))).toEqual(['role notYourRole']);
    expect(problems(await give(-1, -2, { delegateId: world.people['owner@northbridge.example'] }))).toEqual(['delegateId unknownDelegate', 'fromOn past', 'untilOn period']);
    expect(problems(await give(0, 900))).toEqual(['untilOn period']);
    expect(problems(await give(0, 1, { delegateId: world.people['decider@hsp.example'] }))).toEqual(['delegateId unknownDelegate']);
    const page = await decider.get('/fr/delegations');
    const refused = await decider.submit(page, 'Déléguer', { delegateId: officerId, untilOn: on(3), reason: '' });
    expect([refused.status, refused.page('input[name=untilOn]').attr('value'), refused.page('[role=alert] a').attr('href')]).toEqual([422, on(3), '#field-reason']);
    for (const [email, status] of [['auditor@hsp.example', 200], ['admin@hsp.example', 200], ['payer@hsp.example', 403], ['owner@northbridge.example', 403]] as const) {
      expect([email, (await (await portal.signedIn(email)).api('GET', '/delegations')).status]).toEqual([email, status]);
    }
    expect((await officer.api('GET', '/delegations')).json.delegations).toHaveLength(1);
  });
});
