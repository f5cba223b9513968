import type { FieldProblem } from '../../kernel/errors/refusal.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { addMonths } from '../../kernel/time/dates.js';
import { fiscalYearsBetween } from '../../kernel/time/fiscal-year.js';
import { type Answers, type Budget, budgetTotals, type CallLimits, type CallRecord, type FormDefinition, isBudget, isVisible, known, partnerNames, projectDates, type Question, questionOf, type Section } from '../calls/index.js';
import { themes } from '../programmes/index.js';
import type { StoredAnswers } from './answers.store.js';
import { type AnswersOwner, headOf, type QuestionView, type SectionTeam, type SectionView } from './section.view.js';
import type { Team } from './team/team.queries.js';

interface Shown {
  row: AnswersOwner;
  call: CallRecord;
  form: FormDefinition;
  section: Section;
  stored: StoredAnswers;
  answers: Answers;
  limits: CallLimits;
  mayEdit: boolean;
  trial?: true;
  mayTakeBack?: boolean;
  problems: FieldProblem[];
  more: string | null;
  team: Team | null;
  readerId: string;
  now: Date;
}

/** A section as its page and the API show it. */
export function sectionView({ row, call, form, section, stored, answers, limits, mayEdit, mayTakeBack, trial, problems, more, team, readerId, now }: Shown): SectionView {
  const index = form.sections.indexOf(section);
  const budget = section.questions.some(({ kind }) => kind === 'budget') ? answers[known.budget] : null;
  return {
    proposal: headOf(row, call),
    section: { key: section.key, title: section.title, intro: section.intro ?? null },
    position: { index, count: form.sections.length, previous: form.sections[index - 1]?.key ?? null, next: form.sections[index + 1]?.key ?? null },
    mayEdit, mayTakeBack: mayTakeBack ?? false, trial: trial ?? false, form: row.formVersionId,
    questions: section.questions.map((question) => questionView(form, section, offered(question, answers, call, limits), answers)),
    answers: Object.fromEntries(section.questions.filter(({ kind }) => trial || kind !== 'files').map(({ key }) => [key, answers[key] ?? null])),
    fromFile: { organizationId: row.organizationId, keys: section.questions.filter(({ key }) => stored.get(key)?.version === 0 && stored.get(key)?.value != null).map(({ key }) => key) },
    versions: Object.fromEntries(section.questions.filter(({ kind }) => kind !== 'files').map(({ key }) => [key, stored.get(key)?.version ?? 0])),
    files: row.files.filter((file) => section.questions.some(({ key }) => key === file.question)),
    fiscalYears: fiscalYearsOf(form, answers, limits, isBudget(budget) ? budget : null),
    totals: isBudget(budget) ? budgetTotals(budget) : null,
    partners: partnersOf(form, answers, isBudget(budget) ? budget : null),
    problems, more, team: team && teamOfSection(team, section.key, readerId), readerId, now,
  };
}

/** What of the team concerns one section. */
export function teamOfSection({ given, here, threads }: Team, key: string, readerId: string): SectionTeam {
  const own = given.find(({ section }) => section === key);
  const open = threads.filter(({ section }) => section === key);
  return {
    givenTo: own ? { name: own.name, me: own.personId === readerId } : null,
    here: here.filter(({ section }) => section === key).map(({ name }) => ({ name })),
    openComments: open.reduce((sum, one) => sum + one.open, 0),
    openByQuestion: Object.fromEntries(open.flatMap(({ question, open: count }) => (question === null ? [] : [[question, count]]))),
  };
}

/** Themes and sub-themes outside the call are not offered, except one that is chosen already. */
function offered(question: Question, answers: Answers, call: CallRecord, { subThemes }: CallLimits): Question {
  const chosen = answers[question.key];
  const keep = (codes: readonly string[]) => ({ code }: { code: string }): boolean => codes.includes(code) || chosen === code || (Array.isArray(chosen) && (chosen as readonly unknown[]).includes(code));
  if (question.kind === 'choice' && question.key === known.theme && call.themeCodes.length) {
    const listed = new Set(themes.map(({ code }) => code));
    return { ...question, options: question.options.filter((option) => keep(call.themeCodes)(option) || !listed.has(option.code)) };
  }
  if (question.kind === 'choices' && question.key === known.subThemes && subThemes?.length) return { ...question, options: question.options.filter(keep(subThemes)) };
  return question;
}

function questionView(form: FormDefinition, section: Section, question: Question, answers: Answers): QuestionView {
  const visible = isVisible(form, question, answers);
  const on = question.when && questionOf(form, question.when.question);
  if (!question.when || !on) return { question, when: null, visible };
  const answer = answerWords(on, question.when.equals);
  return {
    question, visible,
    when: {
      key: on.key, equals: on.kind === 'yesNo' ? (question.when.equals === true ? 'yes' : 'no') : String(question.when.equals), sameSection: section.questions.some(({ key }) => key === on.key),
      text: { en: `Only if your answer to ${on.code} is “${answer.en}”.`, fr: `Seulement si votre réponse à ${on.code} est «\u00a0${answer.fr}\u00a0».` },
    },
  };
}

function answerWords(question: Question, equals: string | number | boolean): Bilingual {
  if (typeof equals === 'boolean') return equals ? { en: 'Yes', fr: 'Oui' } : { en: 'No', fr: 'Non' };
  const option = (question.kind === 'choice' || question.kind === 'choices') && question.options.find(({ code }) => code === equals);
  return option ? option.label : { en: String(equals), fr: String(equals) };
}

/** The partners of the proposal, and every name a line already gives. */
const partnersOf = (form: FormDefinition, answers: Answers, budget: Budget | null): string[] => [
  ...new Set([...partnerNames(form, answers), ...(budget?.lines ?? []).flatMap(({ partner }) => partner ?? [])]),
];

/** The years of the project, or as many as the call could fill; and every year a line already names. */
export function fiscalYearsOf(form: FormDefinition, answers: Answers, limits: CallLimits, budget: Budget | null): number[] {
  const { startOn, endOn } = projectDates(form, answers);
  const from = startOn ?? limits.earliestStartOn;
  const years = fiscalYearsBetween(from, endOn && endOn > from ? endOn : addMonths(from, limits.maxMonths)).slice(0, 12);
  return [...new Set([...years, ...(budget?.lines ?? []).flatMap(({ fiscalYear }) => fiscalYear ?? [])])].sort((a, b) => a - b);
}
