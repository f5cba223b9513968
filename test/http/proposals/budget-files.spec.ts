import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const head = 'Category,Description,Fiscal year,Quantity,Unit cost,Requested from this program';
const good = `${head}\n11,Coach,2027,1.5,1000.50,1500.75\n30,Tickets,2027-2028,2,10,20\n`;

describe('files of a budget', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, stranger, officer] = await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const send = (who: Visitor, id: string, content: string | Uint8Array, name = 'budget.csv'): Promise<Answer> => {
    const body = new FormData();
    body.append('file', new Blob([content as BlobPart]), name);
    return who.request('POST', `/api/proposals/${id}/budget/readings`, { body, headers: { accept: 'application/json' } });
  };
  const budgetOf = async (id: string): Promise<{ lines: unknown[]; version: number }> => {
    const { json } = await owner.api('GET', `/proposals/${id}/sections/J`);
    return { lines: json.answers.budget?.lines ?? [], version: json.versions.budget };
  };

  it('are read, checked and used through the pages, in both languages; what was typed is replaced only then', async () => {
    for (const [locale, say] of [['en', { link: /^Work in a spreadsheet/, read: 'Read the file', use: 'Use these lines', done: 'are now the budget' }], ['fr', { link: /^Travailler dans un tableur/, read: 'Lire le fichier', use: 'Utiliser ces lignes', done: 'constituent maintenant le budget' }]] as const) {
      const { id } = await draftProposal(portal, world, call, { complete: true });
      const before = await budgetOf(id);
      const files = await owner.follow(await owner.get(`/${locale}/proposals/${id}/sections/J`), say.link);
      expect([files.status, await pageProblems(files)]).toEqual([200, []]);
      const bad = await owner.submit(files, say.read, {}, { file: { name: 'budget.csv', content: `${good}99,Bad,2027,=1+1,1,1\n` } });
      expect([bad.page('main tbody tr').toArray().map((row) => bad.page(row).children().first().text()), bad.page(`button:contains("${say.use}")`).length, await pageProblems(bad), await budgetOf(id)]).toEqual([Array(2).fill(locale === 'en' ? 'Row 4' : 'Rangée 4'), 0, [], before]);
      const read = await owner.submit(files, say.read, {}, { file: { name: 'budget.csv', content: good } });
      expect([read.words.includes('budget.csv'), await pageProblems(read), await budgetOf(id)]).toEqual([true, [], before]);
      const used = await owner.submit(read, say.use);
      expect([used.status, used.words.includes(say.done), (await budgetOf(id)).lines.length, (await budgetOf(id)).version]).toEqual([200, true, 2, before.version + 1]);
      expect((await owner.get(`/${locale}/proposals/${id}`)).status).toBe(200);
    }
  });

  it('come out as CSV, workbook and template, and what came out goes in again unchanged', async () => {
    const { id } = await draftProposal(portal, world, call, { complete: true });
    const before = await budgetOf(id);
    for (const [locale, file] of [['en', 'lines.csv'], ['fr', 'lines.csv'], ['fr', 'lines.xlsx']] as const) {
      const answer = await fetch(`${portal.origin}/${locale}/proposals/${id}/budget/files/${file}`, { headers: { cookie: owner.cookies } });
      expect([answer.status, answer.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
      const { json, status } = await send(owner, id, new Uint8Array(await answer.arrayBuffer()), file);
      expect([status, json.lines, json.problems]).toEqual([201, before.lines.length, []]);
      await owner.api('POST', `/proposals/${id}/budget/readings/${json.id}/use`, { version: json.current.version });
      expect((await budgetOf(id)).lines).toEqual(before.lines);
    }
    expect((await owner.get(`/fr/proposals/${id}/budget/files/template.csv`)).text.split('\r\n')[0]).toContain('Catégorie;Description;Partenaire;Exercice');
    expect([(await owner.get(`/en/proposals/${id}/budget/files/template.xlsx`)).status, (await owner.get(`/en/proposals/${id}/budget/files/other.csv`)).status]).toEqual([200, 404]);
  });

  it('are used once, and not over a budget somebody changed meanwhile', async () => {
    const { id } = await draftProposal(portal, world, call);
    const { json } = await send(owner, id, good);
    const use = (version: unknown): Promise<Answer> => owner.api('POST', `/proposals/${id}/budget/readings/${json.id}/use`, { version });
    await owner.api('POST', `/proposals/${id}/sections/J`, { answers: { budget: { lines: [{ description: 'Typed' }] } }, versions: { budget: 0 } });
    const before = await proposalTraces(portal);
    const stale = await use(0);
    expect([stale.status, stale.json.code, await proposalTraces(portal)]).toEqual([409, 'answersChanged', before]);
    const both = await Promise.all([use(1), use(1)]);
    expect([both.map(({ status }) => status).sort(), (await budgetOf(id)).version]).toEqual([[200, 409], 2]);
    expect((await owner.api('GET', '/proposals')).json.proposals.find((one: { id: string }) => one.id === id).requestedCents).toBe(152_075);
  });

  it('are nobody else’s, and change nothing once the proposal is submitted or a cell cannot be read', async () => {
    const draft = await draftProposal(portal, world, call);
    const sent = await submittedProposal(portal, world, call);
    const [reading, bad] = [(await send(owner, draft.id, good)).json, null];
    expect(bad).toBeNull();
    const before = await proposalTraces(portal);
    const path = `/proposals/${draft.id}/budget`;
    expect((await Promise.all([stranger, officer].flatMap((who) => [who.api('GET', path), who.api('GET', `${path}/files/lines.csv`), who.api('GET', `${path}/readings/${reading.id}`), send(who, draft.id, good), who.api('POST', `${path}/readings/${reading.id}/use`, { version: 0 })]))).map(({ status }) => status)).toEqual(Array(10).fill(404));
    expect([(await send(owner, sent.id, good)).status, (await officer.api('GET', `/proposals/${sent.id}/budget/files/lines.csv`)).status, (await owner.api('POST', `/proposals/${sent.id}/budget/readings/${reading.id}/use`, { version: 1 })).status]).toEqual([409, 200, 409]);
    const wrong = (await send(owner, draft.id, `${head}\n99,x,2027,1,1,1\n`)).json;
    const refused = await owner.api('POST', `${path}/readings/${wrong.id}/use`, { version: 0 });
    expect([refused.status, refused.json.code]).toEqual([422, 'readingHasProblems']);
    expect(await proposalTraces(portal)).toEqual(before);
  });

  it('of another kind, too large, in another encoding or no budget are refused at the field, and nothing of them stays', async () => {
    const { id } = await draftProposal(portal, world, call);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('x').addRow(['nothing']);
    const codes = [];
    for (const [content, name] of [['', 'a.csv'], ['%PDF-1.4\n%%EOF\n', 'a.pdf'], ['MZ', 'a.xlsx'], [`${good}${' '.repeat(2 * 1024 * 1024 + 1)}`, 'a.csv'], [Buffer.from('Catégorie', 'latin1'), 'a.csv'], [head, 'a.csv'], [new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx'], [`${head}\n${'\n'.repeat(1_000_000)}`, 'a.csv']] as const) {
      const { status, json } = await send(owner, id, content, name);
      codes.push([status, json.problems[0].field, json.problems[0].code]);
    }
    expect(codes.map(([status, field]) => [status, field])).toEqual(codes.map(() => [422, 'file']));
    expect(codes.slice(3).map(([, , code]) => code)).toEqual(['sheetTooLarge', 'wrongEncoding', 'nothingRead', 'noHeadings', 'tooManyRows']);
    expect(await portal.source.query('select count(*)::int as n from budget_readings where proposal_id = $1', [id])).toEqual([{ n: 0 }]);
    const page = await owner.submit(await owner.get(`/en/proposals/${id}/budget`), 'Read the file', {}, { file: { name: 'a.csv', content: 'x' } });
    expect([page.status, page.page('[role=alert] a').attr('href')]).toEqual([422, '#field-file']);
  });
});
