import { Refusal, invalidField } from '../../../kernel/errors/refusal.js';
import { type SheetRow } from './sheet.js';
import { parseRels, parseSharedStrings, parseSheet, parseSheetNames } from './xlsx-parts.js';
import { openPackage } from './xlsx-package.js';
import { sheetWords } from './sheet-words.js';

/**
 * The rows of the first sheet of a workbook. Read part by part with limits: libraries that load a workbook whole
 * also spread every merged range, list and name over each of its cells, and one short line can name billions.
 */
export async function xlsxRows(bytes: Buffer): Promise<SheetRow[]> {
  try {
    const files = await openPackage(bytes);
    try {
      const [first] = parseSheetNames(await files.text('xl/workbook.xml'));
      const target = parseRels(await files.text('xl/_rels/workbook.xml.rels')).get(first ?? '');
      if (target === undefined) throw new Error('no sheet');
      const strings = files.has('xl/sharedStrings.xml') ? parseSharedStrings(await files.text('xl/sharedStrings.xml')) : [];
      return parseSheet(await files.text(target.startsWith('/') ? target.slice(1) : `xl/${target}`), strings);
    } finally {
      files.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalidField('file', 'notReadable', sheetWords.notReadable);
  }
}
