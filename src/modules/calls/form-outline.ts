import { megabyte, withSize } from '../../kernel/files/bytes.js';
import { type Bilingual, sayBoth, texts } from '../../kernel/i18n/text.js';
import { type Column, type FormDefinition, type Question, questionOf } from './form/index.js';

/** The form as one reads it before starting: every section and question, in words. */
export interface FormOutline {
  sections: readonly { key: string; title: Bilingual; intro: Bilingual | null; questions: readonly QuestionOutline[] }[];
  questionCount: number;
}
export interface QuestionOutline {
  key: string;
  code: string;
  label: Bilingual;
  hint: Bilingual | null;
  required: boolean;
  kind: Question['kind'];
  /** What an answer is: its kind and its limits. */
  answer: Bilingual;
  /** When it is asked; null for always. */
  when: Bilingual | null;
  /** The choices, where there are few. */
  options: readonly Bilingual[];
  /** The columns of a repeating group. */
  columns: readonly { label: Bilingual; hint: Bilingual | null; answer: Bilingual; required: boolean }[];
}

const says = texts({
  text: { en: 'One line, up to {limit, number} characters', fr: 'Une ligne, maximum de {limit, number} caractères' },
  email: { en: 'An email address', fr: 'Une adresse courriel' },
  phone: { en: 'A phone number', fr: 'Un numéro de téléphone' },
  longText: { en: 'Up to {limit, number} characters', fr: 'Maximum de {limit, number} caractères' },
  choice: { en: 'One choice of {count, number}', fr: 'Un choix parmi {count, number}' },
  choices: { en: '{min} to {max} choices of {count, number}', fr: 'De {min} à {max} choix parmi {count, number}' },
  choicesUpTo: { en: 'Up to {max} choices of {count, number}', fr: 'Jusqu’à {max} choix parmi {count, number}' },
  yesNo: { en: 'Yes or no', fr: 'Oui ou non' },
  whole: { en: 'A whole number from {min, number} to {max, number}', fr: 'Un nombre entier de {min, number} à {max, number}' },
  number: { en: 'A number from {min, number} to {max, number}', fr: 'Un nombre de {min, number} à {max, number}' },
  year: { en: 'A year from {min} to {max}', fr: 'Une année de {min} à {max}' },
  money: { en: 'An amount in Canadian dollars', fr: 'Un montant en dollars canadiens' },
  date: { en: 'A date', fr: 'Une date' },
  countryShares: { en: 'Up to {max} countries with their share in percent', fr: 'Jusqu’à {max} pays avec leur part en pourcentage' },
  rows: { en: '{min} to {max} rows', fr: 'De {min} à {max} lignes' },
  rowsUpTo: { en: 'Up to {max} rows', fr: 'Jusqu’à {max} lignes' },
  budget: { en: 'A budget: one line for each cost and fiscal year', fr: 'Un budget\u00a0: une ligne par coût et par exercice' },
  files: { en: '{maxFiles, plural, one {One file} other {Up to # files}} of up to {size} each: {accept}', fr: '{maxFiles, plural, one {Un fichier} other {Jusqu’à # fichiers}} de {size} au plus chacun\u00a0: {accept}' },
  declaration: { en: 'A statement to agree to', fr: 'Une déclaration à accepter' },
  when: { en: 'Asked only if {code} is “{value}”', fr: 'Posée seulement si la réponse à {code} est «\u00a0{value}\u00a0»' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
});

/** Longer lists, such as countries, are offered while answering. */
const mostOptions = 15;

export const formOutline = (form: FormDefinition): FormOutline => ({
  sections: form.sections.map(({ key, title, intro, questions }) => ({ key, title, intro: intro ?? null, questions: questions.map((question) => questionOutline(form, question)) })),
  questionCount: form.sections.reduce((sum, { questions }) => sum + questions.length, 0),
});

const questionOutline = (form: FormDefinition, question: Question): QuestionOutline => ({
  key: question.key, code: question.code, label: question.label, hint: question.hint ?? null, required: question.required, kind: question.kind,
  answer: answerWords(question),
  when: question.when ? whenWords(form, question.when) : null,
  options: (question.kind === 'choice' || question.kind === 'choices') && question.options.length <= mostOptions ? question.options.map(({ label }) => label) : [],
  columns: question.kind === 'rows' ? question.columns.map((column) => ({ label: column.label, hint: column.hint ?? null, answer: answerWords(column), required: column.required })) : [],
});

function answerWords(of: Question | Column): Bilingual {
  switch (of.kind) {
    case 'text': return of.format ? says[of.format] : sayBoth(says.text, { limit: of.limit });
    case 'longText': return sayBoth(says.longText, { limit: of.limit });
    case 'choice': return sayBoth(says.choice, { count: of.options.length });
    case 'choices': return sayBoth(of.min > 0 ? says.choices : says.choicesUpTo, { min: of.min, max: of.max, count: of.options.length });
    case 'number': return sayBoth(isYear(of) ? says.year : of.whole ? says.whole : says.number, { min: of.min, max: of.max });
    case 'countryShares': return sayBoth(says.countryShares, { max: of.max });
    case 'rows': return sayBoth(of.min > 0 ? says.rows : says.rowsUpTo, { min: of.min, max: of.max });
    case 'files': return sayBoth(withSize(says.files, of.maxMb * megabyte), { maxFiles: of.maxFiles, accept: of.accept.map((ending) => ending.toUpperCase()).join(', ') });
    default: return says[of.kind];
  }
}

/** Years are written without a thousands separator. */
const isYear = ({ whole, min, max }: { whole: boolean; min: number; max: number }): boolean => whole && min >= 1_800 && max <= 2_300;

function whenWords(form: FormDefinition, when: NonNullable<Question['when']>): Bilingual {
  const on = questionOf(form, when.question);
  const option = on && (on.kind === 'choice' || on.kind === 'choices') ? on.options.find(({ code }) => code === when.equals)?.label : undefined;
  const value = option ?? (typeof when.equals === 'boolean' ? says[when.equals ? 'yes' : 'no'] : { en: String(when.equals), fr: String(when.equals) });
  return { en: sayBoth(says.when, { code: on?.code ?? '', value: value.en }).en, fr: sayBoth(says.when, { code: on?.code ?? '', value: value.fr }).fr };
}
