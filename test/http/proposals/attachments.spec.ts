import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { ProposalFiles } from '../../../src/modules/proposals/index.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const pdf = (text = 'hello'): string => `%PDF-1.4\n${text}\n%%EOF\n`;

describe('files of a proposal', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let editor: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, editor, stranger, officer] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const upload = (who: Visitor, id: string, field: string, files: readonly (readonly [string, string | Uint8Array])[]): Promise<Answer> => {
    const body = new FormData();
    for (const [name, content] of files) body.append(field, new Blob([content as BlobPart]), name);
    return who.request('POST', `/api/proposals/${id}/attachments`, { body, headers: { accept: 'application/json' } });
  };
  const stored = (): number => {
    const { folder } = portal.application.nest.get<{ folder: string }>(FileStore);
    return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
  };
  const names = async (id: string): Promise<string[]> => (await owner.api('GET', `/proposals/${id}`)).json.files.map((file: { fileName: string }) => file.fileName);

  it('are uploaded, downloaded and removed by its writers; what is removed keeps its row', async () => {
    const { id } = await draftProposal(portal, world, call);
    const answer = await upload(editor, id, 'supportingDocuments', [['Logic model.pdf', pdf()]]);
    expect([answer.status, answer.json.attachments[0]]).toMatchObject([201, { fileName: 'Logic model.pdf', question: 'supportingDocuments', mediaType: 'application/pdf', bytes: pdf().length }]);
    const fileId = answer.json.attachments[0].id as string;
    const file = await owner.get(`/en/proposals/${id}/attachments/${fileId}`);
    expect([file.status, file.text, file.headers.get('content-disposition')?.startsWith('attachment'), file.headers.get('content-security-policy')]).toEqual([200, pdf(), true, "default-src 'none'; style-src 'unsafe-inline'; sandbox"]);
    expect((await owner.api('POST', `/proposals/${id}/attachments/${fileId}/removal`, {})).json.attachments).toEqual([]);
    expect([(await owner.get(`/en/proposals/${id}/attachments/${fileId}`)).status, (await owner.api('POST', `/proposals/${id}/attachments/${fileId}/removal`, {})).status]).toEqual([404, 404]);
    expect(await portal.source.query('select removed_at is not null as removed from attachments where id = $1', [fileId])).toEqual([{ removed: true }]);
    expect((await portal.source.query('select name from events where subject_id = $1 order by id', [id])).map((e: { name: string }) => e.name)).toEqual(['proposal.fileAdded', 'proposal.fileRemoved']);
  });

  it('go along with a save of their section, so that nothing typed is lost', async () => {
    const { id } = await draftProposal(portal, world, call);
    let page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/I`), 'Upload', { 'answers[experience]': 'Twenty years.' }, { auditedStatements: { name: 'états 2025.pdf', content: pdf() } });
    expect([page.status, page.words.includes('états 2025.pdf'), page.page('[name="answers[experience]"]').text(), await pageProblems(page)]).toEqual([200, true, 'Twenty years.', []]);
    page = await owner.submit(page, 'Upload', { 'answers[team]': 'Five people.' }, { auditedStatements: { name: 'fake.pdf', content: 'MZ not a pdf' } });
    expect([page.status, page.page('[role=alert] a').attr('href'), page.page('#field-auditedStatements').length, page.page('[name="answers[team]"]').text()]).toEqual([422, '#field-auditedStatements', 1, 'Five people.']);
    expect((await owner.api('GET', `/proposals/${id}/sections/I`)).json.answers.team).toBe('Five people.');
    page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/I`), 'Remove états 2025.pdf', { 'answers[financialControls]': 'Two signatures.' });
    expect([page.status, await names(id), page.page('[name="answers[financialControls]"]').text()]).toEqual([200, [], 'Two signatures.']);
  });

  it('are refused when they are not what their name says, empty, of a kind not asked for, or for no question; nothing is kept', async () => {
    const { id } = await draftProposal(portal, world, call);
    const [before, bytes] = [await proposalTraces(portal), stored()];
    const refused = async (field: string, name: string, content: string): Promise<unknown[]> => {
      const answer = await upload(owner, id, field, [[name, content]]);
      return [answer.status, answer.json.problems[0].field, answer.json.problems[0].code];
    };
    expect(await refused('auditedStatements', 'accounts.pdf', '<html><script>alert(1)</script></html>')).toEqual([422, 'auditedStatements', 'wrongKind']);
    expect(await refused('auditedStatements', 'accounts.docx', pdf())).toEqual([422, 'auditedStatements', 'wrongKind']);
    expect(await refused('auditedStatements', 'accounts.pdf', '')).toEqual([422, 'auditedStatements', 'empty']);
    expect(await refused('supportingDocuments', 'tool.exe', 'MZ')).toEqual([422, 'supportingDocuments', 'wrongKind']);
    expect(await refused('projectTitle', 'a.pdf', pdf())).toEqual([422, 'projectTitle', 'unknownQuestion']);
    expect(await refused('constructor', 'a.pdf', pdf())).toEqual([422, 'constructor', 'unknownQuestion']);
    expect((await owner.api('POST', `/proposals/${id}/attachments`, {})).json.problems[0].code).toBe('fileRequired');
    expect([await proposalTraces(portal), stored()]).toEqual([before, bytes]);
  });

  it('may be of the size the question allows and not larger', async () => {
    const { id } = await draftProposal(portal, world, call);
    const bytes = stored();
    const big = (mb: number): Uint8Array => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(mb * 1024 * 1024)]);
    const answer = await upload(owner, id, 'supportingDocuments', [['big.pdf', big(10)]]);
    expect([answer.status, ['fileTooLarge', 'tooLarge'].includes(answer.json.problems[0].code), stored(), await names(id)]).toEqual([422, true, bytes, []]);
  });

  it('are kept once when they are sent twice, also in the same instant', async () => {
    const { id } = await draftProposal(portal, world, call);
    const answers = await Promise.all([1, 2, 3].map(() => upload(owner, id, 'supportingDocuments', [['same.pdf', pdf('same')]])));
    expect([answers.map(({ status }) => status), await names(id)]).toEqual([[201, 201, 201], ['same.pdf']]);
    expect((await upload(owner, id, 'supportingDocuments', [['other.pdf', pdf('same')]])).json.attachments.length).toBe(2);
  });

  it('are as many as the question allows, counted under a lock', async () => {
    const { id } = await draftProposal(portal, world, call);
    const answers = await Promise.all([1, 2, 3, 4].map((n) => upload(owner, id, 'auditedStatements', [[`y${n}.pdf`, pdf(String(n))]])));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
    const mixed = await upload(owner, id, 'supportingDocuments', [['good.pdf', pdf('good')], ['bad.pdf', 'bad']]);
    expect([mixed.status, mixed.json.problems[0].code, (await names(id)).sort().at(0)]).toEqual([422, 'wrongKind', 'good.pdf']);
  });

  it('keep a harmless form of hostile names', async () => {
    const { id } = await draftProposal(portal, world, call);
    for (const name of ['../../etc/passwd.pdf', 'C:\\evil\\a.pdf', '<img src=x onerror=alert(1)>.pdf', '\u202Efdp.exe.pdf', `${'x'.repeat(400)}.pdf`, "a'b;c.pdf", 'عرض 🕊️.pdf']) {
      expect((await upload(owner, id, 'supportingDocuments', [[name, pdf(name)]])).status).toBe(201);
    }
    const kept = await names(id);
    expect(kept.slice(0, 4)).toEqual(['passwd.pdf', 'a.pdf', '<img src=x onerror=alert(1)>.pdf', 'fdp.exe.pdf']);
    expect(kept[4]!.length).toBeLessThanOrEqual(200);
    const page = await owner.get(`/en/proposals/${id}/sections/I`);
    expect([page.page('main img').length, page.words.includes('<img src=x onerror=alert(1)>.pdf'), await pageProblems(page)]).toEqual([0, true, []]);
    for (const file of (await owner.api('GET', `/proposals/${id}`)).json.files) expect((await owner.get(`/en/proposals/${id}/attachments/${file.id}`)).status).toBe(200);
  });

  it('are seen by the organization, by staff once it is submitted, and by reviews after their own check', async () => {
    const { id } = await draftProposal(portal, world, call);
    const fileId = (await upload(owner, id, 'supportingDocuments', [['a.pdf', pdf()]])).json.attachments[0].id as string;
    const address = `/en/proposals/${id}/attachments/${fileId}`;
    expect([(await editor.get(address)).status, (await stranger.get(address)).status, (await officer.get(address)).status]).toEqual([200, 404, 404]);
    expect([(await upload(stranger, id, 'supportingDocuments', [['b.pdf', pdf('b')]])).status, (await upload(stranger, id, 'supportingDocuments', [['b.pdf', 'bad']])).status, (await upload(portal.visitor(), id, 'supportingDocuments', [['b.pdf', pdf('b')]])).status, (await stranger.api('POST', `/proposals/${id}/attachments/${fileId}/removal`, {})).status]).toEqual([404, 404, 401, 404]);
    const other = await draftProposal(portal, world, call, { organizationId: world.southgate });
    expect((await stranger.get(`/en/proposals/${other.id}/attachments/${fileId}`)).status).toBe(404);
    await portal.source.query(`update proposals set state = 'submitted', submitted_at = now() where id = $1`, [id]);
    expect([(await officer.get(address)).text, (await stranger.get(address)).status]).toEqual([pdf(), 404]);
    const files = portal.application.nest.get(ProposalFiles);
    expect((await files.open(id, fileId)).fileName).toBe('a.pdf');
    await expect(files.open(other.id, fileId)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('cannot change once it is submitted', async () => {
    const { id } = await submittedProposal(portal, world, call);
    const [before, bytes] = [await proposalTraces(portal), stored()];
    expect((await upload(owner, id, 'supportingDocuments', [['late.pdf', pdf('late')]])).status).toBe(409);
    expect([await proposalTraces(portal), stored()]).toEqual([before, bytes]);
  });
});
