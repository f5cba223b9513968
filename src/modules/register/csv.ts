import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** Rows as a stream of CSV for spreadsheets: UTF-8 with a mark, and no cell can become a formula. */
export function csvStream(header: readonly string[], rows: AsyncIterable<readonly (string | number | null)[]>): NodeJS.ReadableStream {
  const source = Readable.from(rows);
  const sheet = stringify({ header: true, columns: [...header], bom: true, escape_formulas: true, record_delimiter: '\r\n' });
  source.on('error', (error) => sheet.destroy(error));
  sheet.on('close', () => source.destroy());
  return source.pipe(sheet);
}
