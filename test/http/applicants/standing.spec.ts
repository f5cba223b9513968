import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths, localDateOf } from '../../../src/kernel/time/dates.js';
import { VerificationExpiry } from '../../../src/modules/applicants/standing/verification-expiry.sweep.js';
import { pageProblems } from '../../support/html.js';
import { sendDocument } from '../../support/papers.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the standing of an organization', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  let today: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, editor, stranger, officer, manager] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'manager@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
    today = localDateOf(portal.clock.now());
  });
  afterAll(() => portal.close());

  const step = (who: Visitor, noun: string, body: unknown = {}, id = world.northbridge): Promise<Answer> => who.api('POST', `/organizations/${id}/${noun}`, body);
  const rows = (): Promise<unknown> => portal.source.query("select state, verified_until_on as until, (select count(*)::int from events e where e.subject_id = o.id) as events from organizations o where id = $1", [world.northbridge]);
  const stateOf = async (): Promise<string> => ((await portal.source.query<{ state: string }[]>('select state from organizations where id = $1', [world.northbridge]))[0]!).state;
  const subjects = async (address: string): Promise<string[]> => {
    await portal.settle();
    return portal.mailbox.letters.filter(({ to }) => to === address).map(({ subject }) => subject);
  };

  it('is asked for by an owner and verified by an officer until a day, on the pages', async () => {
    const asked = await owner.submit(await owner.get(`/en/organizations/${world.northbridge}`), 'Ask for verification');
    expect([asked.status, asked.page('.tag').first().text(), await pageProblems(asked)]).toEqual([200, 'Being verified', []]);
    const early = await officer.get(`/en/organizations/${world.northbridge}`);
    expect(early.words).toContain('The proof of registration in the file is not verified yet.');
    expect((await step(officer, 'verification', { verifiedUntilOn: addMonths(today, 12) })).json.code).toBe('registrationIsVerified');
    const { json } = await sendDocument(owner, world.northbridge, { kind: 'proofOfRegistration', issuedOn: '2011-05-01' });
    const { id } = (json as { tasks: { kind: string; documents: { id: string }[] }[] }).tasks.find(({ kind }) => kind === 'proofOfRegistration')!.documents[0]!;
    expect((await officer.api('POST', `/organization-documents/${id}/verification`, {})).status).toBe(200);
    const before = await rows();
    for (const verifiedUntilOn of ['', today, addMonths(today, 37)]) {
      const refused = await step(officer, 'verification', { verifiedUntilOn });
      expect([refused.status, refused.json.problems.map((p: { field: string }) => p.field)]).toEqual([422, ['verifiedUntilOn']]);
    }
    expect(await rows()).toEqual(before);
    const page = await officer.submit(await officer.get(`/fr/organizations/${world.northbridge}`), 'Déclarer l’organisme vérifié', { verifiedUntilOn: addMonths(today, 12) });
    expect([page.status, page.page('.tag').first().text(), await stateOf()]).toEqual([200, 'Vérifié', 'verified']);
    const list = await officer.get('/en/organizations?state=verified');
    expect([list.words.includes('Northbridge Peace Institute'), list.words.includes('Southgate Mediation Network')]).toEqual([true, false]);
    expect((await subjects('owner@northbridge.example')).filter((s) => s.includes('verified'))).toEqual(['Northbridge Peace Institute is verified']);
  });

  it('is changed by the right people only, in the right state', async () => {
    const before = await rows();
    const reason = { reason: 'Why' };
    expect([(await step(stranger, 'verification-request')).status, (await step(editor, 'verification-request')).status, (await step(owner, 'restriction', reason)).status, (await step(officer, 'exclusion', reason)).status, (await step(officer, 'lifting', reason)).status]).toEqual([404, 403, 403, 403, 403]);
    expect([(await step(owner, 'verification-request')).status, (await step(manager, 'lifting', reason)).status, (await step(manager, 'exclusion')).status]).toEqual([409, 409, 422]);
    expect(await rows()).toEqual(before);
  });

  it('of an organization that does not exist is not found, nor are its people', async () => {
    const nobody = '01900000-0000-7000-8000-0000000000aa';
    const people = Object.fromEntries(['contact', 'signatory'].flatMap((who) => [['Name', 'Wren Castellan'], ['Title', 'Director'], ['Email', 'wren@example.org'], ['Phone', '613-555-0142']].map(([key, value]) => [`${who}${key!}`, value])));
    expect([(await step(officer, 'restriction', { reason: 'x' }, nobody)).status, (await step(officer, 'contacts', { ...people, contactLanguage: 'en' }, nobody)).status, (await step(officer, 'contacts', { ...people, contactLanguage: 'en' })).status]).toEqual([404, 404, 403]);
  });

  it('is announced 60 days before it ends, and expires the day after its last day', async () => {
    const sweep = portal.application.nest.get(VerificationExpiry, { strict: false });
    const at = (day: string): Date => new Date(`${day}T17:00:00Z`);
    const last = addMonths(today, 12);
    await sweep.sweep(at(addDays(last, -61)));
    expect(await stateOf()).toBe('verified');
    await Promise.all([sweep.sweep(at(addDays(last, -60))), sweep.sweep(at(addDays(last, -60)))]);
    expect(await stateOf()).toBe('expiring');
    await sweep.sweep(at(last));
    expect(await stateOf()).toBe('expiring');
    await sweep.sweep(at(addDays(last, 1)));
    expect([await stateOf(), (await subjects('owner@northbridge.example')).filter((s) => s.includes('expire'))]).toEqual(['expired', ['The verification of Northbridge Peace Institute expires soon', 'The verification of Northbridge Peace Institute has expired']]);
  });

  it('restricted: whoever finds a proposal eligible says why', async () => {
    const page = await officer.submit(await officer.get(`/en/organizations/${world.northbridge}`), 'Restrict the organization', { reason: 'Two late reports.' });
    expect(page.words).toContain('The organization is restricted');
    expect((await owner.get(`/en/organizations/${world.northbridge}`)).words).toContain('Two late reports.');
    const { id } = await submittedProposal(portal, world, call);
    const before = await proposalTraces(portal);
    const refused = await officer.api('POST', `/proposals/${id}/eligibility`, {});
    expect([refused.status, refused.json.problems[0].field, await proposalTraces(portal)]).toEqual([422, 'reason', before]);
    const found = await officer.submit(await officer.get(`/en/proposals/${id}`), 'Confirm eligibility', { reason: 'Both reports came since.' });
    expect([found.status, found.words.includes('Both reports came since.')]).toEqual([200, true]);
    expect((await owner.api('GET', `/proposals/${id}`)).text).not.toContain('Both reports came since.');
  });

  it('barred: no new draft, no submission, no eligibility; lifted by a manager with a reason', async () => {
    const draft = await draftProposal(portal, world, call, { complete: true });
    const sent = await submittedProposal(portal, world, call);
    expect((await step(manager, 'exclusion', { reason: 'Listed as a sanctioned entity.' })).status).toBe(200);
    const before = await proposalTraces(portal);
    const begun = await owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' });
    expect([begun.status, begun.json.code, begun.json.problems[0].field]).toEqual([422, 'organizationNotBarred', 'organizationId']);
    const submitted = await owner.api('POST', `/proposals/${draft.id}/submission`, { name: 'Amara Okafor', agreed: true, password });
    expect([submitted.status, submitted.json.code]).toEqual([422, 'organizationNotBarred']);
    expect((await officer.api('POST', `/proposals/${sent.id}/eligibility`, { reason: 'x' })).json.code).toBe('organizationNotBarred');
    expect(await proposalTraces(portal)).toEqual(before);
    expect((await owner.get(`/fr/proposals/${draft.id}`)).words).toContain('Votre organisme est pour l’instant exclu du programme');
    expect(await subjects('owner@northbridge.example')).toContain('Northbridge Peace Institute is barred');
    const page = await manager.submit(await manager.get(`/en/organizations/${world.northbridge}`), 'Lift it', { reason: 'Another organization of the same name.' });
    expect([page.status, await stateOf()]).toEqual([200, 'underVerification']);
    expect((await owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' })).status).toBe(201);
  });
});
