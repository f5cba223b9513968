import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Calls } from '../../../src/modules/calls/index.js';
import { MissingDocumentsSweep } from '../../../src/modules/proposals/documents/missing-documents.sweep.js';
import { proposalDocument, type SnapshotContent } from '../../../src/modules/proposals/documents/proposal-document.js';
import { Typesetter } from '../../../src/platform/documents/typesetter.js';
import { templateOf } from '../../../src/platform/documents/typst-typesetter.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
/** Sets a document in a process of its own and answers its hash. */
const elsewhere = `
  const { Worker } = require('node:worker_threads');
  const thread = new Worker(process.argv[1]);
  thread.on('message', (m) => { process.stdout.write(require('node:crypto').createHash('sha256').update(m.bytes).digest('hex')); process.exit(0); });
  thread.postMessage({ id: 1, data: require('node:fs').readFileSync(0, 'utf8') });`;

describe('the PDF of a submission', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    owner = await portal.signedIn('owner@northbridge.example');
    call = await openCall(portal, world);
    // The compiler is loaded once, here.
    await portal.application.nest.get(Typesetter).pdf({ language: 'en', title: 'First', subtitle: '', author: '', keywords: [], at: portal.clock.now(), footer: [], blocks: [] });
  });
  afterAll(() => portal.close());

  const submitted = async (language: 'en' | 'fr', answers: Record<string, unknown> = {}): Promise<{ id: string; receipt: Answer }> => {
    const { id } = await draftProposal(portal, world, call, { complete: true, language, answers: answers as never });
    return { id, receipt: await owner.api('POST', `/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password }) };
  };
  const bytesOf = async (who: Visitor, id: string): Promise<Buffer> =>
    Buffer.from(await (await fetch(`${portal.origin}/api/proposals/${id}/documents/1`, { headers: { cookie: who.cookies } })).arrayBuffer());

  it('is made after the receipt, tagged, with language and title, in the language of the proposal', async () => {
    const { id, receipt } = await submitted('fr', { projectTitle: 'Protéger #strong[les civils] $x$', summary: 'Un texte en arabe: السلام. Et en chinois: 漢字.' });
    expect([receipt.status, receipt.json.document]).toEqual([201, null]);
    await portal.settle();
    const bytes = await bytesOf(owner, id);
    const raw = bytes.toString('latin1');
    expect(raw.slice(0, 5)).toBe('%PDF-');
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Marked true', '/Lang (fr-CA)', '/S /TH', '/S /H1', '/S /H3']) expect([mark, raw.includes(mark)]).toEqual([mark, true]);
    expect(raw).toContain(receipt.json.receipt);
    const page = await owner.get(`/fr/proposals/${id}/receipt`);
    expect([page.words.includes('Télécharger la proposition (PDF)'), page.words.includes('Le PDF ne peut pas afficher ces caractères : 漢 字'), await pageProblems(page)]).toEqual([true, true, []]);
    const file = await owner.follow(page, /Télécharger la proposition/);
    expect([file.headers.get('content-type'), file.headers.get('content-disposition')?.includes(`${receipt.json.receipt}.pdf`)]).toEqual(['application/pdf', true]);
    expect((await owner.api('GET', `/proposals/${id}/receipt`)).json.document).toEqual({ bytes: bytes.length, sha256: sha(bytes), missing: ['漢', '字'] });
  });

  it('is the same bytes in another process', async () => {
    const { id } = await submitted('en');
    await portal.settle();
    const [kept] = await portal.source.query(`select s.content, s.receipt, s.number, s.sha256, s.submitted_at as "submittedAt", c.title as "callTitle" from proposal_snapshots s join calls c on c.id = $2 where proposal_id = $1`, [id, call.id]);
    const content = JSON.parse(kept.content as string) as SnapshotContent;
    const document = proposalDocument(kept, content, await portal.application.nest.get(Calls).form(content.proposal.formVersionId));
    const child = spawn(process.execPath, ['-e', elsewhere, path.resolve('src/platform/documents/typst/thread.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(JSON.stringify(templateOf(document)));
    expect(await text(child.stdout)).toBe(sha(await bytesOf(owner, id)));
  });

  it('is for those who may read the submission, and says so while it is being made', async () => {
    const { id } = await submitted('en');
    const [stranger, officer, reviewer] = await Promise.all(['owner@southgate.example', 'officer@hsp.example', 'reviewer1@reviews.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
    await portal.settle();
    const status = async (who: Visitor, number = '1'): Promise<number> => (await who.api('GET', `/proposals/${id}/documents/${number}`)).status;
    expect([await status(officer), await status(stranger), await status(reviewer), await status(portal.visitor()), await status(owner, '2'), await status(owner, 'x')]).toEqual([200, 404, 404, 401, 404, 404]);
  });

  it('is made once, and made by the sweep when its job was lost', async () => {
    const { id } = await draftProposal(portal, world, call, { complete: true });
    const at = new Date(portal.clock.now().getTime() - 3_600_000);
    const other = await submitted('en');
    const [{ content }] = await portal.source.query('select content from proposal_snapshots where proposal_id = $1', [other.id]);
    await portal.source.query(`insert into proposal_snapshots (id, proposal_id, number, content, sha256, receipt, submitted_by, submitted_at) values (gen_random_uuid(), $1, 1, $2, $3, $4, $5, $6)`, [id, content, sha(content as string), `LOST-${id}`, world.people['owner@northbridge.example'], at]);
    const page = await owner.get(`/en/proposals/${id}/receipt`);
    expect([page.words.includes('is being made'), (await owner.api('GET', `/proposals/${id}/documents/1`)).json.code]).toEqual([true, 'documentBeingMade']);
    const sweep = portal.application.nest.get(MissingDocumentsSweep);
    await Promise.all([sweep.sweep(portal.clock.now()), sweep.sweep(portal.clock.now())]);
    await portal.settle();
    await sweep.sweep(portal.clock.now());
    await portal.settle();
    expect(await portal.source.query('select count(*)::int as n from proposal_documents where proposal_id = $1', [id])).toEqual([{ n: 1 }]);
    await expect(portal.source.query('update proposal_documents set sha256 = $2 where proposal_id = $1', [id, 'x'])).rejects.toThrow('append-only');
  });
});
