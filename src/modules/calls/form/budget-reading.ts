import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { maxCents, type Cents } from '../../../kernel/money/money.js';
import type { FiscalYear } from '../../../kernel/time/fiscal-year.js';
import { type Budget, type BudgetLine, isLineTooLarge, longestPartner, longestUnit, type SourceSplit } from './budget.js';
import { isBudgetCategory } from './budget-categories.js';
import { type FundingSourceCode, fundingSourceCodes } from './funding-sources.js';
import { complain } from './messages.js';
import { fieldOf, isObject, type Read, readList, readMoney, readNumber, readText } from './typed-text.js';

/** More lines than this are not even looked at. */
export const keptBudgetLines = 500;

/** `2026` or `2026-2027`, as text or number. */
function readFiscalYear(posted: unknown): Read<FiscalYear> {
  if (posted === null || posted === undefined || posted === '') return { value: null };
  const match = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(typeof posted === 'number' ? String(posted) : typeof posted === 'string' ? posted : '');
  const year = Number(match?.[1]);
  const fits = year >= 1990 && year <= 2199 && (match?.[2] === undefined || Number(match[2]) === year + 1);
  return fits ? { value: year } : { refused: 'notFiscalYear' };
}

function readQuantity(posted: unknown): Read<number> {
  const read = readNumber(posted);
  if ('refused' in read || read.value === null) return read;
  if (read.value < 0) return { refused: 'negativeQuantity' };
  const hundredths = Math.round(read.value * 100) / 100;
  return Math.abs(hundredths - read.value) > 1e-9 ? { refused: 'quantityTooFine' } : { value: hundredths };
}

interface ReadLine {
  readonly line: BudgetLine;
  /** Nothing was typed: the row only holds what the page chose beforehand. */
  readonly blank: boolean;
}

function readLine(posted: unknown, field: string, problems: FieldProblem[]): ReadLine {
  const kept = <T>(part: string, read: Read<T>): T | null => {
    if ('value' in read) return read.value;
    problems.push(complain(`${field}.${part}`, read.refused, { most: { cents: maxCents } }));
    return null;
  };
  const before = problems.length;
  const description = kept('description', readText(fieldOf(posted, 'description'), 'one')) ?? '';
  const category = kept('category', readText(fieldOf(posted, 'category'), 'one'));
  if (category !== null && !isBudgetCategory(category)) problems.push(complain(`${field}.category`, 'unknownOption'));
  const fiscalYear = kept('fiscalYear', readFiscalYear(fieldOf(posted, 'fiscalYear')));
  const quantity = kept('quantity', readQuantity(fieldOf(posted, 'quantity')));
  const unitCostCents = kept('unitCostCents', readMoney(fieldOf(posted, 'unitCostCents')));
  const short = (part: 'unit' | 'partner', most: number): string | null => {
    const text = kept(part, readText(fieldOf(posted, part), 'one'));
    if (text === null || text.length <= most) return text;
    problems.push(complain(`${field}.${part}`, 'cellTooLong', { most }));
    return null;
  };
  const unit = short('unit', longestUnit);
  const partner = short('partner', longestPartner);
  const typed = fieldOf(posted, 'sources');
  const source = (code: FundingSourceCode): Cents => kept(`sources.${code}`, readMoney(fieldOf(typed, code))) ?? 0;
  const sources: SourceSplit = {
    requested: source('requested'), applicantCash: source('applicantCash'), applicantInKind: source('applicantInKind'), otherFederal: source('otherFederal'),
    provincial: source('provincial'), municipal: source('municipal'), otherDonors: source('otherDonors'),
  };
  if (quantity !== null && unitCostCents !== null && isLineTooLarge(quantity, unitCostCents)) {
    problems.push(complain(`${field}.unitCostCents`, 'lineTooLarge', { most: { cents: maxCents } }));
  }
  // What is not said is not stored: budgets of before there were units and partners stay as they are.
  const said = { ...(unit === null ? {} : { unit }), ...(partner === null ? {} : { partner }) };
  const line = { category: isBudgetCategory(category) ? category : null, description, fiscalYear, quantity, unitCostCents, ...said, sources };
  const blank = problems.length === before && description === '' && unit === null && quantity === null && unitCostCents === null && fundingSourceCodes.every((code) => sources[code] === 0);
  return { line, blank };
}

/** The budget out of what was posted: `{lines: [...]}`; blank lines are left out, amounts typed as text are dollars. */
export function readBudget(posted: unknown, field: string): { value: Budget | null; problems: FieldProblem[] } {
  if (posted === undefined || posted === null || posted === '') return { value: null, problems: [] };
  if (!isObject(posted)) return { value: null, problems: [complain(field, 'notList')] };
  const list = readList(fieldOf(posted, 'lines'), keptBudgetLines);
  if (list === 'tooMany') return { value: null, problems: [complain(`${field}.lines`, 'tooManyToKeep', { most: keptBudgetLines })] };
  if (list === undefined) return { value: null, problems: [complain(`${field}.lines`, 'notList')] };
  const problems: FieldProblem[] = [];
  const lines: BudgetLine[] = [];
  list.forEach((row, index) => {
    if (row === undefined || row === null || row === '') return;
    if (!isObject(row)) {
      problems.push(complain(`${field}.lines.${index}`, 'notRow'));
      return;
    }
    const { line, blank } = readLine(row, `${field}.lines.${index}`, problems);
    if (!blank) lines.push(line);
  });
  return { value: lines.length > 0 ? { lines } : null, problems };
}
