import type { AnswerValue, Question } from '../../calls/index.js';
import type { SectionView } from '../section.view.js';

/** What a field of one kind of question takes. */
export interface QuestionProps<Q extends Question = Question> {
  question: Q;
  /** The stored answer; what was typed into a refused form comes before it. */
  value: AnswerValue | null;
  view: SectionView;
}

/** The HTML name of an answer, or of a part of it: `answers[budget][lines][0][quantity]`. */
export const nameOf = (key: string, ...parts: readonly (string | number)[]): string => `answers[${key}]${parts.map((part) => `[${part}]`).join('')}`;

/** The number people see, before the words. */
export const labelled = ({ code, label }: Pick<Question, 'code' | 'label'>): Question['label'] => ({ en: `${code}. ${label.en}`, fr: `${code}. ${label.fr}` });
