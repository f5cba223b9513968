import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClamdServer } from '../support/clamd-server.js';
import { docx, eicar, encryptedOffice, pdf } from '../support/hostile-files.js';
import { sendParts } from '../support/part-upload.js';
import { type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('the files of a proposal', () => {
  const clamd = new ClamdServer();
  let portal: Portal;
  let world: World;
  beforeAll(async () => {
    portal = await startPortal({ env: { CLAMD_URL: await clamd.start() } });
    world = await seedWorld(portal);
  });
  afterAll(async () => {
    await portal.close();
    await clamd.stop();
  });

  it.each([
    { locale: 'en', proposals: 'Proposals', section: 'Capacity', upload: 'Upload', remove: 'Remove ', clean: 'No virus found', blocked: 'Virus found: blocked', twin: 'Same content as “plan.pdf”', macros: 'The document contains macros', password: 'protected by a password' },
    { locale: 'fr', proposals: 'Propositions', section: 'Capacité', upload: 'Téléverser', remove: 'Retirer ', clean: 'Aucun virus détecté', blocked: 'Virus détecté\u00a0: bloqué', twin: 'Même contenu que «\u00a0plan.pdf\u00a0»', macros: 'Le document contient des macros', password: 'protégé par un mot de passe' },
  ])('are added, refused with a reason, checked, read back and removed through the pages ($locale)', async ({ locale, proposals, section, upload, remove, clean, blocked, twin, macros, password }) => {
    await draftProposal(portal, world, await openCall(portal, world), { answers: { projectTitle: `Files ${locale}` } });
    const owner = await portal.signedIn('owner@northbridge.example');
    const inSection = async () => owner.follow(await owner.follow(await owner.follow(await owner.get(`/${locale}/home`), proposals), `Files ${locale}`), new RegExp(section));
    const add = async (name: string, content: Buffer) => owner.submit(await inSection(), upload, {}, { supportingDocuments: { name, content } });
    const plan = pdf('the plan');
    let page = await add('plan.pdf', plan);
    page = await owner.submit(page, upload, {}, { supportingDocuments: { name: 'plan again.pdf', content: plan } });
    expect([page.words.includes(twin.replaceAll('\u00a0', ' ')), page.words.split(sha256(plan)).length - 1]).toEqual([true, 2]);
    expect((await add('tool.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }))).words).toContain(macros);
    expect((await add('secret.docx', encryptedOffice())).words).toContain(password);
    await add('price list.pdf', pdf(eicar()));
    await portal.settle();
    page = await inSection();
    expect([page.words.includes(clean), page.words.includes(blocked.replace('\u00a0', ' ')), page.page('.files a').length]).toEqual([true, true, 2]);
    page = await owner.submit(page, `${remove}price list.pdf`);
    expect([page.words.includes('price list.pdf'), (await owner.follow(page, 'plan.pdf')).text]).toEqual([false, plan.toString('latin1')]);
  });

  it('do the same as JSON', async () => {
    const { id } = await draftProposal(portal, world, await openCall(portal, world));
    const owner = await portal.signedIn('owner@northbridge.example');
    const add = async (fileName: string, content: Buffer) => {
      const begun = await owner.api('POST', `/proposals/${id}/uploads`, { question: 'supportingDocuments', fileName, bytes: content.length, fingerprint: fileName });
      const address = `/api/proposals/${id}/uploads/${begun.json.id}`;
      await sendParts(owner, address, content, begun.json.received as number);
      return owner.request('POST', `${address}/completion`, { headers: { accept: 'application/json' } });
    };
    const plan = pdf('the plan');
    expect((await add('plan.pdf', plan)).json.attachments).toMatchObject([{ fileName: 'plan.pdf', sha256: sha256(plan), scan: 'pending', sameAs: null }]);
    expect((await add('plan again.pdf', plan)).json.attachments[1]).toMatchObject({ sameAs: 'plan.pdf' });
    expect((await add('secret.docx', encryptedOffice())).json.problems[0].code).toBe('encrypted');
    await add('price list.pdf', pdf(eicar()));
    await portal.settle();
    const { files } = (await owner.api('GET', `/proposals/${id}`)).json as { files: { id: string; scan: string }[] };
    expect(files.map(({ scan }) => scan)).toEqual(['clean', 'clean', 'infected']);
    expect((await owner.api('GET', `/proposals/${id}/attachments/${files[2]!.id}`)).json.code).toBe('fileInfected');
    expect((await owner.api('POST', `/proposals/${id}/attachments/${files[2]!.id}/removal`, {})).json.attachments.length).toBe(2);
    expect((await owner.get(`/api/proposals/${id}/attachments/${files[0]!.id}`)).text).toBe(plan.toString('latin1'));
  });
});
