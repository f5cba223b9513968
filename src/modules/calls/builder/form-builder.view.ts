import type { Bilingual } from '../../../kernel/i18n/text.js';
import { type FormDefinition, type Question, questionsOf, sectionOfQuestion } from '../form/index.js';
import { formOutline, type QuestionOutline } from '../form-outline.js';
import { isCore, leftOut } from './form-edits.js';
import { seenMark, type WorkingForm } from './form-builder.service.js';

/** A question of the builder's list. */
export interface BuiltQuestion extends QuestionOutline {
  /** The portal itself needs it: it can be reworded and moved, not removed. */
  core: boolean;
}

/** The form of a call while it is built. */
export interface FormBuilderView {
  callId: string;
  reference: string;
  title: Bilingual;
  mode: 'draft' | 'amendment';
  /** The version applicants have, or would have. */
  version: number;
  sections: readonly { key: string; title: Bilingual; intro: Bilingual | null; core: boolean; questions: readonly BuiltQuestion[] }[];
  questionCount: number;
  /** Parts of the standard form that are not asked. */
  leftOut: readonly { key: string; label: Bilingual }[];
}

export function formBuilderView({ call, form, version, mode }: WorkingForm): FormBuilderView {
  const outline = formOutline(form);
  return {
    callId: call.id, reference: call.reference, title: call.title, mode, version: version.number, questionCount: outline.questionCount, leftOut: leftOut(form),
    sections: outline.sections.map((section) => {
      const questions = section.questions.map((question) => ({ ...question, core: isCore(question.key) }));
      return { ...section, core: questions.some(({ core }) => core), questions };
    }),
  };
}

/** A question as its page shows it. */
export interface QuestionEditView {
  callId: string;
  reference: string;
  mode: 'draft' | 'amendment';
  /** False while it is new. */
  exists: boolean;
  section: { key: string; title: Bilingual };
  sections: readonly { key: string; title: Bilingual }[];
  question: Question;
  preset: string | null;
  core: boolean;
  seen: string | null;
  /** Answers it may depend on. */
  conditions: readonly { code: string; label: Bilingual; answers: readonly { value: string; label: Bilingual }[] }[];
}

const both = (en: string, fr: string): Bilingual => ({ en, fr });

export function questionEditView({ call, form, mode }: WorkingForm, sectionKey: string, question: Question, preset: string | null): QuestionEditView | null {
  const section = form.sections.find(({ key }) => key === sectionKey);
  if (!section) return null;
  const exists = sectionOfQuestion(form, question.key) !== undefined;
  return {
    callId: call.id, reference: call.reference, mode, exists, section: { key: section.key, title: section.title }, sections: form.sections.map(({ key, title }) => ({ key, title })),
    question, preset, core: isCore(question.key), seen: exists ? seenMark(question) : null, conditions: conditionsFor(form, section.key, question),
  };
}

/** Questions before this one whose answers can be told apart. */
function conditionsFor(form: FormDefinition, section: string, question: Question): QuestionEditView['conditions'] {
  const all = questionsOf(form);
  const own = all.findIndex(({ key }) => key === question.key);
  const last = form.sections.find(({ key }) => key === section)?.questions.at(-1);
  const earlier = own >= 0 ? all.slice(0, own) : all.slice(0, last ? all.indexOf(last) + 1 : all.length);
  return earlier.flatMap((on) => {
    const answers = answersOf(on).map(({ value, label }) => ({ value: `${on.key}=${value}`, label }));
    if (question.when?.question === on.key && on.kind === 'number') answers.push({ value: `${on.key}=${String(question.when.equals)}`, label: both(String(question.when.equals), String(question.when.equals)) });
    return answers.length ? [{ code: on.code, label: on.label, answers }] : [];
  });
}

function answersOf(question: Question): { value: string; label: Bilingual }[] {
  if (question.kind === 'yesNo') return [{ value: 'true', label: both('Yes', 'Oui') }, { value: 'false', label: both('No', 'Non') }];
  if (question.kind === 'declaration') return [{ value: 'true', label: both('Agreed', 'Acceptée') }];
  return question.kind === 'choice' || question.kind === 'choices' ? question.options.map(({ code, label }) => ({ value: code, label })) : [];
}

/** A section's words, to be changed. */
export interface SectionEditView {
  callId: string;
  reference: string;
  /** Null while it is new. */
  key: string | null;
  title: Bilingual;
  intro: Bilingual | null;
}
