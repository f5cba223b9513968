import { PassThrough, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type ExcelJS from 'exceljs';
import type { Locale } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { type Budget, budgetCategories, maxBudgetLines } from '../../calls/index.js';
import { sheetColumns } from './sheet-columns.js';
import { textRows, valueRows } from './sheet-rows.js';
import { sheetWords } from './sheet-words.js';

const headings = (locale: Locale): string[] => sheetColumns.map(({ label }) => label[locale]);

/** The lines as CSV that a spreadsheet of this language opens as a table; no cell can start a formula. */
export function budgetCsv(budget: Budget, locale: Locale): NodeJS.ReadableStream {
  const rows = Readable.from(textRows(budget, locale));
  const sheet = stringify({ header: true, columns: headings(locale), bom: true, escape_formulas: true, delimiter: locale === 'fr' ? ';' : ',', record_delimiter: '\r\n' });
  rows.on('error', (error) => sheet.destroy(error));
  sheet.on('close', () => rows.destroy());
  return rows.pipe(sheet);
}

/** What a cell may be chosen from. */
export interface SheetLists {
  readonly years: readonly number[];
  readonly partners: readonly string[];
}

/** The lines as a workbook, row by row; categories, years and partners are chosen from lists on the second sheet. */
export function budgetXlsx(budget: Budget, lists: SheetLists, locale: Locale): NodeJS.ReadableStream {
  const out = new PassThrough();
  write(out, budget, lists, locale).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error('workbook')));
  return out;
}

const widths: Readonly<Record<string, number>> = { category: 40, description: 40, partner: 28, fiscalYear: 14, quantity: 12, unit: 14 };

async function write(out: PassThrough, budget: Budget, lists: SheetLists, locale: Locale): Promise<void> {
  const { default: { stream } } = await import('exceljs'); // hundreds of files, for a few downloads
  const book = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const lines = book.addWorksheet(sheetWords.lines[locale], { views: [{ state: 'frozen', ySplit: 1 }] });
  lines.columns = sheetColumns.map(({ key, kind, label }) => ({ header: label[locale], key, width: widths[key] ?? 18, ...(kind === 'money' ? { style: { numFmt: '#,##0.00' } } : {}) }));
  const columns: Readonly<Record<string, readonly string[]>> = {
    category: budgetCategories.map(({ code, label }) => `${code} ${label[locale]}`), fiscalYear: lists.years.map(fiscalYearLabel), partner: lists.partners,
  };
  const listed = Object.entries(columns).filter(([, values]) => values.length);
  lines.getRow(1).font = { bold: true };
  for (const row of valueRows(budget, locale)) lines.addRow(row);
  const most = Math.max(maxBudgetLines, budget.lines.length) + 1;
  listed.forEach(([key, values], index) => {
    const letter = String.fromCharCode(65 + sheetColumns.findIndex((column) => column.key === key));
    const from = String.fromCharCode(65 + index);
    const range = `'${sheetWords.lists[locale]}'!$${from}$2:$${from}$${values.length + 1}`;
    validate(lines, `${letter}2:${letter}${most}`, range);
  });
  lines.commit();
  const choices = book.addWorksheet(sheetWords.lists[locale]);
  choices.addRow(listed.map(([key]) => sheetColumns.find((column) => column.key === key)!.label[locale])).font = { bold: true };
  const longest = Math.max(...listed.map(([, values]) => values.length));
  for (let row = 0; row < longest; row += 1) choices.addRow(listed.map(([, values]) => values[row] ?? null));
  choices.commit();
  await book.commit();
}

/** One list for a whole column; the writer's types leave out what its sheets have. */
function validate(sheet: ExcelJS.Worksheet, cells: string, range: string): void {
  const { dataValidations } = sheet as unknown as { dataValidations: { add: (cells: string, rule: ExcelJS.DataValidation) => void } };
  dataValidations.add(cells, { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: false });
}
