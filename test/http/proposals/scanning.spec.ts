import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClamdServer } from '../../support/clamd-server.js';
import { eicar, pdf } from '../../support/hostile-files.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces } from '../../support/proposals.js';
import { insertReview } from '../../support/reviews.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const states = ['pending', 'clean', 'infected', 'notScanned', 'failed'] as const;

describe('a file that is scanned for viruses', () => {
  const clamd = new ClamdServer();
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ env: { CLAMD_URL: await clamd.start() } });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    owner = await portal.signedIn('owner@northbridge.example');
  });
  afterAll(async () => {
    clamd.speak();
    await portal.close();
    await clamd.stop();
  });
  beforeEach(() => {
    clamd.broken = false;
    clamd.silent = false;
  });

  const upload = async (id: string, name: string, content: Buffer): Promise<{ id: string; scan: string }> => {
    const body = new FormData();
    body.append('supportingDocuments', new Blob([content as BlobPart]), name);
    const answer = await owner.request('POST', `/api/proposals/${id}/attachments`, { body, headers: { accept: 'application/json' } });
    expect(answer.status).toBe(201);
    return (answer.json.attachments as { id: string; fileName: string; scan: string }[]).find((file) => file.fileName === name)!;
  };
  const scanOf = async (id: string): Promise<unknown> => (await portal.source.query<unknown[]>('select scan_state as scan, threat from attachments where id = $1', [id]))[0];
  const open = (who: Visitor, id: string, fileId: string): Promise<Answer> => who.get(`/en/proposals/${id}/attachments/${fileId}`);
  const infect = (id: string, text = ''): Promise<{ id: string; scan: string }> => upload(id, 'price list.pdf', pdf(`${eicar()}${text}`));

  it('is pending at first, and drafting goes on meanwhile; then it is clean', async () => {
    clamd.silent = true;
    const { id } = await draftProposal(portal, world, call);
    const file = await upload(id, 'plan.pdf', pdf());
    expect([file.scan, (await open(owner, id, file.id)).status]).toEqual(['pending', 200]);
    expect((await owner.api('POST', `/proposals/${id}/sections/C`, { answers: { problem: 'Written meanwhile' }, versions: { problem: 0 } })).status).toBe(200);
    expect((await owner.get(`/fr/proposals/${id}/sections/I`)).words).toContain('Recherche de virus en cours');
    clamd.speak();
    await portal.settle();
    expect(await scanOf(file.id)).toEqual({ scan: 'clean', threat: null });
    const page = await owner.get(`/en/proposals/${id}/sections/I`);
    expect([page.words.includes('No virus found'), await pageProblems(page)]).toEqual([true, []]);
  });

  it('with a virus is opened by nobody, named at its place and by a notice, and keeps the proposal from being submitted until it is removed', async () => {
    const { id } = await draftProposal(portal, world, call, { complete: true });
    const file = await infect(id);
    await portal.settle();
    expect([await scanOf(file.id), (await open(owner, id, file.id)).status, (await owner.api('GET', `/proposals/${id}/attachments/${file.id}`)).json.code]).toEqual([{ scan: 'infected', threat: 'Eicar-Test-Signature' }, 409, 'fileInfected']);
    const notices = await owner.get('/en/notifications');
    expect([notices.words.includes('A virus was found in a file of'), portal.mailbox.to('editor@northbridge.example').some(({ subject }) => /virus/.test(subject))]).toEqual([true, true]);
    const before = await proposalTraces(portal);
    const refused = await owner.api('POST', `/proposals/${id}/submission`, { name: 'Amara Okafor', agreed: true, password });
    expect([refused.status, refused.json.problems]).toMatchObject([422, [{ field: 'answers.supportingDocuments', code: 'fileInfected', text: { en: 'A virus was found in “price list.pdf”. Remove the file before you submit.', fr: 'Un virus a été détecté dans «\u00a0price list.pdf\u00a0». Retirez le fichier avant de soumettre la proposition.' } }]]);
    expect(await proposalTraces(portal)).toEqual(before);
    const check = await owner.get(`/en/proposals/${id}/check`);
    const section = await owner.follow(check, 'A virus was found in “price list.pdf”. Remove the file before you submit.');
    expect([section.words.includes('Virus found: blocked'), section.page(`a[href*="${file.id}"]`).length, await pageProblems(section)]).toEqual([true, 0, []]);
    const removed = await owner.submit(section, 'Remove price list.pdf');
    expect([removed.words.includes('price list.pdf'), (await owner.api('GET', `/proposals/${id}/check`)).json.complete]).toEqual([false, true]);
  });

  it('with a virus is known to administrators by name and fingerprint only', async () => {
    const { id, reference } = await draftProposal(portal, world, call);
    const file = await infect(id, 'second');
    await portal.settle();
    const admin = await portal.signedIn('admin@hsp.example');
    const view = (await admin.api('GET', '/operations')).json;
    expect(view.infected[0]).toMatchObject({ id: file.id, proposal: reference, fileName: 'price list.pdf', threat: 'Eicar-Test-Signature' });
    expect([(await open(admin, id, file.id)).status, (await admin.get('/fr/operations')).words.includes('Eicar-Test-Signature')]).toEqual([404, true]);
  });

  it('is scanned again when the scanner could not say, and until then only its owners open it', async () => {
    clamd.broken = true;
    const { id } = await draftProposal(portal, world, call);
    const file = await upload(id, 'later.pdf', pdf('later'));
    await portal.settle();
    expect([await scanOf(file.id), (await open(owner, id, file.id)).status]).toEqual([{ scan: 'failed', threat: null }, 200]);
    clamd.broken = false;
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 11 * 60_000));
    await portal.settle();
    expect(await scanOf(file.id)).toEqual({ scan: 'clean', threat: null });
  });

  it('is scanned again every night, and what is found then is told', async () => {
    const { id } = await draftProposal(portal, world, call);
    const file = await upload(id, 'sleeper.pdf', pdf('sleeper agent'));
    await portal.settle();
    expect(await scanOf(file.id)).toEqual({ scan: 'clean', threat: null });
    await portal.settle();
    const scans = clamd.scanned;
    await portal.settle();
    expect(clamd.scanned).toBe(scans);
    clamd.signatures.push({ text: 'sleeper agent', name: 'Win.Sleeper-1' });
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 86_400_000));
    await portal.settle();
    expect([await scanOf(file.id), await portal.source.query(`select name from events where subject_id = $1 order by id desc limit 1`, [id])]).toEqual([{ scan: 'infected', threat: 'Win.Sleeper-1' }, [{ name: 'proposal.fileInfected' }]]);
  });

  it('is opened by those its state allows', async () => {
    const { id } = await draftProposal(portal, world, call);
    const file = await upload(id, 'matrix.pdf', pdf('matrix'));
    await portal.settle();
    await portal.source.query("update proposals set state = 'underReview', submitted_at = now() where id = $1", [id]);
    const review = await insertReview(portal, world, { ...call, years: [2026] }, id, 'reviewer1@reviews.example');
    const [editor, officer, stranger, admin, reviewer, other] = await Promise.all(['editor@northbridge.example', 'officer@hsp.example', 'owner@southgate.example', 'admin@hsp.example', 'reviewer1@reviews.example', 'reviewer2@reviews.example'].map((email) => portal.signedIn(email)));
    const found: Record<string, string> = {};
    for (const state of states) {
      await portal.source.query("update attachments set scan_state = $2, threat = case when $2 = 'infected' then 'x' end where id = $1", [file.id, state]);
      const answers = [...await Promise.all([owner, editor!, officer!, stranger!, admin!].map((who) => open(who, id, file.id))), ...await Promise.all([reviewer!, other!].map((who) => who.get(`/en/reviews/${review}/files/${file.id}`)))];
      found[state] = answers.map(({ status }) => status).join(' ');
    }
    //            owner editor officer stranger admin reviewer other
    expect(found).toEqual({
      pending: '200 200 409 404 404 409 404',
      clean: '200 200 200 404 404 200 404',
      infected: '409 409 409 404 404 409 404',
      notScanned: '200 200 200 404 404 200 404',
      failed: '200 200 409 404 404 409 404',
    });
  });

  it('is sent as a download that can run nothing', async () => {
    const { id } = await draftProposal(portal, world, call);
    const content = pdf('headers');
    const file = await upload(id, "été d'« ici ».pdf", content);
    const { headers, text } = await open(owner, id, file.id);
    expect(text).toBe(content.toString('latin1'));
    expect(Object.fromEntries(['content-type', 'content-length', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-length': String(content.length), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
      'content-disposition': `attachment; filename="_t_ d'_ ici _.pdf"; filename*=UTF-8''%C3%A9t%C3%A9%20d%27%C2%AB%20ici%20%C2%BB.pdf`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });
});
