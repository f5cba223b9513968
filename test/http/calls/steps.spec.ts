import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallAggregate } from '../../../src/modules/calls/index.js';
import { Ledger } from '../../../src/modules/ledger/index.js';
import { WorkflowEngine } from '../../../src/platform/workflow/engine.js';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { approvedCall, draftedCall, insertProposal } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';
import type { Visitor } from '../../support/visitor.js';

describe('the steps of a call', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let manager: Visitor;
  let decider: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal, { appropriationCents: 2_000_000_000 });
    [officer, manager, decider] = [await portal.signedIn('officer@hsp.example'), await portal.signedIn('manager@hsp.example'), await portal.signedIn('decider@hsp.example')];
  });
  afterAll(() => portal.close());
  const at = (iso: string) => portal.clock.moveTo(new Date(iso));
  const sweep = (): Promise<void> => portal.application.nest.get(Sweeper).perform();
  const stateOf = async (id: string): Promise<string> => (await portal.source.query<[{ state: string }]>('select state from calls where id = $1', [id]))[0].state;
  const money = (id: string) => portal.application.nest.get(Ledger).freeOfCall(id);
  const code = ({ status, json }: { status: number; json: unknown }): [number, string | undefined] => [status, (json as { code?: string }).code];
  const inApproval = async (changes: Record<string, unknown> = {}): Promise<string> => {
    const id = await draftedCall(officer, changes);
    await officer.api('POST', `/calls/${id}/approval-request`, {});
    return id;
  };

  it('asks for approval only when the weights make 100', async () => {
    at('2026-11-23T15:00:00Z');
    const id = await draftedCall(officer, { weights: { R1: 21, R2: 15, R3: 15, R4: 10, R5: 10, R6: 10, R7: 5, R8: 10, R9: 5 } });
    expect(code(await officer.api('POST', `/calls/${id}/approval-request`, {}))).toEqual([422, 'weightsMakeHundred']);
    expect(await stateOf(id)).toBe('draft');
    expect((await officer.get(`/en/calls/${id}`)).words).toContain('The weights of the criteria must add up to 100');
  });

  it('asks for approval only when the envelope covers a proposal and the deadline is ahead', async () => {
    const small = await draftedCall(officer, { envelope: [{ fiscalYear: 2026, amount: 499_999 }] });
    const late = await draftedCall(officer, { opensAt: '2026-01-01T09:00', closesAt: '2026-11-01T12:00' });
    expect([code(await officer.api('POST', `/calls/${small}/approval-request`, {})), code(await officer.api('POST', `/calls/${late}/approval-request`, {}))])
      .toEqual([[422, 'envelopeCoversOneProposal'], [422, 'deadlineIsAhead']]);
  });

  it('gives an approved call its money in the same transaction', async () => {
    const id = await inApproval();
    const approval = await decider.api('POST', `/calls/${id}/approval`, {});
    expect(approval.json).toMatchObject({ state: 'scheduled', staff: { money: [{ fiscalYear: 2026, allocatedCents: 100_000_000, freeCents: 100_000_000 }, { fiscalYear: 2027, allocatedCents: 200_000_000 }] } });
    expect(await portal.source.query('select approved_by as by from calls where id = $1', [id])).toEqual([{ by: world.people['decider@hsp.example'] }]);
  });

  it('refuses approval above what the year has left, says how much, and changes nothing', async () => {
    const id = await inApproval({ envelope: [{ fiscalYear: 2028, amount: 20_000_000.01 }] });
    const page = await decider.get(`/en/calls/${id}`);
    const refused = await decider.submit(page, 'Approve the call');
    expect(refused.status).toBe(409);
    expect(refused.page('#error-summary').text()).toContain('$20,000,000.01');
    expect([await stateOf(id), await money(id)]).toEqual(['inApproval', []]);
    expect(code(await decider.api('POST', `/calls/${id}/approval`, {}))).toEqual([409, 'overCommitted']);
  });

  it('approves one of two calls that want the last money of a year', async () => {
    const ids = [await inApproval({ envelope: [{ fiscalYear: 2028, amount: 15_000_000 }] }), await inApproval({ envelope: [{ fiscalYear: 2028, amount: 15_000_000 }] })];
    const answers = await Promise.all(ids.map((id) => decider.api('POST', `/calls/${id}/approval`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['inApproval', 'scheduled']);
  });

  it('approves once when two press at the same time', async () => {
    const id = await inApproval({ envelope: [{ fiscalYear: 2026, amount: 500_000 }] });
    const answers = await Promise.all([decider.api('POST', `/calls/${id}/approval`, {}), decider.api('POST', `/calls/${id}/approval`, {})]);
    expect([answers.map(({ status }) => status).sort(), (await money(id))[0]?.allocatedCents]).toEqual([[200, 409], 50_000_000]);
  });

  it('is sent back with a reason, and can then be changed and asked for again', async () => {
    const id = await inApproval();
    expect((await decider.api('POST', `/calls/${id}/return`, {})).status).toBe(422);
    expect(await stateOf(id)).toBe('inApproval');
    expect((await decider.api('POST', `/calls/${id}/return`, { reason: 'Say more on cities.' })).json).toMatchObject({ state: 'draft' });
    expect((await officer.get(`/en/calls/${id}`)).words).toContain('Say more on cities.');
    expect((await officer.api('POST', `/calls/${id}/approval-request`, {})).status).toBe(200);
  });

  it('gives its money back when it is cancelled', async () => {
    const id = await approvedCall(portal, { envelope: [{ fiscalYear: 2026, amount: 600_000 }] });
    expect((await manager.api('POST', `/calls/${id}/cancellation`, { reason: 'Merged with another.' })).json).toMatchObject({ state: 'cancelled' });
    expect(await money(id)).toEqual([{ fiscalYear: 2026, allocatedCents: 0, reservedCents: 0, committedCents: 0, paidCents: 0, freeCents: 0 }]);
  });

  it('answers wrong roles with 403, wrong states with 409, unknown calls with 404, strangers with 401', async () => {
    const id = await inApproval();
    const owner = await portal.signedIn('owner@northbridge.example');
    const auditor = await portal.signedIn('auditor@hsp.example');
    expect([
      code(await officer.api('POST', `/calls/${id}/approval`, {})), code(await owner.api('POST', `/calls/${id}/approval`, {})), code(await auditor.api('POST', `/calls/${id}/cancellation`, { reason: 'x' })),
      code(await officer.api('POST', `/calls/${id}/cancellation`, { reason: 'x' })), code(await officer.api('POST', `/calls/${id}/approval-request`, {})), code(await manager.api('POST', `/calls/${id}/decision-start`, {})),
      code(await decider.api('POST', '/calls/01a20af5-8f01-74de-8751-c873f225f353/approval', {})), code(await portal.visitor().api('POST', `/calls/${id}/approval`, {})),
    ]).toEqual([[403, 'forbidden'], [403, 'forbidden'], [403, 'forbidden'], [403, 'forbidden'], [409, 'wrongState'], [409, 'wrongState'], [404, 'notFound'], [401, 'signInFirst']]);
    expect(await stateOf(id)).toBe('inApproval');
  });

  it('opens at its instant and closes once deadline and grace have passed', async () => {
    at('2026-11-23T15:00:00Z');
    const id = await approvedCall(portal, { opensAt: '2026-12-01T09:00', closesAt: '2026-12-15T12:00', graceSeconds: 90, envelope: [{ fiscalYear: 2026, amount: 500_000 }] });
    const states: string[] = [];
    for (const instant of ['2026-12-01T13:59:00Z', '2026-12-01T14:00:00Z', '2026-12-15T17:01:00Z', '2026-12-15T17:01:30Z']) {
      at(instant);
      await sweep();
      states.push(await stateOf(id));
    }
    expect(states).toEqual(['scheduled', 'open', 'open', 'closed']);
    expect(await portal.source.query("select name, actor_id as actor from events where subject_id = $1 and name in ('call.opened', 'call.closed') order by id", [id])).toEqual([{ name: 'call.opened', actor: null }, { name: 'call.closed', actor: null }]);
  });

  it('offers no start in the grace period', async () => {
    at('2026-11-23T15:00:00Z');
    const id = await approvedCall(portal, { opensAt: '2026-11-01T09:00', closesAt: '2026-12-20T12:00', graceSeconds: 900, envelope: [{ fiscalYear: 2026, amount: 500_000 }] });
    await sweep();
    at('2026-12-20T16:59:50Z');
    const before = (await portal.visitor().api('GET', `/calls/${id}`)).json as { acceptsNow: boolean };
    at('2026-12-20T17:00:00Z');
    await sweep();
    const after = (await portal.visitor().api('GET', `/calls/${id}`)).json as { acceptsNow: boolean; state: string };
    expect([before.acceptsNow, after.acceptsNow, after.state]).toEqual([true, false, 'open']);
  });

  it('is extended by a manager to a later time, with a reason', async () => {
    at('2026-11-23T15:00:00Z');
    const id = await approvedCall(portal, { opensAt: '2026-11-01T09:00', closesAt: '2026-12-01T12:00', envelope: [{ fiscalYear: 2026, amount: 500_000 }] });
    await sweep();
    const body = { closesAt: '2026-12-05T12:00', reason: 'The portal was down.' };
    expect([code(await officer.api('POST', `/calls/${id}/extension`, body)), code(await manager.api('POST', `/calls/${id}/extension`, { ...body, closesAt: '2026-12-01T12:00' })), code(await manager.api('POST', `/calls/${id}/extension`, { closesAt: body.closesAt }))])
      .toEqual([[403, 'forbidden'], [422, 'invalid'], [422, 'invalid']]);
    const extended = await manager.submit(await manager.get(`/fr/calls/${id}`), 'Reporter la date limite', { closesAt: '2026-12-05T12:00', reason: 'Panne du portail.' });
    expect([extended.status, extended.words.includes('5 décembre 2026')]).toEqual([200, true]);
    at('2026-12-02T12:00:00Z');
    await sweep();
    expect(await stateOf(id)).toBe('open');
  });

  it('releases only when every proposal is decided, and decides only when every one is screened', async () => {
    at('2026-11-23T15:00:00Z');
    const id = await approvedCall(portal, { opensAt: '2026-11-01T09:00', closesAt: '2026-11-25T12:00', envelope: [{ fiscalYear: 2026, amount: 500_000 }] });
    await sweep();
    at('2026-11-26T12:00:00Z');
    await sweep();
    const proposalId = await insertProposal(portal, { callId: id, organizationId: world.northbridge, startedBy: world.people['owner@northbridge.example']!, state: 'submitted' });
    expect((await officer.api('POST', `/calls/${id}/review-start`, {})).json).toMatchObject({ state: 'inReview' });
    expect(code(await manager.api('POST', `/calls/${id}/decision-start`, {}))).toEqual([422, 'everyProposalScreened']);
    await portal.source.query("update proposals set state = 'underReview' where id = $1", [proposalId]);
    expect((await manager.api('POST', `/calls/${id}/decision-start`, {})).json).toMatchObject({ state: 'deciding', staff: { actions: [{ name: 'release', unmet: [{ code: 'everyProposalDecided' }] }] } });
    const engine = portal.application.nest.get(WorkflowEngine);
    const deciderActor = { personId: world.people['decider@hsp.example']!, name: '', email: '', locale: 'en' as const, roles: ['decider'], memberships: [] };
    await expect(engine.fire(CallAggregate, 'release', id, deciderActor)).rejects.toMatchObject({ code: 'everyProposalDecided' });
    await portal.source.query("update proposals set state = 'declined' where id = $1", [proposalId]);
    expect((await engine.fire(CallAggregate, 'release', id, deciderActor)).state).toBe('released');
  });
});

describe('the demonstration clock', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal);
  });
  afterAll(() => portal.close());

  it('moves the present and does what is due before it answers', async () => {
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    const id = await approvedCall(portal, { opensAt: '2026-12-01T09:00', closesAt: '2026-12-15T12:00' });
    const answer = await portal.visitor().api('POST', '/demo/clock', { now: '2026-12-01T14:00:00.000Z' });
    expect([answer.status, (answer.json as { now: string }).now.slice(0, 19)]).toEqual([200, '2026-12-01T14:00:00']);
    expect(((await portal.visitor().api('GET', `/calls/${id}`)).json as { state: string }).state).toBe('open');
  });
  it('refuses what is no instant', async () => {
    expect((await portal.visitor().api('POST', '/demo/clock', { now: 'tomorrow' })).status).toBe(422);
  });
});
