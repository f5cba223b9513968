import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Readable } from 'node:stream';
import { noSources } from '../../../src/modules/calls/form/index.js';
import { newId } from '../../../src/kernel/ids/ids.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import type { OpenApiDocument } from '../../../src/platform/openapi/openapi-document.js';
import { draftCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

// Every route of the portal is asked for, several times.
jest.setTimeout(120_000);

/** Whatever would say who applies; each stands somewhere in the proposal, its files or its organization. */
const secrets = {
  'legal name': 'Quillon (Peace) Trust', 'operating name': 'Lanternfolk', website: 'quillon-peace.example', 'business number': '811223344', contact: 'Wilhelmina Ashgrove', 'contact mail': 'w.ashgrove@',
  phone: '613-555-0199', signatory: 'Octavio Brandt', partner: 'Rivermouth Cooperative', 'file name': 'quillon-audit', city: 'Merrickville', signature: 'O. Brandt, Director',
};

describe('a call that hides who applies', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  let proposal: string;
  let review: string;
  let file: string;
  let infected: string;
  let reviewer: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [reviewer, officer] = await Promise.all([portal.signedIn('reviewer1@reviews.example'), portal.signedIn('officer@hsp.example')]);
    call = await insertCall(portal, world, { anonymised: true });
    const organization = world.northbridge;
    await portal.source.query(`update organizations set legal_name = $2, operating_name = $3, website = 'https://www.quillon-peace.example/about', business_number = $4, city = 'Merrickville' where id = $1`,
      [organization, secrets['legal name'], secrets['operating name'], secrets['business number']]);
    proposal = await insertProposal(portal, world, call, { state: 'eligible', title: 'Safe roads, by QUILLON (Peace)  Trust', summary: 'The quillon\n(peace) trust, known as Lanternfolk, works with Rivermouth Cooperative; see quillon-peace.example. Wilhelmina Ashgrove leads. READ-THIS' });
    const owner = world.people['owner@northbridge.example'];
    const answers = {
      contactName: secrets.contact, contactEmail: 'w.ashgrove@quillon-peace.example', contactPhone: secrets.phone, contactTitle: 'Secretary of Lanternfolk', signatoryName: secrets.signatory, signatureName: secrets.signature,
      partners: [{ name: secrets.partner, type: 'LOCAL_NGO', country: 'CO', role: 'Works with Lanternfolk', signatory: 'no' }],
      risks: [{ risk: 'Lanternfolk loses staff', type: 'operational', likelihood: 'low', impact: 'low', response: 'Rivermouth Cooperative helps', owner: secrets.contact }],
      budget: { lines: [{ category: '10', description: 'Coordinator of Rivermouth Cooperative', partner: secrets.partner, fiscalYear: 2026, quantity: 1, unitCostCents: 100_000, sources: { ...noSources, requested: 100_000 } }] },
    };
    for (const [key, value] of Object.entries(answers)) {
      await portal.source.query('insert into answers (proposal_id, question_key, value, edited_by, edited_at) values ($1, $2, $3, $4, now()) on conflict (proposal_id, question_key) do update set value = excluded.value, version = answers.version + 1', [proposal, key, JSON.stringify(value), owner]);
    }
    const kept = await portal.application.nest.get(FileStore).put(Readable.from(['%PDF-1.4 annex']));
    [file, infected] = [newId(), newId()];
    for (const [id, scan] of [[file, 'clean'], [infected, 'infected']] as const) {
      await portal.source.query(
        `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at, scan_state, threat) values ($1, $2, 'supportingDocuments', 'quillon-audit.PDF', 'application/pdf', 14, $3, $4, $5, now(), $6, $7)`,
        [id, proposal, kept.sha256, kept.key, owner, scan, scan === 'infected' ? 'Test' : null]);
    }
    await officer.api('POST', `/calls/${call.id}/assignments`, { proposalId: proposal, reviewerId: world.people['reviewer1@reviews.example'], dueAt: new Date(Date.now() + 864e6).toISOString() });
    await portal.settle();
    [{ id: review }] = await portal.source.query<[{ id: string }]>('select id from review_assignments where proposal_id = $1', [proposal]);
  });
  afterAll(() => portal?.close());

  const hide = (anonymised: boolean) => portal.source.query('update calls set anonymised = $2 where id = $1', [call.id, anonymised]);
  const squeezed = (text: string): string => text.replace(/&amp;/g, '&').replace(/\\n|[\s\u00a0]+/g, ' ').toLowerCase();
  const told = (text: string): string[] => Object.entries(secrets).filter(([, secret]) => squeezed(text).includes(secret.toLowerCase())).map(([name]) => name);

  /** Every GET route the portal has, asked for as this reviewer with the identifiers at hand, as JSON and as pages. */
  async function everything(): Promise<{ asked: number; open: string[]; leaks: string[] }> {
    const document = (await reviewer.api('GET', '/openapi.json')).json as OpenApiDocument;
    const roots: Record<string, string> = { calls: call.id, proposals: proposal, reviews: review, organizations: world.northbridge };
    const found = { asked: 0, open: [] as string[], leaks: [] as string[] };
    const feed = ((await reviewer.api('POST', '/deadlines/feed')).json as { feed: string }).feed.split('/').at(-1)!;
    for (const [path, methods] of Object.entries(document.paths)) {
      if (!methods.get) continue;
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const given: Record<string, string> = { callId: call.id, fileId: file, token: feed, kind: 'review', key: 'B', number: '1' };
        return given[name] ?? (path.startsWith('/deadlines') ? review : (roots[path.split('/')[1]!] ?? newId()));
      });
      const both = [await reviewer.api('GET', filled), await reviewer.get(`/fr${filled}`)];
      for (const answer of both.some(({ status }) => status === 200) ? [...both, await reviewer.get(`/en${filled}`)] : both) {
        found.asked += 1;
        if (answer.status === 200) found.open.push(path);
        const leaked = told(`${answer.text} ${answer.headers.get('content-disposition') ?? ''}`);
        // Whoever holds an organization's identifier may ask to join it and reads its name; so the identifier itself is a secret here.
        if (answer.text.includes(world.northbridge) && !filled.includes(world.northbridge)) leaked.push('identifier');
        if (leaked.length && path !== '/organizations/{id}/access-request') found.leaks.push(`${path}: ${leaked.join(', ')}`);
      }
    }
    return found;
  }

  it('asks before reading with the title alone, without what in it names the applicant', async () => {
    const { json } = await reviewer.api('GET', `/reviews/${review}`);
    expect(json.proposal).toMatchObject({ title: 'Safe roads, by [applicant]', organization: null });
    expect([json.anonymised, json.content]).toEqual([true, null]);
    const page = await reviewer.get(`/fr/reviews/${review}`);
    expect([page.words.includes('Cet appel cache qui présente la demande'), page.words.includes('Je ne reconnais pas qui présente la demande'), page.words.includes('Organisme')]).toEqual([true, true, false]);
    expect((await reviewer.get('/en/reviews')).words).toContain('Hidden by the call');
    expect((await everything()).leaks).toEqual([]);
    expect((await reviewer.submit(await reviewer.get(`/en/reviews/${review}`), 'Accept and read the proposal', { noConflict: true })).status).toBe(200);
  });

  it('would be caught telling: every secret is there, and shown as soon as the call hides nothing', async () => {
    await hide(false);
    expect(told((await reviewer.api('GET', `/reviews/${review}`)).text).sort()).toEqual(Object.keys(secrets).sort());
    expect(told((await reviewer.get(`/en/reviews/${review}`)).text).length).toBeGreaterThan(8);
    expect((await everything()).leaks.length).toBeGreaterThan(5);
    await hide(true);
  });

  it('tells none of it by any address the reviewer can open, in pages, JSON, files, calendars and refusals', async () => {
    const found = await everything();
    expect(found.asked).toBeGreaterThan(120);
    expect(new Set(found.open)).toEqual(new Set([...found.open, '/reviews', '/reviews/{id}', '/reviews/{id}/print', '/reviews/{id}/files/{fileId}', '/home', '/notifications', '/deadlines', '/deadlines/feed/{token}', '/deadlines/{kind}/{id}', '/calls/{id}']));
    expect(found.leaks).toEqual([]);
    const { content } = (await reviewer.api('GET', `/reviews/${review}`)).json;
    expect(content.organization).toBeNull();
    expect((await reviewer.api('GET', `/reviews/${review}`)).text.includes(world.northbridge)).toBe(false);
    expect(JSON.stringify(content)).toContain('[applicant], known as [applicant], works with [partner 1]; see [applicant]. [name] leads. READ-THIS');
    expect(content.attachments.map((one: { fileName: string }) => one.fileName)).toEqual(['Document 1.pdf', 'Document 2.pdf']);
    const page = await reviewer.get(`/en/reviews/${review}`);
    expect([page.text.includes('READ-THIS'), page.words.includes('Document 1.pdf')]).toEqual([true, true]);
    expect((await reviewer.get(`/en/reviews/${review}/files/${file}`)).headers.get('content-disposition')).toContain('attachment; filename="Document 1.pdf"');
    const refused = await reviewer.api('GET', `/reviews/${review}/files/${infected}`);
    expect([refused.status, refused.text.includes('Document 2.pdf'), told(refused.text)]).toEqual([409, true, []]);
  });

  it('tells none of it in what it answers to the reviewer’s own steps, in notices and in mails', async () => {
    const answers = [
      await reviewer.api('POST', `/reviews/${review}/scores`, { versions: {}, scores: { R1: 3 }, comments: { R1: 'Kept' } }), await reviewer.api('POST', `/reviews/${review}/scores`, { versions: {}, scores: { R1: 4 } }),
      await reviewer.api('POST', `/reviews/${review}/submission`, {}), await reviewer.api('POST', `/reviews/${review}/reopening`), await reviewer.api('POST', `/reviews/${review}/conflict`, { kind: 'x' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 422, 409, 422]);
    expect(answers.flatMap(({ text }) => told(text))).toEqual([]);
    await reviewer.api('POST', `/reviews/${review}/submission`, { scores: Object.fromEntries(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'].map((code) => [code, 3])), recommendation: 'fund', confidence: 'low' });
    expect((await officer.api('POST', `/reviews/${review}/return`, { reason: 'Quillon (Peace) Trust deserves a reason for R3.' })).status).toBe(200);
    await portal.settle();
    const letters = portal.mailbox.to('reviewer1@reviews.example');
    expect([letters.length > 1, letters.flatMap((letter) => told(JSON.stringify(letter)))]).toEqual([true, []]);
    const page = await reviewer.get(`/en/reviews/${review}`);
    expect([page.words.includes('[applicant] deserves a reason for R3.'), told(page.text)]).toEqual([true, []]);
    // Staff know who applies.
    expect((await officer.api('GET', `/reviews/${review}`)).json.proposal.organization).toBe(secrets['legal name']);
  });

  it('takes “I recognise who applies” at any time, also after the submission; other calls do not ask it', async () => {
    expect((await reviewer.api('POST', `/reviews/${review}/submission`, {})).json.state).toBe('submitted');
    const page = await reviewer.get(`/en/reviews/${review}`);
    const aside = await reviewer.submit(page, 'Declare the conflict of interest', { kind: 'recognised' });
    expect([aside.status, aside.heading]).toEqual([200, 'My reviews']);
    expect((await officer.api('GET', `/reviews/${review}`)).json.review).toMatchObject({ state: 'recused', conflictKind: 'recognised' });
    expect((await reviewer.api('GET', `/reviews/${review}`)).status).toBe(404);
    expect((await officer.get(`/fr/calls/${call.id}/conflicts`)).words).toContain('Je reconnais qui présente la demande');
    expect((await everything()).leaks).toEqual([]);

    const open = await insertCall(portal, world);
    const named = await insertReview(portal, world, open, await insertProposal(portal, world, open, { state: 'underReview', organizationId: world.southgate }), 'reviewer1@reviews.example', { state: 'accepted' });
    const before = await traces(portal);
    expect(problems(await reviewer.api('POST', `/reviews/${named}/conflict`, { kind: 'recognised' }))).toEqual(['kind notAnonymised']);
    expect(await traces(portal)).toEqual(before);
    expect((await reviewer.get(`/en/reviews/${named}`)).page('input[value=recognised]').length).toBe(0);
  });

  it('is chosen while the call is a draft, copied with it, and said to those who apply', async () => {
    const { id, version } = (await officer.api('POST', '/calls', draftCall({ anonymised: true }))).json as { id: string; version?: number };
    const edit = await officer.get(`/en/calls/${id}/edit`);
    expect(edit.page('input[name=anonymised]').attr('checked')).toBe('checked');
    expect((await officer.get(`/en/calls/${id}`)).words).toContain('Do not name your organization');
    expect((await officer.api('POST', `/calls/${id}/copy`)).json).toMatchObject({ anonymised: true });
    expect((await officer.api('POST', `/calls/${id}/edit`, draftCall({ version: version ?? 1, anonymised: false }))).status).toBeLessThan(300);
    expect((await officer.get(`/fr/calls/${id}`)).words).not.toContain('Ne nommez ni votre organisme');
  });
});
