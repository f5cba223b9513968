import type { AnswerValue, Question } from '../../calls/index.js';
import { typedFromPosted, typedFromStored } from '../../calls/index.js';
import { type FormState, type UsedPage } from '../../../ui/index.js';
import type { SectionView } from '../section.view.js';

export type TypedRow = Readonly<Record<string, string>>;

/** The posted answer to a question in a refused form; undefined when the page is not one. */
export const postedAnswer = (form: FormState | null, key: string): unknown => {
  const answers = form?.values.answers;
  return typeof answers === 'object' && answers !== null && Object.hasOwn(answers, key) ? (answers as Record<string, unknown>)[key] : undefined;
};

/** The rows to show: what was typed or what is stored, and an empty one where somebody asked for it or nothing is there. */
export function rowsToShow(question: Question, value: AnswerValue | null, view: SectionView, { form, locale }: UsedPage): TypedRow[] {
  const posted = postedAnswer(form, question.key);
  const typed = posted === undefined ? typedFromStored(question, value, locale) : typedFromPosted(question, posted);
  const rows = typed.kind === 'rows' ? typed.rows : [];
  const wantsMore = form?.values._add === question.key || view.more === question.key;
  return wantsMore || rows.length === 0 ? [...rows, {}] : [...rows];
}

export const isBlank = (row: TypedRow): boolean => Object.values(row).every((cell) => cell === '');
