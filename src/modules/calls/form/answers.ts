import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { maxCents, type Cents } from '../../../kernel/money/money.js';
import { isLocalDate } from '../../../kernel/time/dates.js';
import { isCountry } from './reference-lists.js';
import { type Budget, isBudget } from './budget.js';
import { readBudget } from './budget-reading.js';
import type { Column, Option, Question, QuestionKind, RowsQuestion, Section } from './form.js';
import { complain, type ProblemCode } from './messages.js';
import { fieldOf, isObject, keptCharacters, type Read, readDate, readList, readMoney, readNumber, readText } from './typed-text.js';

/** A country with its share of the work, in percent with up to two decimals. */
export interface CountryShare {
  readonly country: string;
  readonly share: number | null;
}

/** One row of a repeating group: money in cents, dates as `YYYY-MM-DD`; an empty cell is absent. */
export type Row = Readonly<Record<string, string | number>>;

/** The stored JSON value of an answer, by kind of question. */
export interface AnswerByKind {
  text: string;
  longText: string;
  choice: string;
  choices: readonly string[];
  yesNo: boolean;
  number: number;
  money: Cents;
  date: string;
  countryShares: readonly CountryShare[];
  rows: readonly Row[];
  budget: Budget;
  /** Identifiers of uploaded files. */
  files: readonly string[];
  declaration: boolean;
}
export type AnswerValue = AnswerByKind[QuestionKind];

/** The answers of a proposal by question key; null and absent both mean unanswered. */
export type Answers = Readonly<Record<string, AnswerValue | null | undefined>>;

/** What became of one posted answer. With problems the value is not to be stored: the person gets back what they typed. */
export interface ReadAnswer {
  readonly value: AnswerValue | null;
  readonly problems: FieldProblem[];
}

const keptRows = 500;
const truths: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true], ['true', true], ['yes', true], ['oui', true], ['on', true], ['1', true],
  [false, false], ['false', false], ['no', false], ['non', false], ['off', false], ['0', false],
]);

/** The field path of a question's answer. */
export const answerField = (key: string): string => `answers.${key}`;

const most: Partial<Record<ProblemCode, { cents: Cents } | number>> = { moneyTooLarge: { cents: maxCents }, textTooLarge: keptCharacters, tooManyToKeep: keptRows };
const refusal = (field: string, code: ProblemCode): FieldProblem => {
  const limit = most[code];
  return complain(field, code, limit === undefined ? undefined : { most: limit });
};

const readOption = (options: readonly Option[], posted: unknown): Read<string> => {
  const typed = readText(posted, 'one');
  if ('refused' in typed) return { refused: 'unknownOption' };
  return typed.value === null || options.some((option) => option.code === typed.value) ? typed : { refused: 'unknownOption' };
};

/** A hidden "no" and a ticked box arrive as two values of one name: the last counts. */
const readTruth = (posted: unknown): Read<boolean> => {
  const last: unknown = Array.isArray(posted) ? posted.at(-1) : posted;
  if (last === undefined || last === null || last === '') return { value: null };
  const truth = truths.get(typeof last === 'string' ? last.trim().toLowerCase() : last);
  return truth === undefined ? { refused: 'notYesNo' } : { value: truth };
};

function readCell(column: Column, posted: unknown): Read<string | number> {
  switch (column.kind) {
    case 'text': return readText(posted, 'one');
    case 'longText': return readText(posted, 'many');
    case 'number': return readNumber(posted);
    case 'date': return readDate(posted);
    case 'money': return readMoney(posted);
    case 'choice': return readOption(column.options, posted);
  }
}

/** Applies `readOne` to each entry of a posted list; entries without anything are left out, their places keep counting. */
function readEach<T>(posted: unknown, field: string, readOne: (entry: unknown, field: string, problems: FieldProblem[]) => T | null): { value: T[] | null; problems: FieldProblem[] } {
  const list = readList(posted, keptRows);
  if (list === 'tooMany') return { value: null, problems: [refusal(field, 'tooManyToKeep')] };
  if (list === undefined) return { value: null, problems: [complain(field, 'notList')] };
  const problems: FieldProblem[] = [];
  const kept: T[] = [];
  list.forEach((entry, index) => {
    if (entry === undefined || entry === null || entry === '') return;
    const one = readOne(entry, `${field}.${index}`, problems);
    if (one !== null) kept.push(one);
  });
  return { value: kept.length > 0 ? kept : null, problems };
}

function readRow(question: RowsQuestion, posted: unknown, field: string, problems: FieldProblem[]): Row | null {
  if (!isObject(posted)) {
    problems.push(complain(field, 'notRow'));
    return null;
  }
  const cells: Record<string, string | number> = {};
  for (const column of question.columns) {
    const read = readCell(column, fieldOf(posted, column.key));
    if ('refused' in read) problems.push(refusal(`${field}.${column.key}`, read.refused));
    else if (read.value !== null) cells[column.key] = read.value;
  }
  return Object.keys(cells).length > 0 ? cells : null;
}

