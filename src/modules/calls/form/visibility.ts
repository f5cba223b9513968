import { type Answers, answerTo } from './answers.js';
import type { FormDefinition, Question } from './form.js';
import { questionOf } from './questions.js';

/**
 * True when a question is asked: it has no condition, or the question it depends on is itself asked and has the
 * wanted answer. A condition on a question the form lacks hides; `checkForm` refuses such a form.
 */
export function isVisible(form: FormDefinition, question: Question, answers: Answers): boolean {
  const seen = new Set<string>();
  for (let asked = question; asked.when; ) {
    if (seen.has(asked.key)) return false;
    seen.add(asked.key);
    const on = questionOf(form, asked.when.question);
    const value = on && answerTo(on, answers);
    const { equals } = asked.when;
    if (!on || !(value === equals || (Array.isArray(value) && typeof equals === 'string' && (value as readonly unknown[]).includes(equals)))) return false;
    asked = on;
  }
  return true;
}

/** The questions of a form that are asked with these answers. */
export const visibleQuestions = (form: FormDefinition, questions: readonly Question[], answers: Answers): Question[] =>
  questions.filter((question) => isVisible(form, question, answers));
