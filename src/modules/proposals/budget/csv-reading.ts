import { parse } from 'csv-parse/sync';
import { invalidField } from '../../../kernel/errors/refusal.js';
import { type Cell, mostRows, type SheetRow } from './sheet.js';
import { sheetWords } from './sheet-words.js';

/** UTF-8, as every spreadsheet can save; another encoding would turn names into other names unseen. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidField('file', 'wrongEncoding', sheetWords.wrongEncoding);
  }
}

/** The sign between cells: the one the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text.slice(0, 10_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => head.split(sign).length - 1;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Text that a spreadsheet would take for a formula was written with an apostrophe before it. */
const cellOf = (raw: string): Cell | undefined => {
  const text = raw.trim();
  if (text === '') return undefined;
  return text.startsWith('=') ? { kind: 'formula', text } : { kind: 'text', text: /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text };
};

/** The rows of a CSV file, with a comma, a semicolon or a tab between cells. */
export function csvRows(bytes: Buffer): SheetRow[] {
  const text = textOf(bytes);
  if (text.includes('\0')) throw invalidField('file', 'wrongEncoding', sheetWords.wrongEncoding);
  try {
    // One row more than is looked at tells that there are too many.
    const records: string[][] = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, to: mostRows + 1, max_record_size: 100_000 });
    return records.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, 100).map(cellOf) }));
  } catch {
    throw invalidField('file', 'notReadable', sheetWords.notReadable);
  }
}