function readShare(posted: unknown, field: string, problems: FieldProblem[]): CountryShare | null {
  if (!isObject(posted)) {
    problems.push(complain(field, 'notRow'));
    return null;
  }
  const country = readText(fieldOf(posted, 'country'), 'one');
  const share = readNumber(fieldOf(posted, 'share'));
  const code = 'value' in country ? (country.value ?? '').toUpperCase() : undefined;
  if (code === undefined || (code !== '' && !isCountry(code))) problems.push(complain(`${field}.country`, 'unknownCountry'));
  if ('refused' in share) problems.push(refusal(`${field}.share`, share.refused));
  const percent = 'value' in share && share.value !== null ? Math.round(share.value * 100) / 100 : null;
  return (code ?? '') === '' && percent === null ? null : { country: code ?? '', share: percent };
}

function readCodes(question: Question & { kind: 'choices' | 'files' }, posted: unknown, field: string): ReadAnswer {
  const list = typeof posted === 'string' && posted !== '' ? [posted] : posted;
  const read = readEach(list, field, (entry, at, problems) => {
    const fits = question.kind === 'files' ? isId(entry) : question.options.some((option) => option.code === entry);
    if (fits) return entry as string;
    problems.push(complain(at, question.kind === 'files' ? 'notFile' : 'unknownOption'));
    return null;
  });
  return { value: read.value && [...new Set(read.value)], problems: read.problems };
}

/**
 * The stored value of one answer, from an HTML form (text, nested lists and objects) or from JSON (proper types).
 * Drafts accept anything that can be stored: limits and sums wait for the check. What cannot be stored (a date
 * that does not exist, an unknown option, a negative amount) is a problem at `answers.<key>[.<row>.<column>]`.
 */
export function readAnswer(question: Question, posted: unknown): ReadAnswer {
  const field = answerField(question.key);
  const one = (read: Read<string | number | boolean>): ReadAnswer =>
    'refused' in read ? { value: null, problems: [refusal(field, read.refused)] } : { value: read.value, problems: [] };
  switch (question.kind) {
    case 'text': return one(readText(posted, 'one'));
    case 'longText': return one(readText(posted, 'many'));
    case 'choice': return one(readOption(question.options, posted));
    case 'yesNo':
    case 'declaration': return one(readTruth(posted));
    case 'number': return one(readNumber(posted));
    case 'money': return one(readMoney(posted));
    case 'date': return one(readDate(posted));
    case 'choices':
    case 'files': return readCodes(question, posted, field);
    case 'countryShares': return readEach(posted, field, readShare);
    case 'rows': return readEach(posted, field, (entry, at, problems) => readRow(question, entry, at, problems));
    case 'budget': return readBudget(posted, field);
  }
}

/** What one save changes: the answers to store, and the problems of those that cannot be. */
export interface ReadAnswers {
  readonly values: Record<string, AnswerValue | null>;
  readonly problems: FieldProblem[];
}

/**
 * The answers of a section out of the posted `answers` object. `absent: 'clear'` is for a whole page sent by a
 * browser, where an unticked box or the last removed row sends nothing; `'keep'` is for saving single answers.
 * Files are never cleared by absence: they come and go by their own uploads.
 */
export function readSection(section: Section, posted: unknown, absent: 'clear' | 'keep'): ReadAnswers {
  const values: Record<string, AnswerValue | null> = {};
  const problems: FieldProblem[] = [];
  for (const question of section.questions) {
    const typed = fieldOf(posted, question.key);
    if (typed === undefined && (absent === 'keep' || question.kind === 'files')) continue;
    const read = readAnswer(question, typed);
    if (read.problems.length > 0) problems.push(...read.problems);
    else values[question.key] = read.value;
  }
  return { values, problems };
}

const isShare = (value: unknown): boolean => {
  const share = fieldOf(value, 'share');
  return typeof fieldOf(value, 'country') === 'string' && (share === null || Number.isFinite(share));
};
const isRow = (value: unknown): boolean => isObject(value) && Object.values(value).every((cell) => typeof cell === 'string' || Number.isFinite(cell));
const listOf = (test: (value: unknown) => boolean) => (value: unknown): boolean => Array.isArray(value) && value.every(test);
const isString = (value: unknown): boolean => typeof value === 'string';
const isTruth = (value: unknown): boolean => typeof value === 'boolean';

const shapes: Record<QuestionKind, (value: unknown) => boolean> = {
  text: isString, longText: isString, choice: isString, date: isLocalDate, choices: listOf(isString), files: listOf(isString),
  yesNo: isTruth, declaration: isTruth, number: Number.isFinite, money: Number.isSafeInteger, countryShares: listOf(isShare), rows: listOf(isRow), budget: isBudget,
};

/** The stored answer to a question, typed by its kind; undefined when there is none or it has another shape. */
export function answerTo<Q extends Question>(question: Q, answers: Answers): AnswerByKind[Q['kind']] | undefined {
  const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
  return value !== null && value !== undefined && shapes[question.kind](value) ? (value as AnswerByKind[Q['kind']]) : undefined;
}
