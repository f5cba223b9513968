import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginUpload } from '../../support/cut-upload.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type TestProposal } from '../../support/proposals.js';
import { seedWorld } from '../../support/world.js';

describe('an upload', () => {
  let portal: Portal;
  let draft: TestProposal;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    const world = await seedWorld(portal);
    draft = await draftProposal(portal, world, await openCall(portal, world));
  });
  afterAll(() => portal.close());

  const filesOnDisk = (): string[] => {
    const folder = path.join(portal.dataDir, 'files');
    return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2) : [];
  };
  const rows = () => portal.source.query<{ n: number }[]>('select count(*) as n from attachments');

  it('that is cut in the middle leaves no row and no file, and can be sent again whole', async () => {
    const owner = await portal.signedIn('owner@northbridge.example');
    const address = `/api/proposals/${draft.id}/attachments`;
    const { cut } = await beginUpload(portal.origin, address, { cookie: owner.cookies, origin: portal.origin }, 'supportingDocuments');
    expect(filesOnDisk().filter((name) => name.endsWith('.partial'))).toHaveLength(1);
    cut();
    for (let tries = 0; tries < 100 && filesOnDisk().length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([filesOnDisk(), await rows()]).toEqual([[], [{ n: 0 }]]);
  });

  it('of more than ten files at once is refused, and nothing of it is kept', async () => {
    const owner = await portal.signedIn('owner@northbridge.example');
    const body = new FormData();
    for (let n = 0; n < 11; n += 1) body.append('supportingDocuments', new Blob([`%PDF-1.7\n${n}\n%%EOF`]), `file-${n}.pdf`);
    const answer = await owner.request('POST', `/api/proposals/${draft.id}/attachments`, { body });
    expect([answer.status, answer.json.code]).toEqual([413, 'tooManyFiles']);
    for (let tries = 0; tries < 100 && filesOnDisk().length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([filesOnDisk(), await rows()]).toEqual([[], [{ n: 0 }]]);
  });
});
