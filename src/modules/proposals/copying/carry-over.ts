import type { Bilingual } from '../../../kernel/i18n/text.js';
import { type Answers, answerTo, type AnswerValue, type CheckContext, checkSection, type FormDefinition, type Question, questionOf, questionsOf, readAnswer, type Section, sectionOfQuestion } from '../../calls/index.js';
import { isAboutWhatIsThere } from '../drafting.service.js';
import { copyWords } from './copying.words.js';

/** A question by how people know it. */
export interface NamedQuestion {
  readonly section: string;
  readonly code: string;
  readonly label: Bilingual;
}
export interface LeftOut extends NamedQuestion {
  readonly reason: Bilingual;
}
/** What is carried into a draft, what asks for a second look there, and what stays behind and why. */
export interface CarriedOver {
  readonly changes: Readonly<Record<string, AnswerValue>>;
  readonly carried: readonly NamedQuestion[];
  readonly toCheck: readonly LeftOut[];
  readonly left: readonly LeftOut[];
}

interface Side {
  readonly form: FormDefinition;
  readonly answers: Answers;
}

/** Lists are carried even when a rule about them fails here: they are long to type and quick to mend. */
const isList = ({ kind }: Question): boolean => kind === 'rows' || kind === 'budget';
const isStatement = (section: Section): boolean => section.questions.some(({ kind }) => kind === 'declaration');
const isThere = (question: Question, answers: Answers): boolean => {
  const value = answerTo(question, answers);
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
};

/** Answers to questions of the same key and kind that fit the limits of the new call; nothing that is already answered is touched. */
export function carryOver(from: Side, to: Side, context: CheckContext): CarriedOver {
  const left: LeftOut[] = [];
  const candidates: { question: Question; section: Section; value: AnswerValue }[] = [];
  for (const old of questionsOf(from.form)) {
    const value = answerTo(old, from.answers);
    if (value === undefined || !isThere(old, from.answers)) continue;
    const question = questionOf(to.form, old.key);
    const section = sectionOfQuestion(to.form, old.key);
    const reason = !question || !section ? copyWords.notAsked : refusalOf(old, question, section, value, to.answers);
    if (reason || !question || !section) left.push({ ...named(question ?? old, section?.key ?? ''), reason: reason ?? copyWords.notAsked });
    else candidates.push({ question, section, value });
  }
  // Answers are checked together: an end date needs its start, the funders need their budget.
  const answers: Answers = { ...to.answers, ...Object.fromEntries(candidates.map(({ question, value }) => [question.key, value])) };
  const changes: Record<string, AnswerValue> = {};
  const carried: NamedQuestion[] = [];
  const toCheck: LeftOut[] = [];
  for (const { question, section, value } of candidates) {
    const [wrong] = checkSection(to.form, { ...section, questions: [question] }, answers, context).filter(isAboutWhatIsThere);
    const name = named(question, section.key);
    if (wrong && !isList(question)) {
      left.push({ ...name, reason: wrong.text });
      continue;
    }
    changes[question.key] = value;
    carried.push(name);
    if (wrong) toCheck.push({ ...name, reason: wrong.text });
  }
  return { changes, carried, toCheck, left };
}

const named = ({ code, label }: Question, section: string): NamedQuestion => ({ section, code, label });

function refusalOf(old: Question, question: Question, section: Section, value: AnswerValue, answers: Answers): Bilingual | null {
  if (question.kind !== old.kind) return copyWords.otherKind;
  if (question.kind === 'files') return copyWords.files;
  if (isStatement(section)) return copyWords.madeAnew;
  if (isThere(question, answers)) return copyWords.answered;
  return readAnswer(question, value).problems[0]?.text ?? null;
}
