import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces, type TestProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const signed = { name: 'Amara Okafor', agreed: true, password };

describe('signing a proposal', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  const start = new Date('2026-11-23T15:00:00.000Z');
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    [owner, editor, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
  });
  beforeEach(async () => {
    portal.clock.moveTo(start);
    call = await openCall(portal, world);
  });
  afterAll(() => portal.close());

  const complete = (): Promise<TestProposal> => draftProposal(portal, world, call, { complete: true });
  const post = (who: Visitor, id: string, noun: string, body: unknown = {}): Promise<Answer> => who.api('POST', `/proposals/${id}/${noun}`, body);
  const stateOf = async (id: string): Promise<string> => (await portal.source.query<{ state: string }[]>('select state from proposals where id = $1', [id]))[0]!.state;
  const fields = (answer: Answer): string[] => answer.json.problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`);
  const answerOf = async (id: string, key: string): Promise<unknown> => (await portal.source.query<{ value: unknown }[]>('select value from answers where proposal_id = $1 and question_key = $2', [id, key]))[0]?.value;

  describe('by name and password', () => {
    it('takes the signatory’s own name whatever its case, accents and spaces, and nobody else’s', async () => {
      const { id } = await complete();
      const before = await proposalTraces(portal);
      expect(fields(await post(owner, id, 'submission', { ...signed, name: 'Étienne Gagnon' }))).toEqual(['name nameDiffers']);
      expect(await proposalTraces(portal)).toEqual(before);
      expect((await post(owner, id, 'submission', { ...signed, name: ' amàra   OKAFOR ' })).status).toBe(201);
    });

    it('refuses without the password or with a wrong one, on the page too, and never shows it again', async () => {
      const { id } = await complete();
      const before = await proposalTraces(portal);
      expect([fields(await post(owner, id, 'submission', { ...signed, password: '' })), fields(await post(owner, id, 'submission', { ...signed, password: 'wrong-password-1' }))]).toEqual([['password required'], ['password wrongPassword']]);
      const again = await owner.submit(await owner.get(`/fr/proposals/${id}/check`), 'Soumettre la proposition', { ...signed, password: 'wrong-password-2' });
      expect([again.status, again.page('[name=password]').attr('value'), again.page('[name=name]').attr('value'), again.text.includes('wrong-password-2'), await pageProblems(again)]).toEqual([422, undefined, 'Amara Okafor', false, []]);
      expect(await proposalTraces(portal)).toEqual(before);
    });

    it('keeps the password out of the snapshot and the trail', async () => {
      const { id } = await complete();
      await post(owner, id, 'submission', signed);
      const [{ content }] = await portal.source.query<[{ content: string }]>('select content from proposal_snapshots where proposal_id = $1', [id]);
      const [{ trail }] = await portal.source.query<[{ trail: string }]>('select string_agg(particulars::text, $2) as trail from events where subject_id = $1', [id, ' ']);
      expect([content.includes(password), trail.includes(password)]).toEqual([false, false]);
    });

    it('stops guessing after a few tries, without a word on the proposal', async () => {
      const { id } = await draftProposal(portal, world, call, { complete: true, organizationId: world.southgate });
      const statuses: number[] = [];
      for (let n = 0; n < 12; n += 1) statuses.push((await post(stranger, id, 'submission', { name: 'Lucía Mendoza', agreed: true, password: `guess number ${n}` })).status);
      expect([statuses.filter((status) => status === 422).length, statuses.at(-1), await stateOf(id)]).toEqual([10, 429, 'draft']);
    });
  });

  describe('when it is ready', () => {
    it('is marked by an editor once it is complete; signatories are told and sign', async () => {
      const { id, reference } = await complete();
      const marked = await editor.submit(await editor.get(`/en/proposals/${id}/check`), 'Mark as ready to sign');
      expect([marked.status, marked.words.includes('Ready to sign'), await pageProblems(marked)]).toEqual([200, true, []]);
      await portal.application.work();
      await portal.settle();
      const letters = portal.mailbox.letters.filter(({ subject }) => subject.includes(reference));
      expect(letters.map(({ to, subject }) => [to, subject])).toEqual([['owner@northbridge.example', `Proposal ${reference} is ready for your signature`]]);
      const home = await owner.get('/en/home');
      expect(home.page(`main a[href="/en/proposals/${id}/check"]`).length > 0).toBe(true);
      const check = await owner.get(`/en/proposals/${id}/check`);
      expect([check.words.includes('the text is locked'), check.words.includes('K1. The information in this proposal is true and complete.'), check.words.includes('K4.1. Does your organization owe money to the Crown? No'), await pageProblems(check)]).toEqual([true, true, true, []]);
      expect((await owner.submit(check, 'Submit the proposal', signed)).heading).toBe('Proposal submitted');
    });

    it('is not marked while something is missing, by readers of other organizations, or twice', async () => {
      const { id } = await draftProposal(portal, world, call, { complete: true, answers: { summary: null } });
      const full = await complete();
      const before = await proposalTraces(portal);
      const refused = await post(editor, id, 'readiness');
      expect([refused.status, refused.json.code, fields(refused)]).toEqual([422, 'isComplete', ['answers.summary required']]);
      expect([(await post(stranger, full.id, 'readiness')).status, (await post(officer, full.id, 'readiness')).status, (await post(editor, 'x', 'readiness')).status, (await post(editor, full.id, 'drafting')).status]).toEqual([404, 404, 404, 409]);
      expect(await proposalTraces(portal)).toEqual(before);
      expect([(await post(editor, full.id, 'readiness')).status, (await post(editor, full.id, 'readiness')).status]).toEqual([200, 409]);
    });

    it('locks the text: a save answers 409 on a page that keeps what was typed and can take it back', async () => {
      const { id } = await complete();
      const section = await editor.get(`/en/proposals/${id}/sections/B`);
      await post(owner, id, 'readiness');
      const before = await proposalTraces(portal);
      const late = await editor.submit(section, 'Save', { 'answers[projectTitle]': 'Typed while it was locked' });
      expect([late.status, late.words.includes('Typed while it was locked'), late.page(`form[action$="/drafting"]`).length, await pageProblems(late)]).toEqual([409, true, 1, []]);
      const json = await post(editor, id, 'sections/B', { answers: { projectTitle: 'X' }, versions: { projectTitle: 1 } });
      expect([json.status, json.json.code]).toEqual([409, 'readyToSign']);
      expect(await proposalTraces(portal)).toEqual(before);
      const back = await editor.submit(late, 'Take it back to change it');
      expect([back.status, back.words.includes('a draft again'), await stateOf(id)]).toEqual([200, true, 'draft']);
      expect((await post(editor, id, 'sections/B', { answers: { projectTitle: 'X' }, versions: { projectTitle: 1 } })).status).toBe(200);
    });

    it('and becomes “not submitted” when nobody signs before the deadline', async () => {
      const { id } = await complete();
      await post(owner, id, 'readiness');
      portal.clock.moveTo(new Date(call.closesAt.getTime() + 61_000));
      await portal.application.nest.get(Sweeper).perform();
      expect(await stateOf(id)).toBe('notSubmitted');
    });
  });

  describe('when it is reopened', () => {
    const submitted = async (): Promise<TestProposal> => {
      const made = await complete();
      expect((await post(owner, made.id, 'submission', signed)).status).toBe(201);
      return made;
    };

    it('is rewritten and submitted again as version 2, while version 1 is kept', async () => {
      const { id, reference } = await submitted();
      const first = (await owner.api('GET', `/proposals/${id}/receipt`)).json;
      const page = await owner.submit(await owner.get(`/en/proposals/${id}`), 'Reopen to change it');
      expect([page.status, page.words.includes('Your submitted version stays valid'), page.words.includes(`receipt ${reference}-R1`), await pageProblems(page)]).toEqual([200, true, true, []]);
      expect((await officer.get(`/en/proposals/${id}`)).status).toBe(404); // nobody reads along while it is rewritten
      await post(owner, id, 'sections/B', { answers: { projectTitle: 'A better title' }, versions: { projectTitle: 1 } });
      const receipt = await post(owner, id, 'submission', signed);
      expect([receipt.status, receipt.json.receipt, receipt.json.number, receipt.json.title]).toEqual([201, `${reference}-R2`, 2, 'A better title']);
      expect((await owner.api('GET', `/proposals/${id}/snapshots/1`)).json).toMatchObject({ receipt: first.receipt });
      expect((await officer.api('GET', `/proposals/${id}`)).json).toMatchObject({ title: 'A better title', state: 'submitted' });
    });

    it('gets its earlier version back at the deadline: text, files, title and time of submission', async () => {
      const { id, reference } = await submitted();
      const [kept] = await portal.source.query<{ at: Date }[]>('select submitted_at as at from proposals where id = $1', [id]);
      const title = await answerOf(id, 'projectTitle');
      await post(owner, id, 'reopening');
      await post(editor, id, 'sections/B', { answers: { projectTitle: 'Half a thought', summary: '' }, versions: { projectTitle: 1, summary: 1 } });
      await post(editor, id, 'readiness').then(({ status }) => expect(status).toBe(422));
      const closing = new Date(call.closesAt.getTime() + 61_000);
      portal.clock.moveTo(closing);
      const sweeper = portal.application.nest.get(Sweeper);
      await Promise.all([sweeper.perform(), sweeper.perform()]);
      await sweeper.perform();
      const [row] = await portal.source.query<unknown[]>('select state, title, submitted_at as at, snapshot_count as n from proposals where id = $1', [id]);
      expect(row).toEqual({ state: 'submitted', title, at: kept!.at, n: 1 });
      expect([await answerOf(id, 'projectTitle'), typeof (await answerOf(id, 'summary'))]).toEqual([title, 'string']);
      expect(await portal.source.query(`select actor_id, from_state, to_state, particulars ->> 'receipt' as receipt from events where subject_id = $1 and name = 'proposal.restored'`, [id])).toEqual([{ actor_id: null, from_state: 'draft', to_state: 'submitted', receipt: `${reference}-R1` }]);
      const page = await (await portal.signedIn('owner@northbridge.example')).get(`/fr/proposals/${id}`);
      expect(page.words).toContain('La version précédente a été rétablie à la date limite');
      expect((await (await portal.signedIn('officer@hsp.example')).get(`/en/proposals/${id}`)).status).toBe(200);
    });

    it('is for signatories before the deadline only', async () => {
      const { id } = await submitted();
      const before = await proposalTraces(portal);
      expect([(await post(editor, id, 'reopening')).status, (await post(stranger, id, 'reopening')).status, (await post(officer, id, 'reopening')).status]).toEqual([403, 404, 403]);
      portal.clock.moveTo(call.closesAt);
      const late = await post(owner, id, 'reopening');
      expect([late.status, late.json.code]).toEqual([422, 'callIsOpen']);
      expect(await proposalTraces(portal)).toEqual(before);
    });
  });
});
