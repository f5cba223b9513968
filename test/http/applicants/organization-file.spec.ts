import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf } from '../../../src/kernel/time/dates.js';
import { pdfFile, sendDocument } from '../../support/papers.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the documents of an organization', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  let today: string;
  let home: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [owner, stranger, officer] = await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
    today = localDateOf(portal.clock.now());
    home = `/organizations/${world.northbridge}`;
  });
  afterAll(() => portal.close());
  afterEach(async () => {
    portal.clock.reset();
    await portal.source.query('delete from organization_documents');
    portal.mailbox.letters.length = 0;
  });

  const policy = (over: Record<string, string> = {}): Record<string, string> => ({ kind: 'safeguardingPolicy', issuedOn: addDays(today, -30), ...over });
  const rows = (): Promise<{ state: string; validTo: string | null }[]> => portal.source.query('select state, valid_to as "validTo" from organization_documents order by submitted_at, id');
  const given = async (over: Record<string, string> = {}): Promise<string> => {
    const answer = await sendDocument(owner, world.northbridge, policy(over));
    expect(answer.status).toBe(201);
    return (answer.json as { tasks: { kind: string; documents: { id: string }[] }[] }).tasks.find(({ kind }) => kind === policy(over).kind)!.documents[0]!.id;
  };
  const standing = async (kind = 'safeguardingPolicy'): Promise<string> => ((await owner.api('GET', `${home}/file`)).json as { tasks: { kind: string; standing: string }[] }).tasks.find((task) => task.kind === kind)!.standing;

  it('are sent on the page, found in the queue, verified, and read by both sides', async () => {
    const empty = await owner.follow(await owner.get(`/en${home}`), 'Open the organization file');
    expect(empty.words).toContain('Missing: Proof of registration');
    const sent = await owner.submit(empty, 'Send the document', policy(), { file: pdfFile('code.pdf') });
    expect([sent.status, sent.words.includes('Being checked')]).toEqual([200, true]);
    const queue = await officer.follow(await officer.get('/en/organizations'), 'Documents to check');
    const shown = await officer.follow(queue, 'Code of conduct against sexual exploitation');
    const verified = await officer.submit(shown, 'Verify the document', { reason: 'Adopted and dated.' });
    expect(verified.words).toContain('The document is verified.');
    const mine = await owner.follow(await owner.get(`/fr${home}/file`), 'Code de conduite');
    expect([mine.words.includes('Vérifié'), mine.words.includes('Adopted and dated.'), mine.words.includes('Dana Whitfield')]).toEqual([true, true, false]);
    const file = await owner.get(mine.page('.file-link a').attr('href')!);
    expect([file.status, file.headers.get('content-disposition')?.startsWith('attachment'), file.text.startsWith('%PDF')]).toEqual([200, true, true]);
    expect((await officer.get('/en/organization-documents')).words).toContain('Every document is checked.');
  });

  it('are seen and given by the right people only', async () => {
    const id = await given();
    const finance = await portal.signedIn('reviewer2@reviews.example');
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{finance}', now())", [world.northbridge, world.people['reviewer2@reviews.example']]);
    try {
      expect((await sendDocument(finance, world.northbridge, policy())).status).toBe(403);
      expect((await sendDocument(finance, world.northbridge, policy({ kind: 'bankLetter' }))).status).toBe(201);
    } finally {
      await portal.source.query('delete from organization_members where person_id = $1', [world.people['reviewer2@reviews.example']]);
    }
    for (const path of [`${home}/file`, `/organization-documents/${id}`, `/organization-documents/${id}/file`]) expect((await stranger.api('GET', path)).status).toBe(404);
    expect((await sendDocument(stranger, world.northbridge, policy())).status).toBe(404);
    expect((await sendDocument(officer, world.northbridge, policy())).status).toBe(403);
    expect((await owner.api('POST', `/organization-documents/${id}/verification`, {})).status).toBe(403);
    expect((await stranger.api('POST', `/organization-documents/${id}/verification`, {})).status).toBe(404);
    expect((await owner.api('GET', '/organization-documents')).status).toBe(403);
    expect((await rows()).map(({ state }) => state)).toEqual(['submitted', 'submitted']);
  });

  it('say what is wrong with what was sent, and keep nothing of it', async () => {
    const fields = (answer: { json: { problems: { field: string; code: string }[] } }): string[] => answer.json.problems.map(({ field, code }) => `${field} ${code}`);
    const ahead = await sendDocument(owner, world.northbridge, policy({ issuedOn: addDays(today, 3) }), null);
    expect([ahead.status, fields(ahead)]).toEqual([422, ['issuedOn dateAhead', 'file fileRequired']]);
    expect(fields(await sendDocument(owner, world.northbridge, policy({ validTo: addDays(today, -1) })))).toEqual(['validTo documentOver']);
    expect(fields(await sendDocument(owner, world.northbridge, policy({ validFrom: today, validTo: addDays(today, -1) })))).toEqual(['validTo dateOrder']);
    expect(fields(await sendDocument(owner, world.northbridge, policy({ kind: 'auditedStatements' })))).toEqual(['fiscalYear fiscalYear']);
    expect(fields(await sendDocument(owner, world.northbridge, policy(), { name: 'code.pdf', content: new TextEncoder().encode('<html>') }))[0]).toMatch(/^file /);
    const again = await owner.submit(await owner.get(`/fr${home}/file`), 'Envoyer le document', policy({ issuedOn: addDays(today, 3) }), { file: pdfFile('code.pdf') });
    expect([again.status, again.page('[name=issuedOn]').attr('value') ?? again.page('[name="issuedOn"]').val()]).toEqual([422, addDays(today, 3)]);
    expect(await rows()).toEqual([]);
  });

  it('are asked for again with a reason, and the new one takes the place of the refused', async () => {
    const id = await given();
    expect((await officer.api('POST', `/organization-documents/${id}/refusal`, {})).status).toBe(422);
    expect((await officer.api('POST', `/organization-documents/${id}/refusal`, { reason: 'It is a draft.' })).status).toBe(200);
    expect((await officer.api('POST', `/organization-documents/${id}/verification`, {})).status).toBe(409);
    await portal.settle();
    expect(portal.mailbox.letters.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual(['editor@northbridge.example Un document de Northbridge Peace Institute est à renvoyer', 'owner@northbridge.example A document of Northbridge Peace Institute needs to be sent again']);
    expect(portal.mailbox.letters.some(({ body }) => body.includes('draft'))).toBe(false);
    expect(await standing()).toBe('refused');
    await given();
    expect((await rows()).map(({ state }) => state)).toEqual(['replaced', 'submitted']);
    expect(await standing()).toBe('waiting');
  });

  it('count on while their renewal is checked, and go when it is verified', async () => {
    const first = await given();
    await officer.api('POST', `/organization-documents/${first}/verification`, {});
    const second = await given({ issuedOn: addDays(today, -1) });
    expect((await rows()).map(({ state }) => state)).toEqual(['verified', 'submitted']);
    await officer.api('POST', `/organization-documents/${second}/verification`, {});
    expect((await rows()).map(({ state }) => state)).toEqual(['replaced', 'verified']);
  });

  it('let one of two verdicts at once through', async () => {
    const id = await given();
    const answers = await Promise.all([officer.api('POST', `/organization-documents/${id}/verification`, {}), officer.api('POST', `/organization-documents/${id}/refusal`, { reason: 'No date.' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are announced 60, 30 and 7 days before they end, once each, and at their end', async () => {
    const id = await given({ validTo: addDays(today, 70) });
    await officer.api('POST', `/organization-documents/${id}/verification`, {});
    const said: number[] = [];
    for (const day of [5, 10, 12, 40, 63, 69, 71, 72]) {
      portal.clock.moveTo(new Date(Date.parse(`${addDays(today, day)}T17:00:00Z`)));
      await portal.settle();
      await portal.settle();
      said.push(portal.mailbox.to('owner@northbridge.example').length);
    }
    expect(said).toEqual([0, 1, 1, 2, 3, 3, 4, 4]);
    expect(portal.mailbox.to('owner@northbridge.example').map(({ subject }) => subject)).toEqual([...Array<string>(3).fill('A document of Northbridge Peace Institute expires soon'), 'A document of Northbridge Peace Institute has expired']);
    expect((await rows()).map(({ state }) => state)).toEqual(['expired']);
    expect((await portal.source.query("select count(*) as n from events where name = 'organizationDocument.expired' and subject_id = $1", [id]))[0].n).toBe(1);
  });
});
