import { megabyte } from '../../../kernel/files/bytes.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';

/** A cell as a file gives it. A formula's result is whatever the file claims, so it is never used. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'formula' | 'error';
  readonly text: string;
}
/** A row with its number as the spreadsheet shows it; cells by column, empty ones absent. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** What is wrong in a file, where its owner finds it. */
export interface SheetProblem {
  readonly row: number | null;
  readonly column: Bilingual | null;
  readonly code: string;
  readonly text: Bilingual;
}

/** A file may be this large packed, and its parts this large unpacked. */
export const mostBytes = 2 * megabyte;
export const mostUnpackedBytes = 20_000_000;
/** Rows and cells looked at before a file is given up as not a budget. */
export const mostRows = 2_000;
export const mostCells = 60_000;
