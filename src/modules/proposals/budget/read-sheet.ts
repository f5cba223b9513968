import { invalidField } from '../../../kernel/errors/refusal.js';
import { type BudgetLine, budgetCategories, type BudgetQuestion, isBudget, maxBudgetLines, readAnswer } from '../../calls/index.js';
import { mostRows, type Cell, type SheetProblem, type SheetRow } from './sheet.js';
import { columnOf, type SheetColumn, sheetColumns } from './sheet-columns.js';
import { sheetWords } from './sheet-words.js';

/** What a file gave: its lines with their rows, and everything that keeps a row from being read. */
export interface ReadSheet {
  readonly lines: readonly BudgetLine[];
  /** The row of each line. */
  readonly rows: readonly number[];
  readonly problems: readonly SheetProblem[];
}

interface Head {
  readonly number: number;
  readonly columns: ReadonlyMap<number, SheetColumn>;
}

const headRows = 20;

/** The row of headings: the first that names every column a budget cannot do without. */
function headOf(rows: readonly SheetRow[]): Head {
  for (const { number, cells } of rows.slice(0, headRows)) {
    const columns = new Map<number, SheetColumn>();
    cells.forEach((cell, index) => {
      const column = cell?.kind === 'text' ? columnOf(cell.text) : undefined;
      if (column && ![...columns.values()].includes(column)) columns.set(index, column);
    });
    if (sheetColumns.every((column) => !column.required || [...columns.values()].includes(column))) return { number, columns };
  }
  const names = (locale: 'en' | 'fr'): string => sheetColumns.filter(({ required }) => required).map(({ label }) => label[locale]).join(', ');
  const { en, fr } = sheetWords.noHeadings;
  throw invalidField('file', 'noHeadings', { en: en.replace('{columns}', names('en')), fr: fr.replace('{columns}', names('fr')) });
}

/** A category by its code or by its words in either language. */
function categoryOf(text: string): string {
  const code = /^\d{2}(?!\d)/.exec(text)?.[0];
  if (code !== undefined) return code;
  const words = text.toLocaleLowerCase('fr');
  return budgetCategories.find(({ label }) => [label.en, label.fr].some((name) => name.toLocaleLowerCase('fr') === words))?.code ?? text;
}

/**
 * A number of a workbook as typed text: binary fractions such as 0.30000000000000004 are their two decimals. Null for
 * a finer one: typed, `1.035` would read as a thousand and thirty-five.
 */
function typedNumber(text: string): string | null {
  const number = Number(text);
  const rounded = number.toFixed(2);
  return Math.abs(number - Number(rounded)) <= 1e-9 * Math.max(1, Math.abs(number)) ? rounded : null;
}

const typedOf = (cell: Cell, column: SheetColumn): string | null => {
  if (column.key === 'category') return categoryOf(cell.text);
  if (cell.kind !== 'number') return cell.text;
  return column.kind === 'text' ? cell.text : typedNumber(cell.text);
};

/** The lines of a budget out of the rows of a file; nothing is guessed and no row is left out unseen. */
export function readSheet(question: BudgetQuestion, rows: readonly SheetRow[]): ReadSheet {
  if (rows.length > mostRows) throw invalidField('file', 'tooManyRows', sheetWords.tooManyRows);
  const head = headOf(rows);
  const lines: BudgetLine[] = [];
  const at: number[] = [];
  const problems: SheetProblem[] = [];
  for (const { number, cells } of rows) {
    if (number <= head.number || cells.every((cell) => cell === undefined)) continue;
    const read = readRow(question, number, cells, head);
    problems.push(...read.problems);
    if (read.line && lines.length >= maxBudgetLines) {
      problems.push({ row: number, column: null, code: 'tooManyLines', text: sheetWords.tooManyLines });
      break;
    }
    if (!read.line) continue;
    lines.push(read.line);
    at.push(number);
  }
  return { lines, rows: at, problems };
}

function readRow(question: BudgetQuestion, row: number, cells: SheetRow['cells'], head: Head): { line: BudgetLine | null; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const posted: Record<string, unknown> = {};
  const sources: Record<string, string | null> = {};
  cells.forEach((cell, index) => {
    const column = head.columns.get(index);
    if (!cell || !column) return;
    const typed = typedOf(cell, column);
    const refused = cell.kind === 'formula' ? 'formula' : cell.kind === 'error' ? 'badCell' : typed === null ? 'tooFine' : null;
    if (refused) return void problems.push({ row, column: column.label, code: refused, text: sheetWords[refused] });
    const [first = '', source] = column.key.split('.');
    if (source === undefined) posted[first] = typed;
    else sources[source] = typed;
  });
  const read = readAnswer(question, { lines: [{ ...posted, sources }] });
  const prefix = `answers.${question.key}.lines.0.`;
  for (const { field, code, text } of read.problems) problems.push({ row, column: columnByKey(field.slice(prefix.length)), code, text });
  return { line: isBudget(read.value) ? (read.value.lines[0] ?? null) : null, problems };
}

/** The heading of a part of a line. */
export const columnByKey = (key: string): SheetColumn['label'] | null => sheetColumns.find((column) => column.key === key)?.label ?? null;
