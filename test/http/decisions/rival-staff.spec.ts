import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { newId } from '../../../src/kernel/ids/ids.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const emails = ['officer@hsp.example', 'manager@hsp.example', 'decider@hsp.example', 'certifier@hsp.example', 'payer@hsp.example', 'auditor@hsp.example'];
const text = 'RIVAL-TEXT: the roads are mined.';

/** Staff who belong to one applicant of a call, and the others of that call (ADR 0047). */
describe('staff who belong to an applicant, and its rivals', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let own: string;
  let rival: string;
  let elsewhere: string;
  let file: string;
  const staff: Record<string, Visitor> = {};
  const join = (email: string, roles = '{reader}'): Promise<unknown> => portal.source.query('insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, $3, now())', [world.northbridge, world.people[email], roles]);
  const leave = (email: string): Promise<unknown> => portal.source.query('delete from organization_members where person_id = $1', [world.people[email]]);
  const status = async (email: string, id: string): Promise<number> => (await staff[email]!.api('GET', `/proposals/${id}`)).status;

  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await insertCall(portal, world, { state: 'inReview' });
    own = await insertProposal(portal, world, call, { state: 'underReview', title: 'Own wells' });
    rival = await insertProposal(portal, world, call, { state: 'underReview', title: 'Rival wells', summary: text, organizationId: world.southgate });
    elsewhere = await insertProposal(portal, world, await insertCall(portal, world), { state: 'underReview', title: 'Other wells', organizationId: world.southgate });
    await insertReview(portal, world, call, rival, 'reviewer1@reviews.example');
    const kept = await portal.application.nest.get(FileStore).put(Readable.from(['%PDF-1.4 annex']));
    file = newId();
    await portal.source.query(`insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'supportingDocuments', 'annex.pdf', 'application/pdf', 14, $3, $4, $5, now())`,
      [file, rival, kept.sha256, kept.key, world.people['owner@southgate.example']]);
    for (const email of emails) staff[email] = await portal.signedIn(email);
  });
  afterAll(() => portal?.close());

  const rooms = (): string[] => ['', '/check', '/budget', '/sections/B', `/attachments/${file}`];

  it.each(emails)('reads as %s the text of a rival before joining, nothing of it after, and all again after leaving', async (email) => {
    const ask = async (): Promise<number[]> => Promise.all(rooms().map(async (room) => (await staff[email]!.api('GET', `/proposals/${rival}${room}`)).status));
    expect(await ask()).toEqual([200, 200, 200, 200, 200]);
    expect((await staff[email]!.api('GET', `/proposals/${rival}`)).text).toContain('RIVAL-TEXT');
    await join(email);
    expect(await ask()).toEqual([403, 403, 403, 403, 403]);
    for (const room of rooms()) for (const answer of [await staff[email]!.api('GET', `/proposals/${rival}${room}`), await staff[email]!.get(`/en/proposals/${rival}${room}`)]) expect([room, answer.text.includes('RIVAL-TEXT')]).toEqual([room, false]);
    // As applicant the own one stays readable; another call has nothing to do with it.
    expect([await status(email, own), (await staff[email]!.api('GET', `/proposals/${own}`)).json.side, await status(email, elsewhere)]).toEqual([200, 'applicant', 200]);
    await leave(email);
    expect(await ask()).toEqual([200, 200, 200, 200, 200]);
  });

  it('is told why, in both languages', async () => {
    await join('manager@hsp.example');
    for (const [locale, words] of [['en', 'so has whoever belongs to another applicant of the call'], ['fr', 'toute personne qui fait partie d’un autre demandeur de l’appel']] as const) {
      const page = await staff['manager@hsp.example']!.get(`/${locale}/proposals/${rival}`);
      expect([page.status, page.words.includes(words), await pageProblems(page)]).toEqual([403, true, []]);
    }
    await leave('manager@hsp.example');
  });

  it('takes no step on a rival, and nothing changes', async () => {
    await join('officer@hsp.example');
    const before = await traces(portal);
    const [review] = await portal.source.query<[{ id: string }]>('select id from review_assignments where proposal_id = $1', [rival]);
    for (const [path, body] of [[`/proposals/${rival}/messages`, { body: 'Hello' }], [`/proposals/${rival}/recommendation`, { outcome: 'declined', reasonCode: 'belowPassMark', feedback: text.repeat(3) }], [`/reviews/${review.id}/return`, { reason: 'A rival' }], [`/reviews/${review.id}/recusal`, { reason: 'A rival' }]] as const) {
      expect([path, (await staff['officer@hsp.example']!.api('POST', path, body)).status]).toEqual([path, 403]);
    }
    expect(await traces(portal)).toEqual(before);
    await leave('officer@hsp.example');
  });

  it('finds it neither in work lists, nor among messages, nor in the trail, and gets no letter about it', async () => {
    const owner = await portal.signedIn('owner@southgate.example');
    const [officer, manager, auditor] = [staff['officer@hsp.example']!, staff['manager@hsp.example']!, staff['auditor@hsp.example']!];
    const letters = (email: string): number => portal.mailbox.to(email).length;
    expect((await owner.api('POST', `/proposals/${rival}/messages`, { body: 'A question' })).status).toBe(201);
    await portal.settle();
    const places = ['/messages', '/home'] as const;
    for (const place of places) expect([place, (await officer.api('GET', place)).text.includes('Rival wells')]).toEqual([place, true]);
    const trail = async (): Promise<boolean> => (await auditor.api('GET', '/trail/download.csv')).text.includes('message.received') || (await auditor.api('GET', '/trail?event=message.received')).text.includes('message.received');
    expect(await trail()).toBe(true);
    for (const email of ['officer@hsp.example', 'auditor@hsp.example']) await join(email);
    for (const place of places) for (const answer of [await officer.api('GET', place), await officer.get(`/en${place}`)]) expect([place, answer.text.includes('Rival wells')]).toEqual([place, false]);
    const found = (await auditor.api('GET', '/trail?event=message.received')).json as { events: unknown[]; withheld: boolean };
    expect([found.events, found.withheld]).toEqual([[], true]);
    expect((await auditor.get('/fr/trail')).words).toContain('en conflit d’intérêts');
    const before = [letters('officer@hsp.example'), letters('manager@hsp.example')];
    expect((await owner.api('POST', `/proposals/${rival}/messages`, { body: 'Another question' })).status).toBe(201);
    await portal.settle();
    expect([letters('officer@hsp.example') - before[0]!, letters('manager@hsp.example') - before[1]!]).toEqual([0, 1]);
    expect((await manager.api('GET', '/messages')).text).toContain('Rival wells');
    for (const email of ['officer@hsp.example', 'auditor@hsp.example']) await leave(email);
  });

  it('begins with the draft, ends when it is withdrawn, not submitted or the call is cancelled', async () => {
    await join('officer@hsp.example');
    const seen: Record<string, number> = {};
    for (const state of ['draft', 'readyToSign', 'notSubmitted', 'withdrawn', 'underReview']) {
      await portal.source.query('update proposals set state = $2 where id = $1', [own, state]);
      seen[state] = await status('officer@hsp.example', rival);
    }
    expect(seen).toEqual({ draft: 403, readyToSign: 403, notSubmitted: 200, withdrawn: 200, underReview: 403 });
    await portal.source.query("update calls set state = 'cancelled' where id = $1", [call.id]);
    expect(await status('officer@hsp.example', rival)).toBe(200);
    await portal.source.query("update calls set state = 'deciding' where id = $1", [call.id]);
    expect(await status('officer@hsp.example', rival)).toBe(403);
  });

  it('holds for the concept notes of rivals, although released, while the full proposals compete', async () => {
    const [note, full] = [await insertCall(portal, world, { state: 'inReview' }), await insertCall(portal, world, { state: 'inReview' })];
    await portal.source.query("update calls set state = 'released', released_at = now(), concept_notes = true where id = $1", [note.id]);
    await portal.source.query('update calls set first_stage_call_id = $2 where id = $1', [full.id, note.id]);
    const concept = await insertProposal(portal, world, note, { state: 'invited', title: 'Rival idea', summary: text, organizationId: world.southgate });
    await insertProposal(portal, world, full, { state: 'underReview', title: 'Own second wells' });
    const manager = staff['manager@hsp.example']!;
    expect(await status('manager@hsp.example', concept)).toBe(200);
    await join('manager@hsp.example');
    for (const answer of [await manager.api('GET', `/proposals/${concept}`), await manager.get(`/en/proposals/${concept}`)]) expect([answer.status, answer.text.includes('RIVAL-TEXT')]).toEqual([403, false]);
    expect((await manager.api('GET', `/calls/${note.id}/ranking`)).status).toBe(403);
    await portal.source.query("update calls set state = 'released', released_at = now() where id = $1", [full.id]);
    expect(await status('manager@hsp.example', concept)).toBe(200);
    await leave('manager@hsp.example');
  });

  it('ends with the release of the results', async () => {
    await portal.source.query("update calls set state = 'released', released_at = now() where id = $1", [call.id]);
    expect([await status('officer@hsp.example', rival), (await staff['officer@hsp.example']!.api('GET', `/proposals/${own}`)).json.side]).toEqual([200, 'applicant']);
  });
});
