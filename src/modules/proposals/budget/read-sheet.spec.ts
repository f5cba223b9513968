import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { Refusal } from '../../../kernel/errors/refusal.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import { type BudgetLine, type BudgetQuestion, noSources } from '../../calls/index.js';
import { csvRows } from './csv-reading.js';
import { type ReadSheet, readSheet } from './read-sheet.js';
import type { SheetRow } from './sheet.js';
import { budgetCsv, budgetXlsx } from './sheet-writing.js';
import { xlsxRows } from './xlsx-reading.js';

const question: BudgetQuestion = { kind: 'budget', key: 'budget', code: 'J2', required: true, label: { en: 'Budget', fr: 'Budget' } };
const lists = { years: [2027, 2028], partners: ['Río Claro'] };
const line = (over: Partial<BudgetLine> = {}): BudgetLine => ({ category: '11', description: 'Coach', fiscalYear: 2027, quantity: 1.5, unitCostCents: 100_050, sources: { ...noSources, requested: 150_075 }, ...over });
const lines: readonly BudgetLine[] = [
  line(), line({ category: '30', description: '=HYPERLINK("x")', unit: 'billet; été', partner: 'Río Claro', sources: { ...noSources, requested: 30, otherDonors: 150_045 } }), line({ description: '-5 "quoted", and more' }), line({ quantity: 1234.5 }),
];
const bytesOf = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer | string>) chunks.push(Buffer.from(chunk as string));
  return Buffer.concat(chunks);
};
const fromCsv = (text: string | Buffer): ReadSheet => readSheet(question, csvRows(Buffer.from(text as string)));
const told = ({ problems }: ReadSheet): string[] => problems.map(({ row, column, code }) => `${row ?? ''} ${column?.en ?? ''} ${code}`);
const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.code ?? error.code;
    throw error;
  }
  return 'nothing refused';
};
const head = 'Category,Description,Fiscal year,Quantity,Unit cost,Requested from this program';

describe('a budget as CSV', () => {
  it.each<Locale>(['en', 'fr'])('comes back as it went, in %s', async (locale) => {
    const csv = await bytesOf(budgetCsv({ lines }, locale));
    expect([fromCsv(csv).lines, fromCsv(csv).rows, told(fromCsv(csv))]).toEqual([lines, [2, 3, 4, 5], []]);
    expect(csv.toString()).not.toMatch(/(^|[;,"])=HYPER/m);
  });
  it('is read with semicolons, French decimals, a mark of the byte order and headings in any order', () => {
    const read = fromCsv('\uFEFFCoût unitaire;Catégorie;Demandé au présent programme;Description;Quantité;Exercice;Notes\r\n1\u00a0000,50\u00a0$;Salaires et avantages – siège;1500,75;Chef;1,5;2027-2028;x\r\n');
    expect([read.lines, read.problems]).toEqual([[line({ category: '10', description: 'Chef' })], []]);
  });
  it('tells every cell that cannot be read by row and column, and keeps reading', () => {
    const read = fromCsv(`${head}\n99,A,2027,1,5,5\n10,B,2027-2029,x,1.234.5,-1\n\n11,C,2027,1.234,=1+1,7\n11,Good,2027,2,3,6\n`);
    expect(told(read)).toEqual(['2 Category unknownOption', '3 Fiscal year notFiscalYear', '3 Quantity notNumber', '3 Unit cost notMoney', '3 Requested from this program negativeMoney', '5 Unit cost formula', '5 Quantity quantityTooFine']);
  });
  it('is refused without headings, in another encoding, as binary, and with too many rows', async () => {
    expect(await codeOf(() => fromCsv('a,b\n1,2\n'))).toBe('noHeadings');
    expect(await codeOf(() => fromCsv(Buffer.from('Catégorie;Description', 'latin1')))).toBe('wrongEncoding');
    expect(await codeOf(() => fromCsv(Buffer.from(head, 'utf16le')))).toBe('wrongEncoding');
    expect(await codeOf(() => fromCsv('"never closed'))).toBe('notReadable');
    expect(await codeOf(() => fromCsv(`${head}\n${'\n'.repeat(1_000_000)}`))).toBe('tooManyRows');
    expect(told(fromCsv(`${head}\n${'11,C,2027,1,5,5\n'.repeat(201)}`))).toEqual(['202  tooManyLines']);
  });
});

/** A workbook made by hand: sheet, and other parts. */
const xlsx = (sheet: string, parts: Record<string, string> = {}): Buffer => zipOf({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheet, ...parts,
});

describe('a budget as a workbook', () => {
  it.each<Locale>(['en', 'fr'])('comes back as it went, in %s, with lists to choose from', async (locale) => {
    const bytes = await bytesOf(budgetXlsx({ lines }, lists, locale));
    const read = readSheet(question, await xlsxRows(bytes));
    expect([read.lines, told(read)]).toEqual([lines, []]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as never);
    expect([book.worksheets.map(({ name }) => name).length, book.worksheets[1]!.getCell('A2').text.slice(0, 2), book.worksheets[0]!.getCell('A7').dataValidation.type]).toEqual([2, '10', 'list']);
  });
  it('from another program, with shared texts and binary fractions, is read too; formulas are not', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('x');
    sheet.addRows([head.split(','), [11, 'Coach', 2027, 0.1 + 0.2, 1.15 * 3, 1.035], ['11', 'Formula', '2027-2028', { formula: '1+1', result: 2 }, 5, true], [10, 'Fine', 2027, 2, 3.001, { error: '#REF!' }]]);
    const read = readSheet(question, await xlsxRows(Buffer.from(await book.xlsx.writeBuffer())));
    expect(told(read)).toEqual(['2 Requested from this program tooFine', '3 Quantity formula', '3 Requested from this program badCell', '4 Unit cost tooFine', '4 Requested from this program badCell']);
    expect(read.lines[0]).toMatchObject({ quantity: 0.3, unitCostCents: 345 });
  });
  it('that unpacks without end, has a million rows, grows entities or is no workbook is refused', async () => {
    const refused = (bytes: Buffer): Promise<string> => codeOf(async () => readSheet(question, await xlsxRows(bytes)));
    expect(await refused(xlsx(`<worksheet>${' '.repeat(60_000_000)}</worksheet>`))).toBe('sheetTooLarge');
    expect(await refused(xlsx(`<worksheet><sheetData>${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`))).toBe('tooManyRows');
    expect(await refused(xlsx(`<worksheet><row>${'<c/>'.repeat(100_000)}</row></worksheet>`))).toBe('tooManyRows');
    expect(await refused(xlsx('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><row><c t="inlineStr"><is><t>&b;</t></is></c></row></worksheet>'))).toBe('notReadable');
    expect(await refused(xlsx('<worksheet><row>'))).toBe('notReadable');
    expect(await refused(Buffer.from('PK\u0003\u0004 nothing'))).toBe('notReadable');
    expect(await refused(xlsx('<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'))).toBe('noHeadings');
  });
  it('may place a cell anywhere without costing memory', async () => {
    const rows: SheetRow[] = await xlsxRows(xlsx('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="B1048576"><v>2</v></c></row></sheetData></worksheet>'));
    expect(rows).toEqual([{ number: 1_048_576, cells: [undefined, { kind: 'number', text: '2' }] }]);
  });
});

/** A package with these parts. */
function zipOf(parts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [raw, title] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(raw, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(raw.length, 18);
    head.writeUInt16LE(title.length, 22);
    local.push(Buffer.from('PK\u0003\u0004'), head, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, tail, title);
    at += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}
