import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids/ids.js';
import { addDays, localDateOf } from '../../../src/kernel/time/dates.js';
import { ReserveListSweep } from '../../../src/modules/decisions/reserve/reserve-list.sweep.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertPerson, insertProposal, insertReview, problems, stateOfProposal, type TestCall, traces } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const feedback = 'The reviewers found the needs well shown and ask for clearer indicators next time.';
const reason = 'The letters of our partners were in the file and were not read.';
const day = 86_400_000;

describe('after the release', () => {
  let portal: Portal;
  let world: World;
  let decider: Visitor;
  let second: Visitor;
  let manager: Visitor;
  let officer: Visitor;
  let owner: Visitor;
  let call: TestCall;
  let declined: string;
  let reserved: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    await insertPerson(portal, 'decider2@hsp.example', 'Helen Ostrowski', ['decider']);
    [decider, second, manager, officer, owner] = await Promise.all(['decider@hsp.example', 'decider2@hsp.example', 'manager@hsp.example', 'officer@hsp.example', 'owner@northbridge.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal?.close());
  const post = (by: Visitor, noun: string, body: unknown = {}, id = declined): Promise<Answer> => by.api('POST', `/proposals/${id}/${noun}`, body);
  const code = ({ status, json }: Answer): unknown[] => [status, json.code];
  const until = (days: number): string => addDays(localDateOf(portal.clock.now()), days);
  const money = async (): Promise<number> => (await portal.source.query<{ cents: number }[]>("select coalesce(sum(case kind when 'reserve' then amount_cents else -amount_cents end), 0)::int8 as cents from ledger_entries where call_id = $1 and kind in ('reserve', 'release')", [call.id]))[0]!.cents;

  beforeEach(async () => {
    call = await insertCall(portal, world, { state: 'deciding', envelope: { 2026: 10_000_000 } });
    const reviewed = async (organizationId = world.northbridge): Promise<string> => {
      const id = await insertProposal(portal, world, call, { state: 'underReview', organizationId, language: 'fr', requested: { 2026: 8_000_000 } });
      for (const n of [1, 2]) await insertReview(portal, world, call, id, `reviewer${n}@reviews.example`);
      return id;
    };
    [declined, reserved] = [await reviewed(), await reviewed()];
    await post(decider, 'decision', { outcome: 'declined', reasonCode: 'noMoney', reason: 'Another region first.', feedback });
    expect((await post(decider, 'decision', { outcome: 'reserve', amount: 70_000, years: { 2026: 70_000 }, reserveUntil: until(90), reasonCode: 'nextInRank', feedback }, reserved)).status).toBe(200);
    expect([await money(), (await owner.api('GET', `/proposals/${reserved}`)).json.state]).toEqual([0, 'underReview']);
    expect((await manager.api('POST', `/calls/${call.id}/release`)).json).toEqual({ callId: call.id, approved: 0, reserve: 1, declined: 1 });
  });

  describe('a proposal on the reserve list', () => {
    it('is told its date, in both languages, and funded once by whoever decides when money is free', async () => {
      const told = await owner.get(`/fr/proposals/${reserved}/decision`);
      expect([told.status, told.page('main').text().includes('Votre proposition est sur la liste de réserve'), (await owner.api('GET', `/proposals/${reserved}/decision`)).json.reserveUntil]).toEqual([200, true, until(90)]);
      expect([(await post(officer, 'promotion', {}, reserved)).status, (await post(manager, 'promotion', {}, reserved)).status, (await post(owner, 'promotion', {}, reserved)).status]).toEqual([403, 403, 403]);
      const page = await decider.get(`/en/proposals/${reserved}/decision`);
      const done = await decider.submit(page, 'Fund it from the reserve list');
      expect([done.status, await stateOfProposal(portal, reserved), await money()]).toEqual([200, 'awarded', 7_000_000]);
      const view = (await owner.api('GET', `/proposals/${reserved}/decision`)).json;
      expect([view.outcome, view.amountCents, view.reserveUntil]).toEqual(['approved', 7_000_000, null]);
      expect((await post(second, 'promotion', {}, reserved)).status).toBe(409);
    });

    it('is not funded without free money, after its date, or by two at once twice', async () => {
      await portal.source.query(`insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, at) values ($1, $2, $3, 2026, 'deallocate', 5000000, $4, now())`, [newId(), world.appropriations[2026], world.programmeId, call.id]);
      const before = await traces(portal);
      expect(code(await post(decider, 'promotion', {}, reserved))).toEqual([409, 'overCommitted']);
      await portal.source.query('update decisions set reserve_until = $2 where proposal_id = $1', [reserved, until(-1)]);
      expect(code(await post(decider, 'promotion', {}, reserved))).toEqual([409, 'reserveOver']);
      expect(await traces(portal)).toEqual(before);
      await portal.source.query(`insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, at) values ($1, $2, $3, 2026, 'allocate', 5000000, $4, now())`, [newId(), world.appropriations[2026], world.programmeId, call.id]);
      await portal.source.query('update decisions set reserve_until = $2 where proposal_id = $1', [reserved, until(0)]);
      const answers = await Promise.all([post(decider, 'promotion', {}, reserved), post(second, 'promotion', {}, reserved)]);
      expect([answers.map(({ status }) => status).sort(), await money()]).toEqual([[200, 409], 7_000_000]);
    });

    it('is declined by the sweep after its last day, once', async () => {
      const sweep = portal.application.nest.get(ReserveListSweep);
      await sweep.sweep(new Date(portal.clock.now().getTime() + 89 * day));
      expect(await stateOfProposal(portal, reserved)).toBe('reserveListed');
      const after = new Date(portal.clock.now().getTime() + 92 * day);
      await Promise.all([sweep.sweep(after), sweep.sweep(after)]);
      expect([await stateOfProposal(portal, reserved), await money()]).toEqual(['notFunded', 0]);
      expect(await portal.source.query("select count(*) from events where name = 'proposal.reserveLapsed' and subject_id = $1", [reserved])).toEqual([{ count: 1 }]);
      expect((await owner.api('GET', `/proposals/${reserved}/decision`)).json.outcome).toBe('declined');
    });
  });

  describe('a request for reconsideration', () => {
    it('is made once by a signatory with a reason, within thirty days', async () => {
      const editor = await portal.signedIn('editor@northbridge.example');
      expect([(await post(editor, 'reconsideration', { reason })).status, (await post(officer, 'reconsideration', { reason })).status, (await post(await portal.signedIn('owner@southgate.example'), 'reconsideration', { reason })).status]).toEqual([403, 403, 404]);
      const page = await owner.get(`/fr/proposals/${declined}/decision`);
      const short = await owner.submit(page, 'Demander un réexamen', { reason: 'Non' });
      expect([short.status, short.page('textarea[name=reason]').text(), short.page('details[open] textarea[name=reason]').length]).toEqual([422, 'Non', 1]);
      const asked = await owner.submit(short, 'Demander un réexamen', { reason });
      expect([asked.status, asked.page('main').text().includes(reason)]).toEqual([200, true]);
      expect(code(await post(owner, 'reconsideration', { reason }))).toEqual([409, 'askedOnce']);
      await portal.source.query("update decisions set released_at = released_at - interval '31 days' where proposal_id = $1", [reserved]);
      expect(code(await post(owner, 'reconsideration', { reason }, reserved))).toEqual([409, 'askedLate']);
    });

    it('is answered by a person who did not decide; accepted, it is decided anew and announced by itself', async () => {
      await post(owner, 'reconsideration', { reason });
      expect(code(await post(decider, 'reconsideration-acceptance'))).toEqual([403, 'tookPart']);
      expect((await post(officer, 'reconsideration-acceptance')).status).toBe(403);
      const page = await second.get(`/fr/proposals/${declined}/decision`);
      expect(page.page('main').text()).toContain(reason);
      const answers = await Promise.all([post(second, 'reconsideration-acceptance'), post(manager, 'reconsideration-refusal', { reason: 'Non.' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      if (answers[0].status !== 200) return;
      expect([await stateOfProposal(portal, declined), (await owner.api('GET', `/proposals/${declined}/decision`)).status]).toEqual(['underReview', 404]);
      expect((await post(second, 'decision', { outcome: 'approved', amount: 80_000, years: { 2026: 80_000 }, reasonCode: 'ranked', feedback })).status).toBe(200);
      expect([(await owner.api('GET', `/proposals/${declined}/decision`)).status, (await owner.api('GET', `/proposals/${declined}`)).json.state]).toEqual([404, 'underReview']);
      expect((await post(officer, 'announcement')).status).toBe(403);
      expect((await post(manager, 'announcement')).status).toBe(200);
      expect([await stateOfProposal(portal, declined), (await owner.api('GET', `/proposals/${declined}/decision`)).json.outcome, code(await post(manager, 'announcement'))]).toEqual(['awarded', 'approved', [409, 'nothingNew']]);
    });

    it('is refused with a reason that the applicant reads', async () => {
      expect(code(await post(second, 'reconsideration-refusal', { reason: 'Non.' }))).toEqual([409, 'notAsked']);
      await post(owner, 'reconsideration', { reason });
      expect(problems(await post(second, 'reconsideration-refusal', { reason: ' ' }))).toEqual(['reason required']);
      expect((await post(second, 'reconsideration-refusal', { reason: 'Les lettres ont été lues et notées.' })).status).toBe(200);
      const read = await owner.get(`/en/proposals/${declined}/decision`);
      expect([read.page('main').text().includes('Les lettres ont été lues et notées.'), await stateOfProposal(portal, declined), code(await post(second, 'reconsideration-acceptance'))]).toEqual([true, 'notFunded', [409, 'notAsked']]);
      expect(read.page('main').text()).not.toContain('Helen Ostrowski');
    });
  });
});
