import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { S3FileStore } from '../../../src/platform/files/s3-file-store.js';
import { docx, pdf } from '../../support/hostile-files.js';
import { largePdf, sendParts } from '../../support/part-upload.js';
import { startPortal } from '../../support/portal.js';
import { draftProposal, openCall } from '../../support/proposals.js';
import { S3Server } from '../../support/s3-server.js';
import { seedWorld } from '../../support/world.js';

describe('files in an S3-compatible store', () => {
  const server = new S3Server();
  const scratch = path.join(mkdtempSync(path.join(os.tmpdir(), 'portal-s3-')), 'scratch');
  let url: string;
  let store: S3FileStore;
  beforeAll(async () => {
    url = await server.start();
    store = new S3FileStore(url, scratch);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(path.dirname(scratch), { recursive: true });
  });
  beforeEach(() => {
    server.objects.clear();
    server.seen.length = 0;
  });

  const inPieces = function* (content: Buffer): Generator<Buffer> {
    for (let at = 0; at < content.length; at += 64 * 1024) yield content.subarray(at, at + 64 * 1024);
  };

  it('are put, read, lent and removed; small ones whole, large ones in parts', async () => {
    const [small, large] = [pdf('small'), largePdf(12_000_000)];
    for (const content of [small, large]) {
      const kept = await store.put(Readable.from(inPieces(content)));
      expect(kept).toEqual({ key: kept.key, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
      expect((await buffer(await store.open(kept.key))).equals(content)).toBe(true);
      expect(await store.lend(kept.key, (file) => Promise.resolve(readFileSync(file).equals(content)))).toBe(true);
      await store.remove(kept.key);
    }
    expect([server.objects.size, server.uploads.size, readdirSync(scratch), server.seen.filter((verb) => verb === 'PUT part').length]).toEqual([0, 0, [], 3]);
    await expect(store.open('01900000-0000-7000-8000-000000000000')).rejects.toThrow();
    await expect(store.open('../other')).rejects.toThrow('not a file key');
  });

  it('leave nothing when the stream is cut', async () => {
    const cut = Readable.from((function* (): Generator<Buffer> {
      yield* inPieces(largePdf(11_000_000));
      throw new Error('cut');
    })());
    await expect(store.put(cut)).rejects.toThrow('cut');
    expect([server.objects.size, server.uploads.size]).toEqual([0, 0]);
  });

  it('leave no half ones of a killed process for longer than a day', async () => {
    server.uploads.set('old', { key: 'k', at: new Date(Date.now() - 25 * 3_600_000), parts: new Map() });
    server.uploads.set('young', { key: 'k', at: new Date(), parts: new Map() });
    await store.removeAbandoned(24 * 3_600_000);
    expect([...server.uploads.keys()]).toEqual(['young']);
    server.uploads.clear();
  });

  it('serve the whole portal: a form, parts, a refusal, a download', async () => {
    const portal = await startPortal({ work: false, env: { S3_URL: url } });
    try {
      const world = await seedWorld(portal);
      const { id } = await draftProposal(portal, world, await openCall(portal, world));
      const owner = await portal.signedIn('owner@northbridge.example');
      const page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/I`), 'Upload', {}, { auditedStatements: { name: 'accounts.pdf', content: pdf('accounts') } });
      expect([page.status, page.words.includes('accounts.pdf')]).toEqual([200, true]);
      const refused = await owner.submit(page, 'Upload', {}, { supportingDocuments: { name: 'plan.docx', content: docx({ name: 'word/vbaProject.bin', content: 'x' }) } });
      expect([refused.status, server.objects.size]).toEqual([422, 1]);
      const content = largePdf(1_500_000);
      const begun = await owner.api('POST', `/proposals/${id}/uploads`, { question: 'supportingDocuments', fileName: 'large.pdf', bytes: content.length, fingerprint: '1' });
      const address = `/api/proposals/${id}/uploads/${begun.json.id}`;
      await sendParts(owner, address, content, 0);
      const { attachments } = (await owner.request('POST', `${address}/completion`, {})).json as { attachments: { id: string; fileName: string; sha256: string }[] };
      const large = attachments.find(({ fileName }) => fileName === 'large.pdf')!;
      expect([large.sha256, server.objects.size, existsSync(path.join(portal.dataDir, 'files'))]).toEqual([createHash('sha256').update(content).digest('hex'), 2, false]);
      const file = await owner.get(`/en/proposals/${id}/attachments/${attachments.find(({ fileName }) => fileName === 'accounts.pdf')!.id}`);
      expect([file.status, file.text]).toEqual([200, pdf('accounts').toString('latin1')]);
    } finally {
      await portal.close();
    }
  });
});
