import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces } from '../../support/proposals.js';
import { insertPerson } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const signed = { name: 'Amara Okafor', agreed: true, password };

describe('submitting', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let signatory: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  const start = new Date('2026-11-23T15:00:00.000Z');
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    const id = await insertPerson(portal, 'signatory@northbridge.example', 'Sylvie Signataire', []);
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{signatory}', now())`, [world.northbridge, id]);
    [owner, editor, signatory, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'signatory@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  beforeEach(async () => {
    portal.clock.moveTo(start);
    call = await openCall(portal, world);
  });
  afterAll(() => portal.close());

  const complete = (of = call) => draftProposal(portal, world, of, { complete: true });
  const submit = (who: Visitor, id: string, body: unknown = signed): Promise<Answer> => who.api('POST', `/proposals/${id}/submission`, body);
  const stateOf = async (id: string): Promise<string> => (await portal.source.query<{ state: string }[]>('select state from proposals where id = $1', [id]))[0]!.state;

  it('keeps a snapshot whose SHA-256 is on the receipt, in one step with the event', async () => {
    const { id, reference } = await complete();
    const check = await owner.get(`/en/proposals/${id}/check`);
    expect([check.words.includes('Everything is complete'), await pageProblems(check)]).toEqual([true, []]);
    const receipt = await owner.submit(check, 'Submit the proposal', signed);
    expect([receipt.status, receipt.heading, await pageProblems(receipt)]).toEqual([200, 'Proposal submitted', []]);
    const { json } = await owner.api('GET', `/proposals/${id}/receipt`);
    expect(json).toMatchObject({ reference, receipt: `${reference}-R1`, number: 1, organization: 'Northbridge Peace Institute', submittedBy: 'Amara Okafor' });
    expect(receipt.words).toContain(json.sha256);
    const file = await owner.follow(receipt, /Download the submission/);
    expect([file.headers.get('content-disposition'), createHash('sha256').update(file.text).digest('hex')]).toEqual([`attachment; filename="${reference}-R1.json"; filename*=UTF-8''${reference}-R1.json`, json.sha256]);
    expect(file.json).toMatchObject({ receipt: `${reference}-R1`, organization: { legalName: 'Northbridge Peace Institute', businessNumber: '812345678' }, proposal: { reference, formVersionId: call.formVersionId }, submission: { signedName: 'Amara Okafor', receivedAt: json.submittedAt }, answers: { signatureName: expect.any(String) } });
    expect(await portal.source.query(`select name, from_state, to_state, particulars ->> 'sha256' as sha from events where subject_id = $1`, [id])).toEqual([{ name: 'proposal.submitted', from_state: 'draft', to_state: 'submitted', sha: json.sha256 }]);
    await expect(portal.source.query('update proposal_snapshots set content = $2 where proposal_id = $1', [id, '{}'])).rejects.toThrow('append-only');
  });

  it('is for owners and signatories; editors may check, others find nothing', async () => {
    const { id } = await complete();
    const before = await proposalTraces(portal);
    expect([(await submit(editor, id)).status, (await submit(stranger, id)).status, (await submit(officer, id)).status, (await submit(portal.visitor(), id)).status, (await submit(owner, 'x')).status]).toEqual([403, 404, 404, 401, 404]);
    const check = await editor.get(`/en/proposals/${id}/check`);
    expect([check.words.includes('Only an owner or a signatory'), check.page('main form').toArray().map((form) => check.page(form).attr('action'))]).toEqual([true, [`/en/proposals/${id}/readiness`]]);
    expect(await proposalTraces(portal)).toEqual(before);
    expect((await submit(signatory, id, { ...signed, name: 'Sylvie Signataire' })).status).toBe(201);
  });

  it('refuses an incomplete proposal with everything that is left to do, each thing at its field', async () => {
    const { id } = await draftProposal(portal, world, call, { complete: true, answers: { summary: null, startOn: '2020-01-01', declareTrue: false } });
    const before = await proposalTraces(portal);
    const answer = await submit(owner, id, {});
    expect([answer.status, answer.json.code]).toEqual([422, 'isComplete']);
    expect(answer.json.problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`)).toEqual(expect.arrayContaining(['answers.summary required', 'answers.startOn startTooEarly', 'answers.declareTrue mustDeclare', 'agreed agree', 'name required', 'password required']));
    const check = await owner.get(`/fr/proposals/${id}/check`);
    expect([check.page('form [name=agreed]').length, await pageProblems(check)]).toEqual([0, []]);
    const links = check.page('main .notice--warning a').toArray().map((a) => check.page(a).attr('href')!);
    expect(links).toContain(`/fr/proposals/${id}/sections/B?check=1#field-answers-summary`);
    // Partners' consent leads to a page of its own; each problem to its field.
    for (const href of links) expect([href, (await owner.get(href)).page(new URL(href, portal.origin).hash || 'h1').length]).toEqual([href, 1]);
    expect(await proposalTraces(portal)).toEqual(before);
  });

  it('asks for the declarations and the name, on the page that was sent', async () => {
    const { id } = await complete();
    const again = await owner.submit(await owner.get(`/en/proposals/${id}/check`), 'Submit the proposal', { name: '' });
    expect([again.status, again.page('[role=alert] a').toArray().map((a) => again.page(a).attr('href')), await stateOf(id)]).toEqual([422, ['#field-agreed', '#field-name', '#field-password'], 'draft']);
  });

  describe('at the deadline', () => {
    it('counts a request received in the last millisecond, also while the call is still being closed', async () => {
      const { id } = await complete();
      portal.clock.moveTo(new Date(call.closesAt.getTime() - 500));
      expect((await submit(owner, id)).status).toBe(201);
    });

    it('refuses one received at the deadline itself, and changes nothing', async () => {
      const { id } = await complete();
      const before = await proposalTraces(portal);
      portal.clock.moveTo(call.closesAt);
      const answer = await submit(owner, id);
      expect([answer.status, answer.json.code, answer.json.problems.length]).toEqual([422, 'callIsOpen', 1]);
      expect(await proposalTraces(portal)).toEqual(before);
      const page = await owner.get(`/en/proposals/${id}/check`);
      expect([page.page('form [name=agreed]').length, page.words.includes('takes no submissions now')]).toEqual([0, true]);
    });

    it('refuses a request that comes before the opening or after the closing of the call', async () => {
      for (const state of ['scheduled', 'closed', 'released']) {
        const other = await openCall(portal, world, { state });
        const { id } = await draftProposal(portal, world, other, { complete: true });
        expect([state, (await submit(owner, id)).json.code]).toEqual([state, 'callIsOpen']);
      }
    });

    it('takes drafts out of the way only after the grace, for ever readable', async () => {
      const { id } = await draftProposal(portal, world, call, { answers: { projectTitle: 'Never sent' } });
      portal.clock.moveTo(new Date(call.closesAt.getTime() + 59_000));
      await portal.application.nest.get(Sweeper).perform();
      expect(await stateOf(id)).toBe('draft');
      portal.clock.moveTo(new Date(call.closesAt.getTime() + 61_000));
      await portal.application.nest.get(Sweeper).perform();
      expect(await stateOf(id)).toBe('notSubmitted');
      await portal.application.nest.get(Sweeper).perform();
      expect(await portal.source.query(`select name, actor_id from events where subject_type = 'proposal' and subject_id = $1`, [id])).toEqual([{ name: 'proposal.lapsed', actor_id: null }]);
      portal.clock.moveTo(start);
      const page = await owner.get(`/en/proposals/${id}`);
      expect([page.heading, page.words.includes('Not submitted'), (await officer.get(`/en/proposals/${id}`)).status]).toEqual(['Never sent', true, 404]);
      expect([(await submit(owner, id)).status, (await owner.api('POST', `/proposals/${id}/sections/B`, { answers: { projectTitle: 'X' }, versions: { projectTitle: 1 } })).status]).toEqual([409, 409]);
    });
  });

  it('twice says that it was already done, with the receipt', async () => {
    const { id, reference } = await complete();
    const check = await owner.get(`/en/proposals/${id}/check`);
    expect((await owner.submit(check, 'Submit the proposal', signed)).status).toBe(200);
    const before = await proposalTraces(portal);
    const again = await owner.submit(check, 'Submit the proposal', signed);
    expect([again.status, again.words.includes(`Its receipt is ${reference}-R1`)]).toEqual([409, true]);
    expect((await submit(owner, id)).json.code).toBe('alreadySubmitted');
    expect(await proposalTraces(portal)).toEqual(before);
  });

  it('by two at once: one submission, one snapshot', async () => {
    const { id } = await complete();
    const answers = await Promise.all([submit(owner, id), submit(signatory, id, { ...signed, name: 'Sylvie Signataire' }), submit(owner, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await portal.source.query('select count(*) as n from proposal_snapshots where proposal_id = $1', [id])).toEqual([{ n: 1 }]);
  });

  it('and saving at once: either the text is in the snapshot or the save is refused', async () => {
    const { id } = await complete();
    const [sent, saved] = await Promise.all([submit(owner, id), editor.api('POST', `/proposals/${id}/sections/B`, { answers: { projectTitle: 'Changed at the last moment' }, versions: { projectTitle: 1 } })]);
    const { answers } = (await owner.get(`/en/proposals/${id}/snapshots/1`)).json;
    expect([sent.status, answers.projectTitle === 'Changed at the last moment']).toEqual([201, saved.status === 200]);
    expect([200, 409]).toContain(saved.status);
  });

  it('shows receipt and snapshot to the organization and to staff only', async () => {
    const { id } = await complete();
    await submit(owner, id);
    for (const path of [`/proposals/${id}/receipt`, `/proposals/${id}/snapshots/1`]) {
      expect([(await editor.api('GET', path)).status, (await officer.api('GET', path)).status, (await stranger.api('GET', path)).status]).toEqual([200, 200, 404]);
    }
    const draft = await complete();
    expect([(await owner.get(`/en/proposals/${draft.id}/receipt`)).status, (await owner.api('GET', `/proposals/${id}/snapshots/2`)).status, (await owner.api('GET', `/proposals/${id}/snapshots/x`)).status]).toEqual([404, 404, 404]);
  });

  describe('can be taken back', () => {
    it('by withdrawing with a reason, as a draft and after', async () => {
      const [draft, sent] = await Promise.all([complete(), complete()]);
      await submit(owner, sent.id);
      expect([(await owner.api('POST', `/proposals/${draft.id}/withdrawal`, {})).json.problems[0].field, (await editor.api('POST', `/proposals/${draft.id}/withdrawal`, { reason: 'x' })).status, (await stranger.api('POST', `/proposals/${sent.id}/withdrawal`, { reason: 'x' })).status, (await officer.api('POST', `/proposals/${sent.id}/withdrawal`, { reason: 'x' })).status]).toEqual(['reason', 403, 404, 403]);
      const page = await owner.submit(await owner.get(`/en/proposals/${sent.id}`), 'Withdraw the proposal', { reason: 'We found other money.' });
      expect([page.status, page.words.includes('Withdrawn'), page.words.includes('We found other money.')]).toEqual([200, true, true]);
      expect((await owner.api('POST', `/proposals/${draft.id}/withdrawal`, { reason: 'Not needed.' })).json.state).toBe('withdrawn');
      expect([(await officer.get(`/en/proposals/${sent.id}`)).status, (await officer.get(`/en/proposals/${draft.id}`)).status, (await owner.api('POST', `/proposals/${sent.id}/withdrawal`, { reason: 'x' })).status]).toEqual([200, 404, 409]);
    });
  });
});
