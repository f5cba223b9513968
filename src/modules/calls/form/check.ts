import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { addDays, addMonths } from '../../../kernel/time/dates.js';
import { type AnswerByKind, answerField, type Answers, answerTo, type CountryShare } from './answers.js';
import { checkBudget } from './budget-check.js';
import type { CheckContext } from './check-context.js';
import { checkRowRules, checkRows } from './check-rows.js';
import { checkEntry } from './check-entry.js';
import { beneficiaryKeys, type FormDefinition, known, type Question, type Section } from './form.js';
import { complain } from './messages.js';
import { isVisible } from './visibility.js';

/** A known answer of another question, whatever section it is in. */
function knownAnswer<K extends Question['kind']>(form: FormDefinition, answers: Answers, key: string, kind: K): AnswerByKind[K] | undefined {
  for (const section of form.sections) {
    for (const question of section.questions) {
      if (question.key === key && question.kind === kind) return answerTo(question, answers) as AnswerByKind[K] | undefined;
    }
  }
  return undefined;
}

/** The project's dates, when they have been given. */
export const projectDates = (form: FormDefinition, answers: Answers): { startOn?: string | undefined; endOn?: string | undefined } => ({
  startOn: knownAnswer(form, answers, known.startOn, 'date'), endOn: knownAnswer(form, answers, known.endOn, 'date'),
});

/** The partners of the proposal, by the names a line of the budget gives them. */
export const partnerNames = (form: FormDefinition, answers: Answers): string[] => [
  ...new Set((knownAnswer(form, answers, known.partners, 'rows') ?? []).flatMap(({ name }) => (typeof name === 'string' && name !== '' ? [name] : []))),
];

function checkShares(shares: readonly CountryShare[], most: number, field: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (shares.length > most) problems.push(complain(field, 'rowsTooMany', { most }));
  shares.forEach(({ country, share }, index) => {
    if (country === '') problems.push(complain(`${field}.${index}.country`, 'unknownCountry'));
    else if (shares.findIndex((other) => other.country === country) < index) problems.push(complain(`${field}.${index}.country`, 'countryTwice'));
    if (share === null || !(share > 0 && share <= 100)) problems.push(complain(`${field}.${index}.share`, 'shareOutOfRange'));
  });
  // In hundredths of a percent, so 33.33 + 33.33 + 33.34 is exactly one hundred.
  const sum = shares.reduce((total, { share }) => total + Math.round((share ?? 0) * 100), 0);
  if (sum !== 10_000) problems.push(complain(field, 'sharesNotHundred', { sum: sum / 100 }));
  return problems;
}

/** Dates against the call: start from the earliest, end after the start, and within the call's months. */
function checkProjectDate(question: Question, date: string, form: FormDefinition, answers: Answers, { call }: CheckContext): FieldProblem[] {
  const field = answerField(question.key);
  if (question.key === known.startOn) return date < call.earliestStartOn ? [complain(field, 'startTooEarly', { earliest: { date: call.earliestStartOn } })] : [];
  const { startOn } = projectDates(form, answers);
  if (question.key !== known.endOn || startOn === undefined) return [];
  if (date <= startOn) return [complain(field, 'endBeforeStart', { start: { date: startOn } })];
  const latest = addDays(addMonths(startOn, call.maxMonths), -1);
  return date > latest ? [complain(field, 'projectTooLong', { months: call.maxMonths, latest: { date: latest } })] : [];
}

function checkSubThemes(chosen: readonly string[], labels: ReadonlyMap<string, Bilingual>, { call }: CheckContext, field: string): FieldProblem[] {
  const { subThemes } = call;
  if (!subThemes || subThemes.length === 0) return [];
  return chosen.filter((code) => !subThemes.includes(code)).map((code) => complain(field, 'subThemeOutsideCall', { label: labels.get(code) ?? code }));
}

/** At least one person benefits; said once, at the first of the groups the form asks for. */
function checkBeneficiaries(form: FormDefinition, section: Section, answers: Answers): FieldProblem[] {
  const asked = section.questions.filter((question) => question.kind === 'number' && (beneficiaryKeys as readonly string[]).includes(question.key) && isVisible(form, question, answers));
  const [first] = asked;
  if (!first) return [];
  const counts = asked.map((question) => answerTo(question, answers));
  return counts.some((count) => typeof count === 'number' && count > 0) || counts.every((count) => count === undefined && first.required)
    ? [] : [complain(answerField(first.key), 'nobodyBenefits')];
}

function checkQuestion(form: FormDefinition, question: Question, answers: Answers, context: CheckContext): FieldProblem[] {
  if (!isVisible(form, question, answers)) return [];
  const field = answerField(question.key);
  const value = answerTo(question, answers);
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (question.kind === 'declaration') return question.required && value !== true ? [complain(field, 'mustDeclare', { label: question.label })] : [];
  const rowsContext = () => ({ form, answers, now: context.now, ...projectDates(form, answers), budget: knownAnswer(form, answers, known.budget, 'budget') });
  if (isEmpty && question.required) return [complain(field, 'required', { label: question.label })];
  // A group left empty may still owe rows to another answer, such as the funders the budget counts on.
  if (isEmpty) return question.kind === 'rows' ? checkRowRules(question, [], rowsContext()) : [];
  switch (question.kind) {
    case 'date': return checkProjectDate(question, value as string, form, answers, context);
    case 'choices': {
      const chosen = value as readonly string[];
      const labels = new Map(question.options.map((option) => [option.code, option.label]));
      const problems: FieldProblem[] = [];
      if (chosen.length < question.min) problems.push(complain(field, 'chooseAtLeast', { least: question.min }));
      if (chosen.length > question.max) problems.push(complain(field, 'chooseAtMost', { most: question.max }));
      if (chosen.some((code) => !labels.has(code))) problems.push(complain(field, 'unknownOption'));
      if (question.key === known.subThemes) problems.push(...checkSubThemes(chosen, labels, context, field));
      return problems;
    }
    case 'countryShares': return checkShares(value as readonly CountryShare[], question.max, field);
    case 'rows': return checkRows(question, value as AnswerByKind['rows'], rowsContext());
    case 'budget': return checkBudget(value as AnswerByKind['budget'], {
      call: context.call, ...projectDates(form, answers), instrument: knownAnswer(form, answers, known.instrument, 'choice'), partners: partnerNames(form, answers), field,
    });
    case 'files': return (value as readonly string[]).length > question.maxFiles ? [complain(field, 'tooManyFiles', { most: question.maxFiles })] : [];
    case 'yesNo': return [];
    default: return checkEntry(question, value as string | number, field);
  }
}

/** Everything that keeps one section from being submitted; hidden questions owe nothing. */
export const checkSection = (form: FormDefinition, section: Section, answers: Answers, context: CheckContext): FieldProblem[] => [
  ...section.questions.flatMap((question) => checkQuestion(form, question, answers, context)),
  ...checkBeneficiaries(form, section, answers),
];

/** The whole list at submission, in the order of the form. */
export const checkProposal = (form: FormDefinition, answers: Answers, context: CheckContext): FieldProblem[] =>
  form.sections.flatMap((section) => checkSection(form, section, answers, context));

/** What deserves a second look but does not hold up a submission. */
export function adviseOn(form: FormDefinition, answers: Answers): FieldProblem[] {
  const contact = knownAnswer(form, answers, known.contactEmail, 'text');
  const signatory = knownAnswer(form, answers, known.signatoryEmail, 'text');
  const same = contact !== undefined && contact.toLowerCase() === signatory?.toLowerCase();
  return same ? [complain(answerField(known.signatoryEmail), 'sameEmail')] : [];
}
