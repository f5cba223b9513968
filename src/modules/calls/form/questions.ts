import type { FormDefinition, Question, Section } from './form.js';

/** All questions of a form, in order. */
export const questionsOf = (form: FormDefinition): Question[] => form.sections.flatMap((section) => section.questions);

const indexes = new WeakMap<FormDefinition, Map<string, Question>>();

/** The question with a key; a form never changes, so its index is made once. */
export function questionOf(form: FormDefinition, key: string): Question | undefined {
  let index = indexes.get(form);
  if (!index) indexes.set(form, (index = new Map(questionsOf(form).map((question) => [question.key, question]))));
  return index.get(key);
}

/** The section with a key, such as `B`. */
export const sectionOf = (form: FormDefinition, key: string): Section | undefined => form.sections.find((section) => section.key === key);

/** The section a question is in. */
export const sectionOfQuestion = (form: FormDefinition, key: string): Section | undefined =>
  form.sections.find((section) => section.questions.some((question) => question.key === key));
