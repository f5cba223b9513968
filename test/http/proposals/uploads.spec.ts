import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { docx, pdf } from '../../support/hostile-files.js';
import { largePdf, sendPart, sendParts } from '../../support/part-upload.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('an upload in parts', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, editor, stranger] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const begin = (who: Visitor, id: string, file: { fileName?: string; bytes: number; question?: string; fingerprint?: string }): Promise<Answer> =>
    who.api('POST', `/proposals/${id}/uploads`, { question: 'supportingDocuments', fileName: 'large.pdf', fingerprint: '1764000000000', ...file });
  const onDisk = (): number => {
    const folder = path.join(portal.dataDir, 'files');
    return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
  };
  const addressOf = (id: string, upload: Answer): string => `/api/proposals/${id}/uploads/${(upload.json as { id: string }).id}`;

  it('goes on after a cut where its last whole part ended, and is the same file in the end', async () => {
    const { id } = await draftProposal(portal, world, call);
    const content = largePdf(3_000_000);
    const address = addressOf(id, await begin(owner, id, { bytes: content.length }));
    expect(await sendParts(owner, address, content, 0, 1_000_000)).toBe(1_048_576);
    // Chosen again after the cut, by the same person: the unfinished one is found.
    const again = await begin(owner, id, { bytes: content.length });
    expect([addressOf(id, again), again.json.received, again.json.partBytes]).toEqual([address, 1_048_576, 524_288]);
    await sendParts(owner, address, content, again.json.received as number);
    const done = await owner.request('POST', `${address}/completion`, { headers: { accept: 'application/json' } });
    expect([done.status, done.json.attachments]).toMatchObject([200, [{ fileName: 'large.pdf', mediaType: 'application/pdf', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), scan: 'notScanned', sameAs: null }]]);
    expect([(await owner.get(address)).status, await portal.source.query('select count(*)::int as n from uploads'), await portal.source.query('select count(*)::int as n from upload_parts')]).toEqual([404, [{ n: 0 }], [{ n: 0 }]]);
    const file = await owner.get(`/en/proposals/${id}/attachments/${done.json.attachments[0].id}`);
    expect([file.headers.get('content-length'), file.text.length > 2_000_000]).toEqual([String(content.length), true]);
  });

  it('takes each part once, in order, and no longer than agreed', async () => {
    const { id } = await draftProposal(portal, world, call);
    const content = largePdf(600_000);
    const address = addressOf(id, await begin(owner, id, { bytes: content.length }));
    const before = onDisk();
    expect([(await sendPart(owner, address, 100, content.subarray(0, 100))).json, (await sendPart(owner, address, 0, content)).status]).toMatchObject([{ code: 'wrongOffset', particulars: { received: 0 } }, 413]);
    const twice = await Promise.all([1, 2].map(() => sendPart(owner, address, 0, content.subarray(0, 524_288))));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await sendPart(owner, address, 524_288, content.subarray(0, 524_288))).status).toBe(413);
    expect([(await owner.request('POST', `${address}/completion`, {})).json.code, onDisk() - before]).toEqual(['uploadUnfinished', 1]);
    expect([(await owner.api('POST', `${address.slice(4)}/parts`)).status, (await owner.api('POST', `${address.slice(4)}/parts?at=524288`, { a: 1 })).status]).toEqual([404, 413]);
    expect([(await owner.request('POST', `${address}/cancellation`, {})).json, onDisk() - before, (await owner.get(address)).status]).toEqual([{ cancelled: true }, 0, 404]);
  });

  it('is refused before the first byte when it is too large, of a wrong kind, or for no question', async () => {
    const { id } = await draftProposal(portal, world, call);
    const codes = async (file: Parameters<typeof begin>[2]): Promise<unknown[]> => {
      const { status, json } = await begin(owner, id, file);
      return [status, json.problems[0].code];
    };
    expect(await codes({ bytes: 11 * 1024 * 1024 })).toEqual([422, 'fileTooLarge']);
    expect(await codes({ bytes: 10, fileName: 'x.exe' })).toEqual([422, 'fileKind']);
    expect(await codes({ bytes: 10, question: 'projectTitle' })).toEqual([422, 'unknownQuestion']);
    expect((await begin(owner, id, { bytes: 0 })).status).toBe(422);
    expect(await portal.source.query('select 1 from uploads where proposal_id = $1', [id])).toEqual([]);
  });

  it('is judged by its content at its end, and leaves nothing when it is refused', async () => {
    const { id } = await draftProposal(portal, world, call);
    const before = onDisk();
    const content = docx({ name: 'word/vbaProject.bin', content: 'x' });
    const address = addressOf(id, await begin(owner, id, { bytes: content.length, fileName: 'C:\\letters\\plan.docx' }));
    await sendParts(owner, address, content, 0);
    const refused = await owner.request('POST', `${address}/completion`, { headers: { accept: 'application/json' } });
    expect([refused.status, refused.json.problems[0].code, refused.json.problems[0].text.fr]).toEqual([422, 'macros', expect.stringMatching(/^plan\.docx\u00a0: Le document contient des macros/)]);
    expect([onDisk(), (await owner.api('GET', `/proposals/${id}`)).json.files, (await owner.get(address)).status]).toEqual([before, [], 404]);
  });

  it('belongs to the person who began it, in a draft they may write', async () => {
    const { id } = await draftProposal(portal, world, call);
    const address = addressOf(id, await begin(owner, id, { bytes: 100 }));
    expect([(await editor.get(address)).status, (await stranger.get(address)).status, (await portal.visitor().api('GET', address.slice(4))).status]).toEqual([404, 404, 401]);
    expect([(await sendPart(editor, address, 0, Buffer.alloc(100))).status, (await sendPart(stranger, address, 0, Buffer.alloc(100))).status, (await begin(stranger, id, { bytes: 100 })).status]).toEqual([404, 404, 404]);
    const own = addressOf(id, await begin(editor, id, { bytes: 100 }));
    expect(own).not.toBe(address);
    expect((await owner.request('POST', `${address}/parts?at=0`, { body: Buffer.alloc(100), headers: { 'content-type': 'application/octet-stream', origin: 'https://elsewhere.example' } })).status).toBe(403);
    const gone = await submittedProposal(portal, world, call);
    expect((await begin(owner, gone.id, { bytes: 100 })).status).toBe(409);
    await portal.source.query("update proposals set state = 'submitted', submitted_at = now() where id = $1", [id]);
    expect((await sendPart(owner, address, 0, Buffer.alloc(100))).status).toBe(409);
  });

  it('that nobody goes on with is swept away after three days', async () => {
    const { id } = await draftProposal(portal, world, call);
    const before = onDisk();
    const content = pdf('abandoned');
    const address = addressOf(id, await begin(owner, id, { bytes: content.length + 1 }));
    await sendPart(owner, address, 0, content);
    expect(onDisk()).toBe(before + 1);
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 2 * 86_400_000));
    await portal.application.nest.get(Sweeper).perform();
    expect((await portal.source.query('select 1 from uploads where proposal_id = $1', [id])).length).toBe(1);
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 86_400_000 + 60_000));
    await portal.application.nest.get(Sweeper).perform();
    expect([await portal.source.query('select 1 from uploads where proposal_id = $1', [id]), onDisk()]).toEqual([[], before]);
  });
});
