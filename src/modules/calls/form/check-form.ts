import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { coreQuestions, type FormDefinition, known, type QuestionKind } from './form.js';
import { complain, type ProblemCode, type Saying } from './messages.js';
import { fieldOf, isObject } from './typed-text.js';

const maxQuestions = 300;
const maxText = 2_000;
const keptLimit = 20_000;
const keyPattern = /^[a-z][A-Za-z0-9]{0,59}$/;
const sectionPattern = /^[A-Z][A-Z0-9]{0,3}$/;
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= maxText;
const isBetween = (value: unknown, least: number, most: number): boolean => typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;
const isCount = (value: unknown, least: number, most: number): boolean => Number.isInteger(value) && isBetween(value, least, most);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const say = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');

const columnKinds: readonly string[] = ['text', 'longText', 'number', 'date', 'choice', 'money'];
const kinds: Readonly<Record<QuestionKind, true>> = {
  text: true, longText: true, choice: true, choices: true, yesNo: true, number: true, money: true, date: true, countryShares: true, rows: true, budget: true, files: true, declaration: true,
};

/** What is known of the questions read so far. */
interface Seen {
  readonly questions: Map<string, unknown>;
  readonly codes: Set<string>;
  readonly problems: FieldProblem[];
}

/**
 * Whether a form version is sound, before staff may use it: unique keys, every text in both languages, limits that
 * can be met, conditions on earlier questions that can come true, and the core questions. Takes anything at all,
 * so it also guards against JSON that is no form. An empty list means it is a {@link FormDefinition}.
 */
export function checkForm(form: unknown): FieldProblem[] {
  const sections = list(fieldOf(form, 'sections'));
  const seen: Seen = { questions: new Map(), codes: new Set(), problems: [] };
  const { problems } = seen;
  if (sections.length > 50 || sections.reduce<number>((sum, section) => sum + list(fieldOf(section, 'questions')).length, 0) > maxQuestions) {
    return [complain('sections', 'formTooLarge', { most: maxQuestions })];
  }
  const keys = new Set<string>();
  sections.forEach((section, index) => {
    const at = `sections.${index}`;
    const key = fieldOf(section, 'key');
    if (typeof key !== 'string' || !sectionPattern.test(key)) problems.push(complain(`${at}.key`, 'formMalformed'));
    else if (keys.has(key)) problems.push(complain(`${at}.key`, 'sectionTwice', { key }));
    else keys.add(key);
    checkText(section, 'title', at, true, problems);
    checkText(section, 'intro', at, false, problems);
    const questions = list(fieldOf(section, 'questions'));
    if (questions.length === 0) problems.push(complain(`${at}.questions`, 'formEmpty'));
    questions.forEach((question, place) => { checkOne(question, `${at}.questions.${place}`, seen); });
  });
  if (sections.length === 0) return [complain('sections', 'formEmpty')];
  sections.forEach((section, index) => list(fieldOf(section, 'questions')).forEach((question, place) => { checkRules(question, `sections.${index}.questions.${place}`, seen); }));
  for (const [key, kind] of Object.entries(coreQuestions)) {
    const question = seen.questions.get(key);
    if (key === known.budget && question === undefined && fieldOf(seen.questions.get(known.indicativeAmount), 'kind') === 'money') continue;
    if (fieldOf(question, 'kind') !== kind) problems.push(complain('sections', 'coreMissing', { key, kind }));
    else if (fieldOf(question, 'required') !== true || fieldOf(question, 'when') !== undefined) problems.push(complain('sections', 'coreOptional', { key }));
  }
  return problems;
}

/** True when a value is a sound form. */
export const isForm = (value: unknown): value is FormDefinition => checkForm(value).length === 0;

function checkText(of: unknown, name: string, at: string, required: boolean, problems: FieldProblem[]): void {
  const text = fieldOf(of, name);
  if (text === undefined && !required) return;
  for (const locale of ['en', 'fr']) {
    if (!isText(fieldOf(text, locale))) problems.push(complain(`${at}.${name}.${locale}`, 'textMissing'));
  }
}

const isKey = (key: unknown): key is string => typeof key === 'string' && keyPattern.test(key) && !(key in Object.prototype);

function checkOne(question: unknown, at: string, { questions, codes, problems }: Seen): void {
  const note = (part: string, code: ProblemCode, values?: Readonly<Record<string, Saying>>): void => { problems.push(complain(`${at}.${part}`, code, values)); };
  const key = fieldOf(question, 'key');
  const code = fieldOf(question, 'code');
  const kind = fieldOf(question, 'kind');
  if (!isObject(question) || typeof kind !== 'string' || !Object.hasOwn(kinds, kind) || typeof fieldOf(question, 'required') !== 'boolean') {
    note('kind', 'formMalformed');
    return;
  }
  if (!isText(code)) note('code', 'textMissing');
  else if (codes.has(code as string)) note('code', 'codeTwice', { code: say(code) });
  codes.add(say(code));
  checkText(question, 'label', at, true, problems);
  checkText(question, 'hint', at, false, problems);
  checkLimits(question, at, problems);
  if (kind === 'rows') checkColumns(question, at, problems);
  const when = fieldOf(question, 'when');
  if (when !== undefined) {
    const on = fieldOf(when, 'question');
    const target = typeof on === 'string' ? questions.get(on) : undefined;
    if (target === undefined) note('when', 'whenUnknown', { key: say(on) });
    else if (!canEqual(target, fieldOf(when, 'equals'))) note('when', 'whenImpossible', { key: say(on) });
  }
  if (!isKey(key)) note('key', 'keyMalformed', { key: say(key) });
  else if (questions.has(key)) note('key', 'keyTwice', { key });
  else questions.set(key, question);
}

