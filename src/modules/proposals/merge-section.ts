import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { canonical } from '../../platform/events/chain.js';
import { answerField, type AnswerValue, readAnswer, type Section } from '../calls/index.js';
import type { StoredAnswers } from './answers.store.js';

const says = texts({
  unknown: { en: 'This section has no such question.', fr: 'Cette section ne contient pas cette question.' },
  byUpload: { en: 'Files come and go by their own uploads.', fr: 'Les fichiers s’ajoutent et se retirent par leurs propres téléversements.' },
});

/** What somebody sent for a section. */
export interface PostedSection {
  answers: Readonly<Record<string, unknown>>;
  /** The version each answer had when it was shown; `theirs` gives way to what is stored. */
  versions: Readonly<Record<string, unknown>>;
  /** The form version the page was made from, when it says so. */
  form?: string | null;
  /** A whole page from a browser: a question that was shown and sent nothing is now empty. */
  whole: boolean;
}

/** What a save does with each answer: store it, leave it alone, or ask. */
export interface MergedSection {
  changes: Record<string, AnswerValue | null>;
  /** Saved by somebody else meanwhile, and different: nothing of these is overwritten. */
  clashes: string[];
  /** Cannot be stored at all, such as 31 February. */
  problems: FieldProblem[];
}

const own = (holder: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(holder, key) ? holder[key] : undefined);

/** Answers to questions that the section does not ask, or that are not answered this way. */
export const strangersIn = (section: Section, { answers }: PostedSection): FieldProblem[] =>
  Object.keys(answers).flatMap((key) => {
    const question = section.questions.find((one) => one.key === key);
    if (question && question.kind !== 'files') return [];
    return [problem(answerField(key.slice(0, 80)), question ? 'filesByUpload' : 'unknownQuestion', question ? says.byUpload : says.unknown)];
  });

/** Compares what was sent with what is stored, answer by answer. */
export function mergeSection(section: Section, posted: PostedSection, stored: StoredAnswers): MergedSection {
  const merged: MergedSection = { changes: {}, clashes: [], problems: [] };
  for (const question of section.questions) {
    if (question.kind === 'files') continue;
    const { key } = question;
    const typed = own(posted.answers, key);
    const version = own(posted.versions, key);
    if (version === 'theirs' || (typed === undefined && !(posted.whole && version !== undefined))) continue;
    const read = readAnswer(question, typed);
    const before = stored.get(key);
    if (read.problems.length) merged.problems.push(...read.problems);
    else if (canonical(read.value) === canonical(before?.value ?? null)) continue;
    else if (seenVersion(version) !== (before?.version ?? 0)) merged.clashes.push(key);
    else merged.changes[key] = read.value;
  }
  return merged;
}

/** Whoever names no version has seen no answer. */
const seenVersion = (version: unknown): number => {
  const number = typeof version === 'number' || (typeof version === 'string' && /^\d{1,9}$/.test(version)) ? Number(version) : 0;
  return Number.isSafeInteger(number) ? number : 0;
};

/** The posted answers without one row of one question: `partners.2`; the lines of a budget count as its rows. */
export function withoutRow(answers: Readonly<Record<string, unknown>>, place: string): Record<string, unknown> {
  const [key = '', index = ''] = place.split('.');
  const answer = own(answers, key);
  const cut = (list: unknown): unknown => (Array.isArray(list) ? list.filter((_, i) => String(i) !== index) : typeof list === 'object' && list !== null ? Object.fromEntries(Object.entries(list).filter(([i]) => i !== index)) : list);
  if (answer === undefined) return { ...answers };
  const isBudget = typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.hasOwn(answer, 'lines');
  return { ...answers, [key]: isBudget ? { ...answer, lines: cut((answer as { lines: unknown }).lines) } : cut(answer) };
}
