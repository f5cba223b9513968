import type { Locale } from '../../../kernel/i18n/text.js';
import { moneyForInput } from '../../../kernel/money/money.js';
import type { AnswerValue, CountryShare, Row } from './answers.js';
import type { Budget } from './budget.js';
import { fundingSourceCodes } from './funding-sources.js';
import type { Column, Question } from './form.js';
import { fieldOf, isObject, readList } from './typed-text.js';

/** An answer as the inputs of a page show it. Rows and budget lines are cells of text; a source is `sources.requested`. */
export type Typed =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'many'; readonly codes: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, string>>[] };

const keptEcho = 100_000;
const echoedRows = 500;
const budgetCells = ['category', 'description', 'fiscalYear', 'quantity', 'unit', 'unitCostCents', 'partner'] as const;

const numberForInput = (value: number, locale: Locale): string => {
  const plain = String(value);
  return locale === 'fr' ? plain.replace('.', ',') : plain;
};

const cellForInput = (column: Column, value: string | number | undefined, locale: Locale): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return column.kind === 'money' ? moneyForInput(value, locale) : numberForInput(value, locale);
};

const columnsOf = (question: Question): readonly string[] => {
  if (question.kind === 'rows') return question.columns.map((column) => column.key);
  return question.kind === 'budget' ? [...budgetCells, ...fundingSourceCodes.map((code) => `sources.${code}`)] : ['country', 'share'];
};

const budgetRows = (budget: Budget, locale: Locale): Record<string, string>[] =>
  budget.lines.map((line) => {
    const cells: Record<string, string> = {
      category: line.category ?? '', description: line.description, fiscalYear: line.fiscalYear === null ? '' : String(line.fiscalYear),
      unit: line.unit ?? '', partner: line.partner ?? '',
      quantity: line.quantity === null ? '' : numberForInput(line.quantity, locale), unitCostCents: line.unitCostCents === null ? '' : moneyForInput(line.unitCostCents, locale),
    };
    for (const code of fundingSourceCodes) cells[`sources.${code}`] = line.sources[code] === 0 ? '' : moneyForInput(line.sources[code], locale);
    return cells;
  });

/** A stored answer, ready for the inputs of its question. */
export function typedFromStored(question: Question, value: AnswerValue | null | undefined, locale: Locale): Typed {
  switch (question.kind) {
    case 'choices':
    case 'files': return { kind: 'many', codes: (value as readonly string[] | null | undefined) ?? [] };
    case 'countryShares': {
      const shares = (value as readonly CountryShare[] | null | undefined) ?? [];
      return { kind: 'rows', rows: shares.map(({ country, share }) => ({ country, share: share === null ? '' : numberForInput(share, locale) })) };
    }
    case 'rows': {
      const rows = (value as readonly Row[] | null | undefined) ?? [];
      return { kind: 'rows', rows: rows.map((row) => Object.fromEntries(question.columns.map((column) => [column.key, cellForInput(column, row[column.key], locale)]))) };
    }
    case 'budget': return { kind: 'rows', rows: value ? budgetRows(value as Budget, locale) : [] };
    default: {
      if (value === null || value === undefined) return { kind: 'one', text: '' };
      if (typeof value === 'boolean') return { kind: 'one', text: value ? 'yes' : 'no' };
      if (typeof value === 'number') return { kind: 'one', text: question.kind === 'money' ? moneyForInput(value, locale) : numberForInput(value, locale) };
      return { kind: 'one', text: typeof value === 'string' ? value : '' };
    }
  }
}

const echo = (posted: unknown): string =>
  typeof posted === 'string' ? posted.slice(0, keptEcho) : typeof posted === 'number' || typeof posted === 'boolean' ? String(posted) : '';

/** What was posted, in the same shape, to show a person what they typed beside its problem; rows keep their places. */
export function typedFromPosted(question: Question, posted: unknown): Typed {
  const listOf = (from: unknown): readonly unknown[] => {
    const list = readList(from, echoedRows);
    return list === undefined || list === 'tooMany' ? [] : list;
  };
  switch (question.kind) {
    case 'choices':
    case 'files': return { kind: 'many', codes: (typeof posted === 'string' ? [posted] : listOf(posted)).map(echo) };
    case 'countryShares':
    case 'rows':
    case 'budget': {
      const cellOf = (row: unknown, key: string): unknown => {
        const [first = key, second] = key.split('.');
        return second === undefined ? fieldOf(row, first) : fieldOf(fieldOf(row, first), second);
      };
      const rows = listOf(question.kind === 'budget' ? fieldOf(posted, 'lines') : posted);
      return { kind: 'rows', rows: rows.map((row) => Object.fromEntries(columnsOf(question).map((key) => [key, isObject(row) ? echo(cellOf(row, key)) : '']))) };
    }
    default: return { kind: 'one', text: echo(Array.isArray(posted) ? posted.at(-1) : posted) };
  }
}
