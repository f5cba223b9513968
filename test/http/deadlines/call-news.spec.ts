import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const start = new Date('2026-11-23T15:00:00.000Z');
const day = 86_400_000;
const addendum = { titleEn: 'Partners', titleFr: 'Partenaires', bodyEn: 'Two partners at most.', bodyFr: 'Au plus deux partenaires.' };
const answered = { questionEn: 'May partners be public bodies?', questionFr: 'Les partenaires peuvent-ils être publics?', answerEn: 'Yes.', answerFr: 'Oui.' };

describe('news of a call', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let southgate: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: true });
    world = await seedWorld(portal);
    [owner, southgate, officer, manager] = (await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'manager@hsp.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor, Visitor];
  });
  beforeEach(async () => {
    portal.clock.moveTo(start);
    call = await openCall(portal, world);
  });
  afterAll(() => portal.close());

  const code = ({ status, json }: Answer): [number, string] => [status, (json as { code: string }).code];
  const told = async (email: string): Promise<string[]> =>
    (await portal.source.query<{ template: string }[]>("select n.template from notifications n join persons p on p.id = n.person_id where p.email = $1 and n.href like $2 order by n.template", [email, `%${call.id}%`])).map(({ template }) => template);
  const later = (days: number): string => new Date(start.getTime() + days * day).toISOString();

  describe('addenda', () => {
    it('are numbered, in both languages, on the public page at once, and told to drafters and followers', async () => {
      await draftProposal(portal, world, call);
      const page = await southgate.submit(await southgate.get(`/en/calls/${call.id}`), 'Tell me of news of this call');
      expect(page.words).toContain('Stop telling me of news');
      const published = await manager.submit(await manager.get(`/en/calls/${call.id}`), 'Publish an addendum', addendum);
      expect([published.status, await pageProblems(published)]).toEqual([200, []]);
      expect((await manager.api('POST', `/calls/${call.id}/addenda`, { ...addendum, titleEn: 'Again' })).status).toBe(201);
      const seen = await portal.visitor().get(`/fr/calls/${call.id}`);
      expect([seen.words.includes('Addenda 1 – Partenaires'), seen.words.includes('Au plus deux partenaires.'), await pageProblems(seen)]).toEqual([true, true, []]);
      expect((await portal.visitor().api('GET', `/calls/${call.id}`)).json.news.addenda.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
      await portal.settle();
      expect([await told('owner@northbridge.example'), await told('owner@southgate.example')]).toEqual([['addendumPublished', 'addendumPublished'], ['addendumPublished', 'addendumPublished']]);
      await expect(portal.source.query("update call_addenda set body = '{}'")).rejects.toThrow('append-only');
    });

    it('that change what applicants must do need seven days, or a later deadline with them', async () => {
      portal.clock.moveTo(new Date(call.closesAt.getTime() - 6 * day));
      expect((await manager.api('POST', `/calls/${call.id}/addenda`, { ...addendum, material: true })).json.problems[0]).toMatchObject({ field: 'closesAt', code: 'tooSoonForAMaterialChange' });
      const good = await manager.api('POST', `/calls/${call.id}/addenda`, { ...addendum, material: true, closesAt: new Date(call.closesAt.getTime() + 2 * day).toISOString() });
      expect([good.status, good.json.closesAt]).toEqual([201, new Date(call.closesAt.getTime() + 2 * day).toISOString()]);
    });

    it('are the manager’s, of an open call, complete in both languages', async () => {
      expect((await officer.api('POST', `/calls/${call.id}/addenda`, addendum)).status).toBe(403);
      expect((await owner.api('POST', `/calls/${call.id}/addenda`, addendum)).status).toBe(403);
      expect((await manager.api('POST', `/calls/${call.id}/addenda`, { ...addendum, bodyFr: '' })).status).toBe(422);
      const closed = await openCall(portal, world, { state: 'closed' });
      expect((await manager.api('POST', `/calls/${closed.id}/addenda`, addendum)).status).toBe(409);
    });

    it('by two at once get two numbers', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => manager.api('POST', `/calls/${call.id}/addenda`, addendum)));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect((await portal.source.query<{ number: number }[]>('select number from call_addenda where call_id = $1 order by 1', [call.id])).map(({ number }) => number)).toEqual([1, 2, 3]);
    });
  });

  describe('a suspension', () => {
    it('keeps drafts and takes no submission, does not close at the deadline, and ends with a deadline to come', async () => {
      const { id } = await draftProposal(portal, world, call, { complete: true });
      const suspended = await manager.submit(await manager.get(`/en/calls/${call.id}`), 'Suspend the call', { reason: 'A list of countries was wrong.' });
      expect([suspended.status, suspended.words.includes('This call is suspended')]).toEqual([200, true]);
      expect(code(await owner.api('POST', `/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password }))).toEqual([422, 'callIsOpen']);
      expect((await owner.api('POST', `/proposals/${id}/sections/B`, { answers: { projectTitle: 'Still writing' }, versions: { projectTitle: 1 } })).status).toBe(200);
      expect((await owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' })).status).toBe(409);
      portal.clock.moveTo(new Date(call.closesAt.getTime() + day));
      await portal.application.nest.get(Sweeper).perform();
      expect((await portal.visitor().api('GET', `/calls/${call.id}`)).json.state).toBe('suspended');
      manager = await portal.signedIn('manager@hsp.example');
      expect((await manager.api('POST', `/calls/${call.id}/resumption`, { closesAt: call.closesAt.toISOString(), reason: 'x' })).json.problems[0]).toMatchObject({ field: 'closesAt', code: 'notLater' });
      expect((await manager.api('POST', `/calls/${call.id}/resumption`, { reason: 'x' })).status).toBe(422);
      const resumed = await manager.submit(await manager.get(`/fr/calls/${call.id}`), 'Reprendre l’appel', { closesAt: '2026-12-30T12:00', reason: 'La liste est corrigée.' });
      expect([resumed.status, resumed.words.includes('mercredi 30 décembre 2026 à 12 h 00, heure normale de l’Est')]).toEqual([200, true]);
      expect((await owner.api('POST', `/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password })).status).toBe(201);
      await portal.settle();
      expect((await told('owner@northbridge.example')).filter((name) => name.startsWith('call'))).toEqual(['callResumed', 'callSuspended']);
    });

    it('is the manager’s, with a reason', async () => {
      expect([(await officer.api('POST', `/calls/${call.id}/suspension`, { reason: 'x' })).status, (await owner.api('POST', `/calls/${call.id}/suspension`, { reason: 'x' })).status, (await manager.api('POST', `/calls/${call.id}/suspension`, {})).status]).toEqual([403, 403, 422]);
      expect((await manager.api('POST', `/calls/${call.id}/resumption`, { closesAt: later(40), reason: 'x' })).status).toBe(409);
    });
  });

  describe('a question', () => {
    const ask = (who: Visitor, organizationId: string, text = 'What about ministries?') => who.api('POST', `/calls/${call.id}/clarifications`, { organizationId, text });

    it('is asked in private, answered in both languages, and published to all without a trace of its asker', async () => {
      await draftProposal(portal, world, call);
      const form = await southgate.follow(await southgate.get(`/en/calls/${call.id}`), 'Ask a question or read the answers');
      expect(await pageProblems(form)).toEqual([]);
      const asked = await southgate.submit(form, 'Send the question', { text: 'May our ministry in Juba be a partner?' });
      expect([asked.status, asked.words.includes('Being answered')]).toEqual([200, true]);
      for (const stranger of [portal.visitor(), owner]) expect((await stranger.get(`/en/calls/${call.id}/clarifications`)).words).not.toContain('Juba');
      const desk = await officer.get(`/en/calls/${call.id}/clarifications`);
      expect([desk.words.includes('Juba'), /Southgate/.test(desk.text), await pageProblems(desk)]).toEqual([true, false, []]);
      const refused = await officer.submit(desk, 'Save the answer', { ...answered, answerFr: '' });
      expect([refused.status, refused.page('textarea[name=answerEn]').text()]).toEqual([422, 'Yes.']);
      const saved = await officer.submit(desk, 'Save the answer', answered);
      expect((await portal.visitor().api('GET', `/calls/${call.id}/clarifications`)).json.published).toEqual([]);
      const published = await officer.submit(saved, 'Publish the answers');
      expect([published.status, published.words.includes('No question waits.')]).toEqual([200, true]);
      const seen = await portal.visitor().get(`/fr/calls/${call.id}`);
      expect([seen.words.includes('Les partenaires peuvent-ils être publics?Oui.'), /Juba|Southgate/.test(seen.text)]).toEqual([true, false]);
      const view = (await portal.visitor().api('GET', `/calls/${call.id}/clarifications`)).text;
      expect([JSON.parse(view).published.length, /Juba|Southgate|asked/.test(view)]).toEqual([1, false]);
      await portal.settle();
      expect([await told('owner@northbridge.example'), await told('owner@southgate.example')]).toEqual([['answersPublished'], ['answersPublished']]);
      expect(await told('officer@hsp.example')).toEqual(['clarificationAsked']);
    });

    it('is told once for a whole batch', async () => {
      await draftProposal(portal, world, call);
      for (const text of ['One?', 'Two?', 'Three?']) await ask(southgate, world.southgate, text);
      const { open } = (await officer.api('GET', `/calls/${call.id}/clarifications`)).json as { open: { id: string }[] };
      for (const { id } of open) expect((await officer.api('POST', `/calls/${call.id}/clarifications/${id}/answer`, answered)).status).toBe(200);
      const twice = await Promise.all([1, 2].map(() => officer.api('POST', `/calls/${call.id}/clarifications/publication`, {})));
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
      await portal.settle();
      expect([await told('owner@northbridge.example'), (await portal.visitor().api('GET', `/calls/${call.id}`)).json.news.answerCount]).toEqual([['answersPublished'], 3]);
      expect((await officer.api('POST', `/calls/${call.id}/clarifications/${open[0]!.id}/answer`, answered)).status).toBe(409);
    });

    it('is refused from the question deadline on, with the reason, and changes nothing', async () => {
      await portal.source.query('update calls set questions_close_at = $2 where id = $1', [call.id, new Date('2026-12-01T17:00:00.000Z')]);
      portal.clock.moveTo(new Date('2026-12-01T16:59:59.000Z'));
      expect((await ask(southgate, world.southgate)).status).toBe(201);
      portal.clock.moveTo(new Date('2026-12-01T17:00:00.000Z'));
      const late = await ask(southgate, world.southgate);
      expect([...code(late), /Tuesday, December 1, 2026 at 12:00/.test(late.text)]).toEqual([409, 'questionsClosed', true]);
      expect((await southgate.get(`/en/calls/${call.id}/clarifications`)).words).toContain('The time for questions is over.');
      expect(await portal.source.query('select count(*)::int as n from clarifications where call_id = $1', [call.id])).toEqual([{ n: 1 }]);
    });

    it('is asked for one’s own organization, by a member', async () => {
      expect([(await ask(portal.visitor(), world.southgate)).status, (await ask(owner, world.southgate)).status, (await ask(officer, world.southgate)).status, (await ask(owner, world.northbridge, '')).status]).toEqual([401, 404, 404, 422]);
    });

    it('may be set aside with a reason that its organization reads', async () => {
      await ask(southgate, world.southgate, 'What did the others ask for?');
      const desk = await manager.get(`/en/calls/${call.id}/clarifications`);
      const done = await manager.submit(desk, 'Do not publish', { reason: 'It concerns others.' });
      expect(done.status).toBe(200);
      expect((await southgate.get(`/en/calls/${call.id}/clarifications`)).words).toContain('It concerns others.');
      expect((await owner.get(`/en/calls/${call.id}/clarifications`)).words).not.toContain('It concerns others.');
    });
  });

  it('of an extension reach drafters and followers, and reminders count anew', async () => {
    await draftProposal(portal, world, call);
    await southgate.api('POST', `/calls/${call.id}/subscription`, {});
    portal.clock.moveTo(new Date(call.closesAt.getTime() - 20 * 3_600_000));
    await portal.settle();
    manager = await portal.signedIn('manager@hsp.example');
    expect((await manager.api('POST', `/calls/${call.id}/extension`, { closesAt: new Date(call.closesAt.getTime() + 2 * day).toISOString(), reason: 'More time.' })).status).toBe(200);
    await portal.settle();
    portal.clock.moveTo(new Date(call.closesAt.getTime() + day + 1_000));
    await portal.settle();
    expect([await told('owner@northbridge.example'), await told('owner@southgate.example')]).toEqual([['callExtended'], ['callExtendedFollower']]);
    const reminders = await portal.source.query("select count(*)::int as n from notifications n join persons p on p.id = n.person_id where p.email = 'owner@northbridge.example' and n.template = 'draftClosing'");
    expect(reminders[0].n).toBeGreaterThanOrEqual(2);
  });
});
