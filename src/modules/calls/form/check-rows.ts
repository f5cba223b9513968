import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import type { Cents } from '../../../kernel/money/money.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { fiscalYearLabel, fiscalYearsBetween } from '../../../kernel/time/fiscal-year.js';
import { answerField, type Answers, answerTo, type Row } from './answers.js';
import { type Budget, budgetTotals } from './budget.js';
import { checkEntry } from './check-entry.js';
import type { FormDefinition, RowRule, RowsQuestion } from './form.js';
import { fundingSources } from './funding-sources.js';
import { complain, type Saying } from './messages.js';
import { questionOf } from './questions.js';

/** What the rules of a repeating group may look at. */
export interface RowsContext {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly now: Date;
  readonly startOn?: string | undefined;
  readonly endOn?: string | undefined;
  readonly budget?: Budget | undefined;
}

const cell = (row: Row, key: string): string | number | undefined => (Object.hasOwn(row, key) ? row[key] : undefined);
const text = (row: Row, key: string): string | undefined => { const value = cell(row, key); return typeof value === 'string' ? value : undefined; };
const number = (row: Row, key: string): number | undefined => { const value = cell(row, key); return typeof value === 'number' ? value : undefined; };
const label = (question: RowsQuestion, key: string): Saying => question.columns.find((column) => column.key === key)?.label ?? key;
const sum = (rows: readonly Row[], key: string): Cents => rows.reduce((total, row) => total + (number(row, key) ?? 0), 0);

/** Number of rows, each cell, then the rules of the group. */
export function checkRows(question: RowsQuestion, rows: readonly Row[], context: RowsContext): FieldProblem[] {
  const field = answerField(question.key);
  const problems: FieldProblem[] = [];
  if (rows.length < question.min) problems.push(complain(field, 'rowsTooFew', { least: question.min }));
  if (rows.length > question.max) problems.push(complain(field, 'rowsTooMany', { most: question.max }));
  rows.forEach((row, index) => {
    for (const column of question.columns) {
      const at = `${field}.${index}.${column.key}`;
      const value = cell(row, column.key);
      if (value === undefined || value === '') {
        if (column.required) problems.push(complain(at, 'requiredInRow', { row: index + 1, label: column.label }));
      } else problems.push(...checkEntry(column, value, at));
    }
  });
  return [...problems, ...checkRowRules(question, rows, context)];
}

/** The rules of a group alone. */
export const checkRowRules = (question: RowsQuestion, rows: readonly Row[], context: RowsContext): FieldProblem[] =>
  (question.rules ?? []).flatMap((rule) => checkRule(rule, question, rows, context));

function checkRule(rule: RowRule, question: RowsQuestion, rows: readonly Row[], context: RowsContext): FieldProblem[] {
  const field = answerField(question.key);
  const eachRow = (judge: (row: Row, number: number, at: string) => FieldProblem | undefined): FieldProblem[] =>
    rows.flatMap((row, index) => judge(row, index + 1, `${field}.${index}`) ?? []);
  switch (rule.rule) {
    case 'differ': {
      const [first, second] = rule.columns;
      return eachRow((row, at, path) => {
        const value = cell(row, first);
        return value !== undefined && value === cell(row, second)
          ? complain(`${path}.${second}`, 'cellsMustDiffer', { row: at, first: label(question, first), second: label(question, second) }) : undefined;
      });
    }
    case 'insideProject': return eachRow((row, at, path) => {
      const from = text(row, rule.from);
      const to = text(row, rule.to);
      if (from !== undefined && to !== undefined && to < from) return complain(`${path}.${rule.to}`, 'rowEndsBeforeStart', { row: at });
      const { startOn, endOn } = context;
      if (startOn === undefined || endOn === undefined) return undefined;
      const outside = [rule.from, rule.to].find((key) => { const date = text(row, key); return date !== undefined && (date < startOn || date > endOn); });
      return outside === undefined ? undefined : complain(`${path}.${outside}`, 'rowOutsideProject', { row: at, start: { date: startOn }, end: { date: endOn } });
    });
    case 'namesRowOf': {
      const { count, named } = otherRows(rule.question, context);
      return eachRow((row, at, path) => {
        const value = number(row, rule.column);
        const exists = value === undefined || (Number.isInteger(value) && value >= 1 && value <= count);
        return exists ? undefined : complain(`${path}.${rule.column}`, 'noSuchRow', { row: at, named: value, label: named });
      });
    }
    case 'coversRowsOf': {
      const { count, named } = otherRows(rule.question, context);
      const covered = new Set(rows.map((row) => number(row, rule.column)));
      return Array.from({ length: count }, (_, index) => index + 1).filter((at) => !covered.has(at)).map((at) => complain(field, 'rowNotCovered', { named: at, label: named }));
    }
    case 'yearNotFuture': {
      const year = Number(localDateOf(context.now).slice(0, 4));
      return eachRow((row, at, path) => ((number(row, rule.column) ?? 0) > year ? complain(`${path}.${rule.column}`, 'yearInFuture', { row: at, year: String(year) }) : undefined));
    }
    case 'sumIsRequest': return checkForecast(rule, rows, field, context);
    case 'matchesBudgetSources': {
      if (!context.budget) return [];
      const { bySource } = budgetTotals(context.budget);
      return fundingSources.filter((source) => source.outside).flatMap((source) => {
        const listed = sum(rows.filter((row) => text(row, rule.source) === source.code), rule.amount);
        const planned = bySource[source.code];
        return listed === planned ? [] : [complain(field, 'fundingSourceDiffers', { source: source.label, listed: { cents: listed }, budget: { cents: planned } })];
      });
    }
  }
}

function otherRows(key: string, { form, answers }: RowsContext): { count: number; named: Saying } {
  const other = questionOf(form, key);
  const rows = other?.kind === 'rows' ? answerTo(other, answers) : undefined;
  return { count: Array.isArray(rows) ? rows.length : 0, named: other?.label ?? key };
}

/** Σ forecast = request, in years the project touches. */
function checkForecast(rule: RowRule & { rule: 'sumIsRequest' }, rows: readonly Row[], field: string, { budget, startOn, endOn }: RowsContext): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (startOn !== undefined && endOn !== undefined && startOn <= endOn) {
    const years = fiscalYearsBetween(startOn, endOn);
    rows.forEach((row, index) => {
      const year = number(row, rule.year);
      if (year === undefined || years.includes(year)) return;
      problems.push(complain(`${field}.${index}.${rule.year}`, 'cashFlowOutsideProject', { row: index + 1, year: fiscalYearLabel(year) }));
    });
  }
  const forecast = sum(rows, rule.amount);
  const requested = budget ? budgetTotals(budget).requestedCents : forecast;
  if (forecast !== requested) problems.push(complain(field, 'cashFlowDiffers', { forecast: { cents: forecast }, requested: { cents: requested } }));
  return problems;
}
