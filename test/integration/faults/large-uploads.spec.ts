import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { standardForm } from '../../../src/modules/calls/form/index.js';
import { largePdf, sendParts } from '../../support/part-upload.js';
import { password, type Portal } from '../../support/portal.js';
import { PortalProcess } from '../../support/portal-process.js';
import { draftProposal, openCall } from '../../support/proposals.js';
import { testDatabase } from '../../support/test-database.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld } from '../../support/world.js';

jest.setTimeout(180_000);

const size = 50 * 1024 * 1024;
/** The standard form, where supporting documents may have 50 MB. */
const form = { ...standardForm, sections: standardForm.sections.map((section) => ({ ...section, questions: section.questions.map((question) => (question.key === 'supportingDocuments' && question.kind === 'files' ? { ...question, maxMb: 50 } : question)) })) };

/** A real process, a file as large as they come, and a line that is cut. */
describe('a file of 50 MB', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'portal-large-'));
  const content = largePdf(size);
  const sha256 = createHash('sha256').update(content).digest('hex');
  let source: DataSource;
  let portal: PortalProcess;
  let id: string;
  beforeAll(async () => {
    const databaseUrl = await testDatabase();
    source = await new DataSource(dataSourceOptions(databaseUrl, [], [])).initialize();
    portal = new PortalProcess({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
    await portal.start();
    const known = { source, clock: { now: () => new Date() } } as unknown as Portal;
    const world = await seedWorld(known);
    id = (await draftProposal(known, world, await openCall(known, world, { form }))).id;
  });
  afterAll(async () => {
    await portal.kill();
    await source.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const signIn = async (): Promise<Visitor> => {
    const visitor = portal.visitor();
    expect((await visitor.api('POST', '/sign-in', { email: 'owner@northbridge.example', password })).status).toBe(200);
    return visitor;
  };
  const begin = async (who: Visitor, fileName: string): Promise<{ address: string; received: number }> => {
    const { status, json } = await who.api('POST', `/proposals/${id}/uploads`, { question: 'supportingDocuments', fileName, bytes: size, fingerprint: 'one' });
    expect(status).toBe(200);
    return { address: `/api/proposals/${id}/uploads/${json.id}`, received: json.received as number };
  };
  const kept = (): Promise<unknown> => source.query('select file_name as name, bytes::int, sha256 from attachments where removed_at is null order by file_name');
  const filesOnDisk = (): number => readdirSync(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.partial')).length;

  it('goes on after the server was killed in the middle of a part, and is whole in the end', async () => {
    let owner = await signIn();
    const { address } = await begin(owner, 'killed.pdf');
    expect(await sendParts(owner, address, content, 0, 20_000_000)).toBe(20_447_232);
    // Half a part is under way when the process dies.
    const half = http.request(new URL(`${address}/parts?at=20447232`, portal.origin), { method: 'POST', headers: { cookie: owner.cookies, origin: portal.origin, 'content-type': 'application/octet-stream', 'content-length': '524288' } });
    half.on('error', () => undefined);
    await new Promise<void>((resolve) => half.write(content.subarray(20_447_232, 20_447_232 + 200_000), () => setTimeout(resolve, 150)));
    await portal.kill();
    await portal.start();
    owner = await signIn();
    const again = await begin(owner, 'killed.pdf');
    expect(again).toEqual({ address, received: 20_447_232 });
    await sendParts(owner, address, content, again.received);
    const done = await owner.request('POST', `${address}/completion`, {});
    expect([done.status, await kept(), filesOnDisk()]).toEqual([200, [{ name: 'killed.pdf', bytes: size, sha256 }], 1]);
  });

  it('never stands in memory as a whole: not as a form, not in parts, not as a download', async () => {
    const owner = await signIn();
    const before = portal.memory();
    let most = before;
    let watching = true;
    const watch = (async () => {
      while (watching) {
        most = Math.max(most, portal.memory());
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    // Six times 50 MB go through: were they held, the process would grow by hundreds.
    for (const name of ['one.pdf', 'two.pdf']) {
      const { address, received } = await begin(owner, name);
      await sendParts(owner, address, content, received);
      expect((await owner.request('POST', `${address}/completion`, {})).status).toBe(200);
      const body = new FormData();
      body.append('supportingDocuments', new Blob([content as BlobPart]), `form ${name}`);
      const { status, json } = await owner.request('POST', `/api/proposals/${id}/attachments`, { body });
      expect(status).toBe(201);
      const file = (json.attachments as { id: string; fileName: string }[]).find(({ fileName }) => fileName === `form ${name}`)!;
      const answer = await fetch(new URL(`/en/proposals/${id}/attachments/${file.id}`, portal.origin), { headers: { cookie: owner.cookies } });
      const hash = createHash('sha256');
      for await (const chunk of answer.body!) hash.update(chunk as Uint8Array);
      expect([answer.headers.get('content-length'), hash.digest('hex')]).toEqual([String(size), sha256]);
    }
    watching = false;
    await watch;
    expect(most - before).toBeLessThan(150 * 1024 * 1024);
  });
});
