import { invalid, notFound, problem, Refusal } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { coreQuestions, type FormDefinition, type Question, questionOf, questionsOf, type Section, sectionOfQuestion, standardForm } from '../form/index.js';
import { soundForm } from './sound-form.js';

const says = texts({
  core: { en: 'Question {code} cannot be removed: no proposal can be compared or funded without it.', fr: 'La question {code} ne peut pas être retirée\u00a0: sans elle, aucune proposition ne peut être comparée ni financée.' },
  full: { en: 'The form has as many sections as it can hold.', fr: 'Le formulaire compte déjà le nombre maximal de sections.' },
});

/** What a section is called. */
export interface SectionWords {
  title: Bilingual;
  intro: Bilingual | null;
}

export const isCore = (key: string): boolean => Object.hasOwn(coreQuestions, key);

/** Sections are named by capital letters, questions by keys that begin with a small one. */
const isSectionKey = (key: string): boolean => /^[A-Z]/.test(key);

const withSections = (form: FormDefinition, change: (section: Section) => Section): FormDefinition => ({ sections: form.sections.map(change) });

/** The list with one element moved by one place; at the end it stays. */
function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...list];
  const other = index + by;
  if (index < 0) throw notFound();
  if (other >= 0 && other < next.length) [next[index], next[other]] = [next[other]!, next[index]!];
  return next;
}

/** One place up or down: a section among the sections, or a question within its section. */
export function moveItem(form: FormDefinition, key: string, by: -1 | 1): FormDefinition {
  if (isSectionKey(key)) return soundForm({ sections: moved(form.sections, form.sections.findIndex((section) => section.key === key), by) });
  const own = sectionOfQuestion(form, key);
  if (!own) throw notFound();
  return soundForm(withSections(form, (section) => (section === own ? { ...section, questions: moved(section.questions, section.questions.findIndex((one) => one.key === key), by) } : section)));
}

/** Takes a question, or a whole section, out of the form. Rules of other groups about it go with it; conditions on it refuse. */
export function removeItem(form: FormDefinition, key: string): FormDefinition {
  const gone = isSectionKey(key) ? form.sections.find((section) => section.key === key)?.questions : [questionOf(form, key)].filter((one) => one !== undefined);
  if (!gone?.length) throw notFound();
  const core = gone.find((question) => isCore(question.key));
  if (core) throw new Refusal('invalid', 'coreQuestion', says.core, [problem('', 'coreQuestion', says.core, { code: core.code })]);
  const keys = new Set(gone.map((question) => question.key));
  const sections = form.sections.map((section) => ({ ...section, questions: section.questions.filter((question) => !keys.has(question.key)) })).filter(({ questions }) => questions.length > 0);
  return soundForm(withoutDeadRules({ sections }));
}

/** Puts back what the standard form has and this one leaves out, in its standard place as far as there is one. */
export function restoreItem(form: FormDefinition, key: string): FormDefinition {
  if (isSectionKey(key)) {
    const standard = standardForm.sections.find((section) => section.key === key);
    if (!standard || form.sections.some((section) => section.key === key)) throw notFound();
    const section = { ...standard, questions: standard.questions.filter((question) => !questionOf(form, question.key)) };
    const after = standardForm.sections.indexOf(standard);
    const place = form.sections.findIndex((one) => standardForm.sections.findIndex((other) => other.key === one.key) > after);
    const sections = [...form.sections];
    sections.splice(place < 0 ? sections.length : place, 0, section);
    return soundForm(withoutDeadRules({ sections }));
  }
  const home = sectionOfQuestion(standardForm, key);
  const question = questionOf(standardForm, key);
  if (!home || !question || questionOf(form, key)) throw notFound();
  const own = form.sections.find((section) => section.key === home.key);
  if (!own) return soundForm(withoutDeadRules({ sections: [...form.sections, { ...home, questions: [freeCode(form, question, home.key)] }] }));
  const order = home.questions.map((one) => one.key);
  const before = own.questions.findLastIndex((one) => order.includes(one.key) && order.indexOf(one.key) < order.indexOf(key));
  const questions = [...own.questions];
  questions.splice(before + 1, 0, freeCode(form, question, own.key));
  return soundForm(withoutDeadRules(withSections(form, (section) => (section === own ? { ...section, questions } : section))));
}

