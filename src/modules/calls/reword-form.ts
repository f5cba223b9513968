import { invalid, notFound } from '../../kernel/errors/refusal.js';
import type { EditQuestion } from './call.dto.js';
import { checkForm, type FormDefinition, type Question, questionOf, type Section, standardForm } from './form/index.js';

/** A question as the form has it, or as the standard form offers it when it was left out. */
export const offeredQuestion = (form: FormDefinition, key: string): Question | undefined => questionOf(form, key) ?? questionOf(standardForm, key);

/** Sections and questions of the form in order, those left out in their place. */
export const offeredSections = (form: FormDefinition): Section[] =>
  standardForm.sections.map((standard) => {
    const own = form.sections.find((section) => section.key === standard.key);
    return { ...(own ?? standard), questions: standard.questions.map((question) => offeredQuestion(form, question.key) ?? question) };
  });

/**
 * The form with one question reworded, asked again or left out. Refused with 422 when the result is not sound: another
 * question depends on the one left out, or a hint lacks a language.
 */
export function withQuestion(form: FormDefinition, key: string, { labelEn, labelFr, hintEn, hintFr, asked }: EditQuestion): FormDefinition {
  const question = offeredQuestion(form, key);
  if (!question) throw notFound();
  const { hint: _, ...rest } = question;
  const reworded: Question = { ...rest, label: { en: labelEn, fr: labelFr }, ...(hintEn || hintFr ? { hint: { en: hintEn ?? '', fr: hintFr ?? '' } } : {}) };
  const keep = asked || question.required;
  const sections = offeredSections(form).flatMap((section) => {
    const questions = section.questions.flatMap((one) => (one.key === key ? (keep ? [reworded] : []) : questionOf(form, one.key) ? [one] : []));
    return questions.length ? [{ ...section, questions }] : [];
  });
  const next: FormDefinition = { sections };
  const problems = checkForm(next);
  if (problems.length) throw invalid(problems.map(({ field, code, text }) => ({ field: field.endsWith('.hint.en') ? 'hintEn' : field.endsWith('.hint.fr') ? 'hintFr' : '', code, text })));
  return next;
}
