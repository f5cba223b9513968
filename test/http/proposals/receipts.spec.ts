import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('checking a receipt', () => {
  let portal: Portal;
  let world: World;
  let owner: Visitor;
  let id: string;
  let receipt: { receipt: string; reference: string; sha256: string; submittedAt: string; title: string };
  let pdf: Buffer;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    owner = await portal.signedIn('owner@northbridge.example');
    ({ id } = await draftProposal(portal, world, await openCall(portal, world), { complete: true }));
    receipt = (await owner.api('POST', `/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password })).json;
    await portal.settle();
    pdf = Buffer.from(await (await fetch(`${portal.origin}/api/proposals/${id}/documents/1`, { headers: { cookie: owner.cookies } })).arrayBuffer());
  });
  afterAll(() => portal.close());

  it('by its fingerprint, without an account: what stands on it and nothing else', async () => {
    const anybody = portal.visitor();
    const page = await anybody.submit(await anybody.get('/en/receipts'), 'Check the receipt', { receipt: receipt.receipt, sha256: receipt.sha256.toUpperCase().replace(/(.{8})/g, '$1 ') });
    expect([page.status, page.words.includes('The receipt is genuine'), page.words.includes(receipt.reference), page.words.includes(receipt.sha256), await pageProblems(page)]).toEqual([200, true, true, true, []]);
    expect([page.text.includes(receipt.title), page.text.includes('Northbridge'), page.text.includes('Amara'), page.text.includes(id)]).toEqual([false, false, false, false]);
    expect((await anybody.api('POST', '/receipts/comparison', { sha256: receipt.sha256 })).json).toEqual({ receipt: receipt.receipt, reference: receipt.reference, number: 1, submittedAt: receipt.submittedAt, sha256: receipt.sha256, of: 'submission' });
    expect((await anybody.api('GET', `/receipts/${receipt.sha256}`)).json.genuine.receipt).toBe(receipt.receipt);
  });

  it('by the file, JSON or PDF, which is hashed and kept nowhere', async () => {
    const anybody = portal.visitor();
    const files = (): number => readdirSync(`${portal.dataDir}/files`, { recursive: true }).length;
    const before = files();
    const json = (await owner.api('GET', `/proposals/${id}/snapshots/1`)).text;
    for (const [name, content, words] of [['r.json', json, 'what was submitted is unchanged'], ['r.pdf', pdf, 'The file is the PDF']] as const) {
      const page = await anybody.submit(await anybody.get('/en/receipts'), 'Check the receipt', {}, { file: { name, content } });
      expect([name, page.status, page.words.includes('The receipt is genuine')]).toEqual([name, 200, true]);
      expect(words).toBeTruthy();
    }
    const changed = await anybody.submit(await anybody.get('/fr/receipts'), 'Vérifier l’accusé', {}, { file: { name: 'r.json', content: json.replace('"number":1', '"number":2') } });
    expect([changed.status, changed.words.includes('Aucun accusé de réception de ce portail n’a cette empreinte.'), await pageProblems(changed)]).toEqual([422, true, []]);
    expect(files()).toBe(before);
  });

  it('tells nothing to those who only know or guess numbers', async () => {
    const anybody = portal.visitor();
    const known = await anybody.get(`/en/receipts/${receipt.receipt}`);
    const invented = await anybody.get('/en/receipts/HSP-2026-99-0001-R1');
    expect([known.status, invented.status, known.page('[name=receipt]').attr('value')]).toEqual([200, 200, receipt.receipt]);
    expect(known.words.replaceAll(receipt.receipt, '')).toBe(invented.words.replaceAll('HSP-2026-99-0001-R1', ''));
    const wrong = async (body: object): Promise<unknown> => (await anybody.api('POST', '/receipts/comparison', body)).json.problems.map((p: { code: string }) => p.code);
    expect([await wrong({ receipt: receipt.receipt }), await wrong({ receipt: receipt.receipt, sha256: 'ab'.repeat(32) }), await wrong({ receipt: 'HSP-2026-99-0001-R1', sha256: 'ab'.repeat(32) }), await wrong({ receipt: 'HSP-2026-99-0001-R1', sha256: receipt.sha256 }), await wrong({ sha256: 'not a hash' })])
      .toEqual([['required'], ['receiptDiffers'], ['receiptDiffers'], ['receiptDiffers'], ['fingerprintShape']]);
    expect((await anybody.get(`/en/receipts/${'ab'.repeat(32)}`)).status).toBe(404);
  });

  it('needs the page’s token, and comes to an end after many tries', async () => {
    const body = new FormData();
    body.append('file', new Blob(['x']), 'x.json');
    expect((await portal.visitor().request('POST', '/en/receipts/comparison', { body })).status).toBe(403);
    const statuses = await Promise.all(Array.from({ length: 210 }, () => portal.visitor().api('GET', `/receipts/${'cd'.repeat(32)}`).then(({ status }) => status)));
    expect([...new Set(statuses)].sort()).toEqual([404, 429]);
  });
});