const freeCode = (form: FormDefinition, question: Question, section: string): Question =>
  questionsOf(form).some(({ code }) => code === question.code) ? { ...question, code: nextCode(form, section) } : question;

/** A new section at the end, with its first question: a section without any is no section. */
export function addSection(form: FormDefinition, words: SectionWords, first: (key: string) => Question): FormDefinition {
  const taken = new Set([...form.sections, ...standardForm.sections].map(({ key }) => key));
  const key = [...'LMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter));
  if (!key) throw invalid([problem('titleEn', 'tooManySections', says.full)]);
  return soundForm({ sections: [...form.sections, sectionWith({ key, title: words.title, questions: [first(key)] }, words)] }, { section: key });
}

/** A section with other words. */
export function rewordSection(form: FormDefinition, key: string, words: SectionWords): FormDefinition {
  if (!form.sections.some((section) => section.key === key)) throw notFound();
  return soundForm(withSections(form, (section) => (section.key === key ? sectionWith(section, words) : section)), { section: key });
}

const sectionWith = ({ intro: _, ...section }: Section, { title, intro }: SectionWords): Section => ({ ...section, title, ...(intro ? { intro } : {}) });

/** A question added at the end of a section, or put in the place of the one with its key; `to` moves it to another section. */
export function putQuestion(form: FormDefinition, question: Question, to: string): FormDefinition {
  if (!form.sections.some((section) => section.key === to)) throw notFound();
  const home = sectionOfQuestion(form, question.key);
  const next = withSections(form, (section) => {
    if (home === section && section.key === to) return { ...section, questions: section.questions.map((one) => (one.key === question.key ? question : one)) };
    const others = section.questions.filter((one) => one.key !== question.key);
    return section.key === to ? { ...section, questions: [...others, question] } : { ...section, questions: others };
  });
  return soundForm(withoutDeadRules({ sections: next.sections.filter(({ questions }) => questions.length > 0) }), { question: question.key });
}

/** The next number of a section: `B12` after `B11`. */
export function nextCode(form: FormDefinition, section: string): string {
  const codes = new Set(questionsOf(form).map(({ code }) => code));
  for (let number = (form.sections.find(({ key }) => key === section)?.questions.length ?? 0) + 1; ; number += 1) {
    const code = `${section}${number}`;
    if (!codes.has(code) && ![...codes].some((other) => other.startsWith(`${code}.`))) return code;
  }
}

/** Rules that name a column or a group the form no longer has say nothing more. */
function withoutDeadRules(form: FormDefinition): FormDefinition {
  const groups = new Set(questionsOf(form).filter(({ kind }) => kind === 'rows').map(({ key }) => key));
  return withSections(form, (section) => ({
    ...section,
    questions: section.questions.map((question): Question => {
      if (question.kind !== 'rows' || !question.rules) return question;
      const columns = new Set(question.columns.map(({ key }) => key));
      const { rules, ...rest } = question;
      const kept = rules.filter((rule) => {
        const named = rule.rule === 'differ' ? rule.columns : Object.entries(rule).flatMap(([part, name]) => (part === 'rule' || part === 'question' ? [] : [name]));
        return named.every((name) => columns.has(name)) && (!('question' in rule) || groups.has(rule.question));
      });
      return kept.length ? { ...rest, rules: kept } : rest;
    }),
  }));
}

/** Sections and questions of the standard form that this one leaves out. */
export const leftOut = (form: FormDefinition): { key: string; label: Bilingual }[] =>
  standardForm.sections.flatMap((standard) => {
    const missing = standard.questions.filter((question) => !questionOf(form, question.key));
    const gone = !form.sections.some((section) => section.key === standard.key) && missing.length > 0;
    const named = (code: string, label: Bilingual): Bilingual => ({ en: `${code}. ${label.en}`, fr: `${code}. ${label.fr}` });
    return [...(gone ? [{ key: standard.key, label: named(standard.key, standard.title) }] : []), ...(gone ? [] : missing.map(({ key, code, label }) => ({ key, label: named(code, label) })))];
  });
