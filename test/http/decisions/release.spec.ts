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

  /** A call with one proposal of Northbridge to approve and one of Southgate to decline. */
  async function reviewed(): Promise<{ call: TestCall; approved: string; declined: string }> {
    const call = await insertCall(portal, world, { state: 'deciding' });
    const approved = await insertProposal(portal, world, call, { state: 'underReview', title: 'Northern wells' });
    const declined = await insertProposal(portal, world, call, { state: 'underReview', title: 'Southern wells', organizationId: world.southgate, language: 'fr' });
    for (const id of [approved, declined]) for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`, { scores: id === approved ? 3 : 1 });
    return { call, approved, declined };
  }
  async function decided(): Promise<{ call: TestCall; approved: string; declined: string }> {
    const scene = await reviewed();
    await decide(scene);
    return scene;
  }
  async function decide({ approved, declined }: { approved: string; declined: string }): Promise<void> {
    expect((await decider.api('POST', `/proposals/${approved}/decision`, { outcome: 'approved', amount: 98_765.43, years: { 2026: 58_765.43, 2027: 40_000 }, reasonCode: 'ranked', feedback: secret })).status).toBe(200);
    expect((await decider.api('POST', `/proposals/${declined}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback: secret })).status).toBe(200);
  }

  /** Everything an applicant could look at, as JSON and as pages in both languages; without the hour and the form's token. */
  async function looks(id: string, callId: string): Promise<Record<string, string>> {
    const paths = [`/proposals/${id}`, '/proposals', '/proposals?state=underReview', '/proposals?state=awarded', `/proposals/${id}/decision`, `/proposals/${id}/check`, `/proposals/${id}/receipt`, `/proposals/${id}/reviews`,
      `/calls/${callId}`, `/calls/${callId}/ranking`, `/calls/${callId}/release`, '/notifications', '/home', '/agreements', '/awards', '/trail', '/spending'];
    const found: Record<string, string> = {};
    for (const path of paths) {
      for (const answer of [await owner.api('GET', path), await owner.get(`/en${path}`), await owner.get(`/fr${path}`)]) {
        expect([answer.url, answer.status < 500]).toEqual([answer.url, true]);
        const { pathname, search } = new URL(answer.url);
        found[pathname.replace(id, ':id') + search] = `${answer.status} ${answer.text.replace(/"now":"[^"]*"/g, '').replace(/"instance":"[^"]*"/g, '').replace(/name="_csrf" value="[^"]*"/g, '')}`;
      }
    }
    return found;
  }

  it('changes nothing that an applicant can see before, and all of it after', async () => {
    const scene = await reviewed();
    const { call, approved } = scene;
    await portal.settle();
    const notices = async (): Promise<unknown[]> => portal.source.query('select template from notifications where person_id = $1', [world.people['owner@northbridge.example']]);
    const letters = (): number => portal.mailbox.to('owner@northbridge.example').length;
    const [before, lettersBefore] = [await looks(approved, call.id), letters()];
    await decide(scene);
    await portal.settle();
    expect((await decider.api('GET', `/proposals/${approved}/decision`)).text.includes(secret)).toBe(true);
    const during = await looks(approved, call.id);
    expect(Object.keys(before).filter((path) => before[path] !== during[path])).toEqual([]);
    expect(Object.entries(during).filter(([, text]) => [secret, '98,765', '98\u00a0765', '9876543'].some((words) => text.includes(words)))).toEqual([]);
    expect([during['/api/proposals/:id']!.slice(0, 3), during['/api/proposals']!.slice(0, 3), during['/api/proposals/:id/decision']!.slice(0, 3), await notices(), letters()]).toEqual(['200', '200', '404', [], lettersBefore]);

    expect((await manager.api('POST', `/calls/${call.id}/release`)).status).toBe(200);
    await portal.settle();
    const after = await looks(approved, call.id);
    expect(Object.keys(after).filter((path) => before[path] !== after[path])).toEqual(expect.arrayContaining(
      ['/api/proposals/:id', '/api/proposals', '/api/proposals?state=awarded', '/api/proposals/:id/decision', '/en/proposals/:id', '/fr/proposals/:id/decision', '/api/notifications', `/api/calls/${call.id}`]));
    expect([after['/api/proposals/:id/decision']!.includes(secret), (await notices()).length > 0, letters() > lettersBefore]).toEqual([true, true, true]);
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
      audience: 'applicant', concept: false, proposal: { id: approved, reference: expect.any(String), title: 'Northern wells', language: 'en', organization: 'Northbridge Peace Institute' }, call: { id: call.id, reference: call.reference, title: { en: 'Protecting civilians', fr: 'Protéger les civils' } },
      outcome: 'approved', amountCents: 9_876_543, years: [{ fiscalYear: 2026, amountCents: 5_876_543 }, { fiscalYear: 2027, amountCents: 4_000_000 }], reserveUntil: null, feedback: secret, reconsideration: { request: null, mayAsk: false, mayAnswer: false, mayAnnounce: false }, releasedAt: (at as Date).toISOString(),
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
    expect([released.status, released.json]).toEqual([200, { callId: call.id, approved: 100, reserve: 0, declined: 200 }]);
    if (process.env.TIMES) process.stderr.write(`300 released in ${seconds.toFixed(2)} s\n`);
    expect(seconds).toBeLessThan(10);
  });
});
