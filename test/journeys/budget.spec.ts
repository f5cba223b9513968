import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { formatMoney, formatMoneyShort } from '../../src/kernel/money/money.js';
import { type BudgetLine, noSources } from '../../src/modules/calls/form/index.js';
import { type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';
import { Company } from './steps/company.js';

jest.setTimeout(180_000);

const words = {
  en: { proposals: 'Proposals', budget: /^J\. /, another: 'Add a budget line', recalculate: 'Recalculate', byPartner: 'By organization', all: 'Back to all sections', check: 'Check your answers and submit', limit: /The limit is 75%/, sheet: /^Work in a spreadsheet/, csv: 'These lines as CSV', xlsx: 'These lines as a workbook (XLSX)', read: 'Read the file', row: 'Row 3', again: 'Read another file', use: 'Use these lines', done: 'The lines of the file are now the budget.' },
  fr: { proposals: 'Propositions', budget: /^J\. /, another: 'Ajouter une ligne budgétaire', recalculate: 'Recalculer', byPartner: 'Par organisme', all: 'Retour à toutes les sections', check: 'Vérifier vos réponses et soumettre', limit: /La limite est de 75 %/, sheet: /^Travailler dans un tableur/, csv: 'Ces lignes en CSV', xlsx: 'Ces lignes en classeur (XLSX)', read: 'Lire le fichier', row: 'Rangée 3', again: 'Lire un autre fichier', use: 'Utiliser ces lignes', done: 'Les lignes du fichier constituent maintenant le budget.' },
};
const partner = 'Fundación Río Claro';
const partners = [{ name: partner, type: 'CDN_NPO', country: 'CO', role: 'Runs the field office', signatory: 'no' }];
const sheet = { bad: 'Category,Description,Fiscal year,Quantity,Unit cost,Requested from this program\n11,Coach,2027,2,1000,2000\n99,Nobody,2027,=1+1,1,1\n', good: 'Category,Description,Fiscal year,Quantity,Unit cost,Requested from this program,Municipal\n11,Coach,2027,2,10000,15000,5000\n' };

/** A budget is typed line by line, checked by the rules of its call, taken out as a file and brought back in. */
describe('a budget that adds up', () => {
  let portal: Portal;
  let world: World;
  let company: Company;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    company = new Company(portal);
  });
  afterAll(() => portal.close());

  const draft = async (title: string): Promise<string> => {
    const call = await openCall(portal, world);
    await portal.source.query('update calls set stacking_percent = 75 where id = $1', [call.id]);
    return (await draftProposal(portal, world, call, { complete: true, answers: { projectTitle: title, partners, budget: { lines: [] } } })).id;
  };

  it.each(['en', 'fr'] as const)('is written, checked, downloaded and read back through the pages (%s)', async (locale) => {
    const say = words[locale];
    const money = (dollars: number): string => formatMoney(dollars * 100, locale).replace(/\s/g, ' ');
    const short = (dollars: number): string => formatMoneyShort(dollars * 100, locale).replace(/\s/g, ' ');
    await draft(`Sums ${locale}`);
    const owner = await (await (await company.home('owner@northbridge.example', locale)).follow(say.proposals)).follow(`Sums ${locale}`);
    await owner.follow(say.budget);
    const total = (): string => owner.page.page('[data-sum=total] [data-cents]').text().replace(/\s/g, ' ');
    const line = (row: number, cells: Record<string, string | number>): Record<string, string | number> =>
      Object.fromEntries(Object.entries({ category: '11', fiscalYear: 2027, ...cells }).map(([cell, text]) => [`answers[budget][lines][${row}]${cell.split('.').map((part) => `[${part}]`).join('')}`, text]));

    // Two lines, one of them the partner's; the server adds them up.
    await owner.press(say.recalculate, line(0, { description: 'Coordinator', quantity: 6, unit: 'month', unitCostCents: 4000, 'sources.requested': 14000, 'sources.otherFederal': 10000 }));
    expect(total()).toBe(money(24_000));
    await owner.press(say.another);
    await owner.press(say.recalculate, line(1, { description: 'Field office', partner, quantity: 10, unitCostCents: 1000, 'sources.requested': 10000 }));
    expect([total(), owner.words.includes(say.byPartner), owner.page.page('[data-sum^="partner:"]:not([hidden])').toArray().map((row) => owner.page.page(row).text().replace(/\s/g, ' ')).some((row) => row.includes(partner) && row.includes(money(10_000)))]).toEqual([money(34_000), true, true]);

    // What governments pay together is too much: the list says so with its sums, and leads to the budget.
    await owner.follow(say.all);
    await owner.follow(say.check);
    expect((await company.fieldLinks(owner)).dead).toEqual([]);
    await owner.follow(say.limit);
    expect([owner.page.heading.startsWith('J.'), [24_000, 10_000, 34_000, 25_500].filter((dollars) => !owner.words.includes(short(dollars)))]).toEqual([true, []]);

    // The lines come out as files.
    await owner.follow(say.sheet);
    await owner.follow(say.csv);
    expect([owner.page.status, owner.page.headers.get('content-type')?.startsWith('text/csv'), owner.page.text.includes('Coordinator'), owner.page.text.includes(partner)]).toEqual([200, true, true, true]);
    await (await owner.back()).follow(say.xlsx);
    expect([owner.page.status, owner.page.headers.get('content-disposition')?.includes('.xlsx'), owner.page.text.startsWith('PK')]).toEqual([200, true, true]);

    // A file with errors is refused row by row, and changes nothing; a good one replaces the lines once it is used.
    await (await owner.back()).press(say.read, {}, { file: { name: 'budget.csv', content: sheet.bad } });
    expect([owner.words.includes(say.row), owner.offers(say.use)]).toEqual([true, false]);
    await (await owner.follow(say.again)).press(say.read, {}, { file: { name: 'budget.csv', content: sheet.good } });
    await owner.press(say.use);
    expect([owner.words.includes(say.done), owner.page.heading.startsWith('J.'), total()]).toEqual([true, true, money(20_000)]);
    expect(company.problems).toEqual({});
  });

  it('does the same as JSON', async () => {
    const id = await draft('Sums as JSON');
    const owner = await company.program('owner@northbridge.example');
    const line = (over: Partial<BudgetLine>): BudgetLine => ({ category: '11', description: 'Coordinator', fiscalYear: 2027, quantity: 6, unitCostCents: 400_000, sources: { ...noSources, requested: 1_400_000, otherFederal: 1_000_000 }, ...over });
    await owner.post(`/proposals/${id}/sections/J`, { answers: { budget: { lines: [line({}), line({ partner, description: 'Field office', quantity: 10, unitCostCents: 100_000, sources: { ...noSources, requested: 1_000_000 } })] } }, versions: { budget: 1 } });
    const { totals, problems } = await owner.get(`/proposals/${id}/sections/J?check=1`);
    expect([totals.totalCents, totals.byPartner.map(({ partner: whose, costCents }: { partner: string | null; costCents: number }) => [whose, costCents])]).toEqual([3_400_000, [[null, 2_400_000], [partner, 1_000_000]]]);
    expect(problems.find(({ code }: { code: string }) => code === 'stackingExceeded')).toMatchObject({ field: 'answers.budget', text: { en: expect.stringMatching(/\$24,000.+\$10,000.+\$34,000.+75% \(\$25,500\)/) } });
    const [csv, xlsx] = await Promise.all(['lines.csv', 'lines.xlsx'].map((file) => owner.visitor.get(`/api/proposals/${id}/budget/files/${file}`)));
    expect([csv!.text.includes(partner), xlsx!.text.startsWith('PK')]).toEqual([true, true]);
    const read = async (content: string) => {
      const body = new FormData();
      body.append('file', new Blob([content]), 'budget.csv');
      return (await owner.visitor.request('POST', `/api/proposals/${id}/budget/readings`, { body, headers: { accept: 'application/json' } })).json;
    };
    const bad = await read(sheet.bad);
    expect([bad.problems.map(({ row }: { row: number }) => row), await owner.refused('POST', `/proposals/${id}/budget/readings/${bad.id}/use`, { version: 2 })]).toEqual([[3, 3], [422, 'readingHasProblems']]);
    const good = await read(sheet.good);
    await owner.post(`/proposals/${id}/budget/readings/${good.id}/use`, { version: good.current.version });
    expect((await owner.get(`/proposals/${id}/sections/J`)).totals.totalCents).toBe(2_000_000);
  });
});