function canEqual(question: unknown, value: unknown): boolean {
  switch (fieldOf(question, 'kind')) {
    case 'choice':
    case 'choices': return list(fieldOf(question, 'options')).some((option) => fieldOf(option, 'code') === value);
    case 'yesNo':
    case 'declaration': return typeof value === 'boolean';
    case 'number': return typeof value === 'number' && Number.isFinite(value);
    default: return false;
  }
}

function checkOptions(of: unknown, at: string, problems: FieldProblem[]): void {
  const options = list(fieldOf(of, 'options'));
  if (options.length < 2 || options.length > 1_000) problems.push(complain(`${at}.options`, 'optionsMissing'));
  const codes = new Set<unknown>();
  options.slice(0, 1_000).forEach((option, index) => {
    const code = fieldOf(option, 'code');
    if (typeof code !== 'string' || !/^[\w.-]{1,60}$/.test(code)) problems.push(complain(`${at}.options.${index}.code`, 'formMalformed'));
    else if (codes.has(code)) problems.push(complain(`${at}.options.${index}.code`, 'optionTwice', { code }));
    codes.add(code);
    checkText(option, 'label', `${at}.options.${index}`, true, problems);
  });
}

/** Limits of a question or a column. */
function checkLimits(of: Record<string, unknown>, at: string, problems: FieldProblem[]): void {
  const { min, max, limit } = of;
  const ordered = typeof min === 'number' && typeof max === 'number' && min <= max;
  const fits = ((): boolean => {
    switch (of['kind']) {
      case 'text': return isCount(limit, 1, 1_000) && [undefined, 'email', 'phone'].includes(of['format'] as string | undefined);
      case 'longText': return isCount(limit, 1, keptLimit) && (of['words'] === undefined || isCount(of['words'], 1, keptLimit));
      case 'choices': return isCount(min, 0, 1_000) && isCount(max, 1, list(of['options']).length) && ordered;
      case 'number': return isBetween(min, -1e12, 1e12) && isBetween(max, -1e12, 1e12) && ordered && typeof of['whole'] === 'boolean';
      case 'countryShares': return isCount(max, 1, 50);
      case 'rows': return isCount(min, 0, 200) && isCount(max, 1, 200) && ordered;
      case 'files': return isCount(of['maxFiles'], 1, 50) && isBetween(of['maxMb'], 0.1, 100) && list(of['accept']).length > 0 && list(of['accept']).every((ending) => typeof ending === 'string' && /^[a-z0-9]{1,8}$/.test(ending));
      default: return true;
    }
  })();
  if (!fits) problems.push(complain(at, 'limitMalformed'));
  if (of['kind'] === 'choice' || of['kind'] === 'choices') checkOptions(of, at, problems);
}

function checkColumns(question: Record<string, unknown>, at: string, problems: FieldProblem[]): void {
  const columns = list(question['columns']);
  if (columns.length === 0 || columns.length > 20) problems.push(complain(`${at}.columns`, 'columnsMissing'));
  const keys = new Set<string>();
  columns.slice(0, 20).forEach((column, index) => {
    const place = `${at}.columns.${index}`;
    const key = fieldOf(column, 'key');
    if (!isObject(column) || !columnKinds.includes(say(column['kind'])) || typeof column['required'] !== 'boolean') {
      problems.push(complain(`${place}.kind`, 'formMalformed'));
      return;
    }
    if (!isKey(key)) problems.push(complain(`${place}.key`, 'keyMalformed', { key: say(key) }));
    else if (keys.has(key)) problems.push(complain(`${place}.key`, 'keyTwice', { key }));
    else keys.add(key);
    checkText(column, 'label', place, true, problems);
    checkText(column, 'hint', place, false, problems);
    checkLimits(column, place, problems);
  });
}

/** Names of columns in each rule, and of another repeating group in some. */
const ruleColumns: Readonly<Record<string, readonly string[]>> = {
  differ: [], insideProject: ['from', 'to'], namesRowOf: ['column'], coversRowsOf: ['column'], yearNotFuture: ['column'], sumIsRequest: ['amount', 'year'], matchesBudgetSources: ['source', 'amount'],
};

function checkRules(question: unknown, at: string, { questions, problems }: Seen): void {
  const columns = new Set(list(fieldOf(question, 'columns')).map((column) => fieldOf(column, 'key')));
  list(fieldOf(question, 'rules')).forEach((rule, index) => {
    const place = `${at}.rules.${index}`;
    const name = say(fieldOf(rule, 'rule'));
    if (!Object.hasOwn(ruleColumns, name)) {
      problems.push(complain(place, 'formMalformed'));
      return;
    }
    const pair = list(fieldOf(rule, 'columns'));
    const named = name === 'differ' ? (pair.length === 2 ? pair : [undefined]) : (ruleColumns[name] ?? []).map((part) => fieldOf(rule, part));
    for (const column of named) if (!columns.has(column)) problems.push(complain(place, 'ruleUnknown', { key: say(column) }));
    if (name !== 'namesRowOf' && name !== 'coversRowsOf') return;
    const other = fieldOf(rule, 'question');
    if (fieldOf(questions.get(say(other)), 'kind') !== 'rows') problems.push(complain(place, 'ruleUnknown', { key: say(other) }));
  });
}
