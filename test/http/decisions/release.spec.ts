import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const secret = 'SECRET-FEEDBACK: the reviewers found the needs well shown and the plan convincing.';

describe('releasing the results of a call', () => {
  let portal: Portal;
  let world: World;
  let decider: Visitor;
  let manager: Visitor;
  let owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [decider, manager, owner] = await Promise.all([portal.signedIn('decider@hsp.example'), portal.signedIn('manager@hsp.example'), portal.signedIn('owner@northbridge.example')]);
  });
  afterAll(() => portal?.close());

  /** A call with one approved proposal of Northbridge and one declined of Southgate. */
  async function decided(): Promise<{ call: TestCall; approved: string; declined: string }> {
    const call = await insertCall(portal, world, { state: 'deciding' });
    const approved = await insertProposal(portal, world, call, { state: 'underReview', title: 'Approved one' });
    const declined = await insertProposal(portal, world, call, { state: 'underReview', title: 'Declined one', organizationId: world.southgate, language: 'fr' });
    for (const id of [approved, declined]) for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { scores: id === approved ? 3 : 1 });
    expect((await decider.api('POST', `/proposals/${approved}/decision`, { outcome: 'approved', amount: 98_765.43, years: { 2026: 58_765.43, 2027: 40_000 }, reasonCode: 'ranked', feedback: secret })).status).toBe(200);
    expect((await decider.api('POST', `/proposals/${declined}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback: secret })).status).toBe(200);
    return { call, approved, declined };
  }

  it('lets nothing of a decision reach an applicant before', async () => {
    const { call, approved } = await decided();
    await portal.settle();
    expect((await decider.api('GET', `/proposals/${approved}/decision`)).text.includes(secret)).toBe(true);
    const paths = [`/proposals/${approved}`, '/proposals', `/proposals/${approved}/decision`, `/proposals/${approved}/check`, `/proposals/${approved}/receipt`, `/proposals/${approved}/reviews`, `/calls/${call.id}`, `/calls/${call.id}/ranking`,
      `/calls/${call.id}/release`, '/notifications', '/home', '/agreements', '/awards'];
    const leaks: string[] = [];
    for (const path of paths) {
      for (const answer of [await owner.api('GET', path), await owner.get(`/en${path}`), await owner.get(`/fr${path}`)]) {
        const told = [secret, '98,765', '98 765', '9876543', 'Approved', '"approved"', 'Approuvée', 'proposal.approved', 'Gordon Tremaine'].filter((words) => answer.text.replace('Approved one', '').replaceAll('Approved one', '').includes(words));
        if (told.length) leaks.push(`${answer.url}: ${told.join(', ')}`);
        expect([answer.url, answer.status < 500]).toEqual([answer.url, true]);
      }
    }
    expect(leaks).toEqual([]);
    expect((await owner.api('GET', `/proposals/${approved}/decision`)).status).toBe(404);
    expect(portal.mailbox.letters.filter((letter) => letter.to.endsWith('northbridge.example'))).toEqual([]);
    expect(await portal.source.query(`select count(*) from notifications n join organization_members m on m.person_id = n.person_id`)).toEqual([{ count: 0 }]);
  });

  it('tells every applicant at once, in one transaction', async () => {
    const { call, approved, declined } = await decided();
    const page = await manager.get(`/en/calls/${call.id}/release`);
    expect(page.words).toContain('Nothing is missing.');
    const released = await manager.submit(page, 'Release the results');
    expect([released.status, released.heading]).toEqual([200, 'Results released']);
    expect(await portal.source.query('select id, state from proposals where call_id = $1 order by state', [call.id])).toEqual([{ id: approved, state: 'awarded' }, { id: declined, state: 'notFunded' }]);
    const [{ at }] = await portal.source.query('select released_at as at from calls where id = $1', [call.id]);
    expect(await portal.source.query('select distinct released_at as at from decisions where call_id = $1', [call.id])).toEqual([{ at }]);
    const events = await portal.source.query(`select name, actor_id, particulars from events where particulars ->> 'callId' = $1 and name in ('proposal.awarded', 'proposal.notFunded') order by name`, [call.id]);
    expect(events).toEqual([
      { name: 'proposal.awarded', actor_id: null, particulars: { callId: call.id, organizationId: world.northbridge, proposalId: approved, outcome: 'approved', amountCents: 9_876_543 } },
      { name: 'proposal.notFunded', actor_id: null, particulars: { callId: call.id, organizationId: world.southgate, proposalId: declined, outcome: 'declined', amountCents: 0 } },
    ]);
    const mine = (await owner.api('GET', `/proposals/${approved}/decision`)).json;
    expect(mine).toEqual({
      audience: 'applicant', proposal: { id: approved, reference: expect.any(String), title: 'Approved one', language: 'en', organization: 'Northbridge Peace Institute' }, call: { id: call.id, reference: call.reference, title: { en: 'Protecting civilians', fr: 'Protéger les civils' } },
      outcome: 'approved', amountCents: 9_876_543, years: [{ fiscalYear: 2026, amountCents: 5_876_543 }, { fiscalYear: 2027, amountCents: 4_000_000 }], feedback: secret, releasedAt: (at as Date).toISOString(),
    });
    expect((await owner.get(`/fr/proposals/${approved}/decision`)).words).toContain('Votre proposition est approuvée');
    expect((await owner.api('GET', `/proposals/${declined}/decision`)).status).toBe(404);
    const southgate = await portal.signedIn('owner@southgate.example');
    expect((await southgate.get(`/en/proposals/${declined}/decision`)).words).toContain('Your proposal was not approved');
    const before = await traces(portal);
    expect((await manager.api('POST', `/calls/${call.id}/release`)).status).toBe(409);
    expect(await traces(portal)).toEqual(before);
  });

  it('happens once when two people press the button', async () => {
    const { call } = await decided();
    const answers = await Promise.all([manager.api('POST', `/calls/${call.id}/release`), decider.api('POST', `/calls/${call.id}/release`)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await portal.source.query(`select count(*) from events where name = 'call.released' and subject_id = $1`, [call.id])).toEqual([{ count: 1 }]);
  });

  it('never tells half of them: a decision taken back meanwhile stops it, or comes too late', async () => {
    const { call, approved } = await decided();
    const [release, reopening] = await Promise.all([
      manager.api('POST', `/calls/${call.id}/release`), decider.api('POST', `/proposals/${approved}/decision-reopening`, { reason: 'A second look' }),
    ]);
    expect([[200, 409], [422, 200]]).toContainEqual([release.status, reopening.status]);
    const states: { state: string }[] = await portal.source.query('select state from proposals where call_id = $1 order by state', [call.id]);
    expect([['awarded', 'notFunded'], ['declined', 'underReview']]).toContainEqual(states.map((row) => row.state));
  });

  it('takes 300 proposals in seconds', async () => {
    const call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 500_000_000 } });
    await insertProposal(portal, world, call, { state: 'approved', title: 'Bulk' });
    await portal.source.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, theme_code, requested_cents, started_by, created_at, updated_at, submitted_at)
       select gen_random_uuid(), p.reference || '-' || n, p.call_id, p.organization_id, p.form_version_id, case when n % 3 = 0 then 'approved' else 'declined' end, 'en', 'Bulk ' || n, 'POC', 1000000, p.started_by, now(), now(), now()
       from proposals p, generate_series(1, 299) n where p.call_id = $1`, [call.id]);
    await portal.source.query(
      `insert into decisions (id, proposal_id, call_id, outcome, amount_cents, years, reason_code, feedback, decided_by, decided_at)
       select gen_random_uuid(), id, call_id, state, case when state = 'approved' then 1000000 else 0 end, '[]', 'ranked', $2, $3, now() from proposals where call_id = $1`, [call.id, secret, world.people['decider@hsp.example']]);
    const start = performance.now();
    const released = await manager.api('POST', `/calls/${call.id}/release`);
    const seconds = (performance.now() - start) / 1_000;
    expect([released.status, released.json]).toEqual([200, { callId: call.id, approved: 100, declined: 200 }]);
    if (process.env.TIMES) process.stderr.write(`300 released in ${seconds.toFixed(2)} s\n`);
    expect(seconds).toBeLessThan(10);
  });
});
