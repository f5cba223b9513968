import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf } from '../../../src/kernel/time/dates.js';
import { capacityKeys, contactKeys } from '../../../src/modules/applicants/index.js';
import { sendDocument } from '../../support/papers.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, openCall, type OpenCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('an organization that applies a second time', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let officer: Visitor;
  let first: OpenCall;
  let second: OpenCall;
  let today: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    first = await openCall(portal, world);
    second = await openCall(portal, world);
    owner = await portal.signedIn('owner@northbridge.example');
    officer = await portal.signedIn('officer@hsp.example');
    today = localDateOf(portal.clock.now());
  });
  afterAll(() => portal.close());

  const organizationKeys: readonly string[] = [...contactKeys, ...capacityKeys];
  const start = async (call: OpenCall): Promise<string> => (await owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en' })).json.id as string;
  /** Answers every question that is still empty; says which of the organization's it had to type. */
  const write = async (id: string, call: OpenCall): Promise<string[]> => {
    const answers = completeAnswers(portal, call);
    const typed: string[] = [];
    for (const section of call.form.sections) {
      const shown = (await owner.api('GET', `/proposals/${id}/sections/${section.key}`)).json as { answers: Record<string, unknown>; versions: Record<string, number> };
      const empty = section.questions.filter(({ key, kind }) => kind !== 'files' && answers[key] !== undefined && answers[key] !== null && shown.answers[key] === null).map(({ key }) => key);
      typed.push(...empty.filter((key) => organizationKeys.includes(key)));
      const saved = await owner.api('POST', `/proposals/${id}/sections/${section.key}`, { answers: Object.fromEntries(empty.map((key) => [key, answers[key]])), versions: Object.fromEntries(empty.map((key) => [key, shown.versions[key]])) });
      expect(saved.status).toBe(200);
    }
    return typed;
  };
  const submit = (id: string) => owner.api('POST', `/proposals/${id}/submission`, { agreed: true, name: 'Amara Okafor', password });

  it('re-types no field about itself', async () => {
    const one = await start(first);
    const typed = await write(one, first);
    expect(contactKeys.filter((key) => !typed.includes(key))).toEqual([]);
    expect((await submit(one)).status).toBe(201);
    const two = await start(second);
    expect(await write(two, second)).toEqual([]);
    expect((await submit(two)).status).toBe(201);
    const [a, b] = await Promise.all([one, two].map(async (id) => JSON.parse((await owner.api('GET', `/proposals/${id}/snapshots/1`)).text) as { answers: Record<string, unknown> }));
    for (const key of organizationKeys) expect(b!.answers[key]).toEqual(a!.answers[key]);
  });

  it('is told its people instead of being asked, and may name others in one proposal', async () => {
    const id = await start(second);
    const page = await owner.get(`/en/proposals/${id}/sections/A`);
    expect([page.words.includes('From your organization’s file'), page.page('.from-file details').attr('open')]).toEqual([true, undefined]);
    const saved = await owner.submit(page, { name: '_go', value: 'stay' }, { 'answers[contactName]': 'Somebody Else' });
    expect([saved.status, saved.page('.from-file').length, saved.page('[name="answers[contactName]"]').val()]).toEqual([200, 0, 'Somebody Else']);
    const people = (await owner.get(`/en/organizations/${world.northbridge}/file`)).page('#people').text();
    expect(people).not.toContain('Somebody Else');
  });

  it('changes its people in the file: drafts follow, except where a draft named its own', async () => {
    const [follows, differs] = [await start(second), await start(second)];
    await owner.api('POST', `/proposals/${differs}/sections/A`, { answers: { contactName: 'Own Choice' } });
    const form = await owner.follow(await owner.follow(await owner.get(`/en/proposals/${follows}/sections/A`), 'Change them in the file'), 'Organization file');
    const changed = await owner.submit(await owner.follow(form, 'Change the contact or the signatory'), 'Save the people', { contactName: 'Noor Haddad', contactPhone: '613-555-0177' });
    expect(changed.words).toContain('Noor Haddad');
    await portal.settle();
    const name = async (id: string): Promise<string> => (await owner.api('GET', `/proposals/${id}/sections/A`)).json.answers.contactName as string;
    expect([await name(follows), await name(differs)]).toEqual(['Noor Haddad', 'Own Choice']);
    const wrong = await owner.submit(await owner.get(`/fr/organizations/${world.northbridge}/contacts`), 'Enregistrer les personnes', { contactPhone: 'call me' });
    expect([wrong.status, wrong.page('[name=contactPhone]').val()]).toEqual([422, 'call me']);
    const editor = await portal.signedIn('editor@northbridge.example');
    const stranger = await portal.signedIn('owner@southgate.example');
    expect([(await editor.get(`/en/organizations/${world.northbridge}/contacts`)).status, (await stranger.api('GET', `/organizations/${world.northbridge}/contacts`)).status, (await officer.api('GET', `/organizations/${world.northbridge}/contacts`)).status]).toEqual([200, 404, 403]);
  });

  it('drafts with an expired document, and submits once a new one is in the file', async () => {
    const call = await openCall(portal, world);
    await portal.source.query("update calls set required_documents = '{safeguardingPolicy}' where id = $1", [call.id]);
    const id = await start(call);
    await write(id, call);
    const refused = await submit(id);
    expect([refused.status, refused.json.problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)]).toEqual([422, ['organizationFile documentMissing']]);
    const terms = { kind: 'safeguardingPolicy', issuedOn: addDays(today, -30), validTo: addDays(today, 3) };
    await sendDocument(owner, world.northbridge, terms);
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 5 * 86_400_000));
    try {
      await portal.settle();
      const check = await owner.get(`/en/proposals/${id}/check`);
      expect(check.words).toContain('it has expired in your organization’s file');
      expect((await submit(id)).json.problems.map(({ code }: { code: string }) => code)).toEqual(['documentExpired']);
      expect((await owner.api('POST', `/proposals/${id}/sections/C`, { answers: { lessons: 'Still writing.' }, versions: { lessons: 1 } })).status).toBe(200);
      const file = await owner.follow(check, 'Open your organization’s file');
      expect(file.heading).toBe('Organization file');
      expect((await sendDocument(owner, world.northbridge, { ...terms, validTo: addDays(today, 300) })).status).toBe(201);
      expect((await submit(id)).status).toBe(201);
    } finally {
      portal.clock.reset();
    }
  });
});
