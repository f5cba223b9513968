import type { Bilingual } from '../../../kernel/i18n/text.js';

/** A form version: plain JSON, stored once and never changed, so old proposals keep the questions they answered. */
export interface FormDefinition {
  readonly sections: readonly Section[];
}

/** A page of the form, saved on its own. */
export interface Section {
  /** `A`, `B`, …: also its anchor in addresses. */
  readonly key: string;
  readonly title: Bilingual;
  readonly intro?: Bilingual;
  readonly questions: readonly Question[];
}

/** Shows a question only while an earlier one has this answer: a choice code, yes or no, a number, or a chosen option. */
export interface Condition {
  readonly question: string;
  readonly equals: string | number | boolean;
}

/** One thing to choose. */
export interface Option {
  readonly code: string;
  readonly label: Bilingual;
}

interface QuestionBase {
  /** Stable name of the answer, such as `projectTitle`; never reused for another meaning. */
  readonly key: string;
  /** The number people see, such as `B1`. */
  readonly code: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly required: boolean;
  readonly when?: Condition;
}

/** What a one-line text must look like. */
export type TextFormat = 'email' | 'phone';

/** One line; `limit` counts characters as people see them. */
export interface TextQuestion extends QuestionBase { readonly kind: 'text'; readonly limit: number; readonly format?: TextFormat }
/** `words` limits the words as well: then people are shown that limit, and `limit` only keeps the text storable. */
export interface LongTextQuestion extends QuestionBase { readonly kind: 'longText'; readonly limit: number; readonly words?: number }
export interface ChoiceQuestion extends QuestionBase { readonly kind: 'choice'; readonly options: readonly Option[] }
export interface ChoicesQuestion extends QuestionBase { readonly kind: 'choices'; readonly options: readonly Option[]; readonly min: number; readonly max: number }
export interface YesNoQuestion extends QuestionBase { readonly kind: 'yesNo' }
export interface NumberQuestion extends QuestionBase { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
export interface MoneyQuestion extends QuestionBase { readonly kind: 'money' }
export interface DateQuestion extends QuestionBase { readonly kind: 'date' }
/** Countries with their share of the work in percent; the shares make 100. */
export interface CountrySharesQuestion extends QuestionBase { readonly kind: 'countryShares'; readonly max: number }
/** A repeating group. */
export interface RowsQuestion extends QuestionBase {
  readonly kind: 'rows';
  readonly columns: readonly Column[];
  readonly min: number;
  readonly max: number;
  readonly rules?: readonly RowRule[];
}
export interface BudgetQuestion extends QuestionBase { readonly kind: 'budget' }
/** `accept` lists file name endings without the dot. */
export interface FilesQuestion extends QuestionBase { readonly kind: 'files'; readonly accept: readonly string[]; readonly maxFiles: number; readonly maxMb: number }
/** A statement to agree to; when required only "yes" will do. */
export interface DeclarationQuestion extends QuestionBase { readonly kind: 'declaration' }

export type Question =
  | TextQuestion | LongTextQuestion | ChoiceQuestion | ChoicesQuestion | YesNoQuestion | NumberQuestion | MoneyQuestion
  | DateQuestion | CountrySharesQuestion | RowsQuestion | BudgetQuestion | FilesQuestion | DeclarationQuestion;
export type QuestionKind = Question['kind'];

interface ColumnBase {
  readonly key: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly required: boolean;
}

/** A column of a repeating group; it means the same as the question of its kind. */
export type Column =
  | (ColumnBase & { readonly kind: 'text'; readonly limit: number; readonly format?: TextFormat })
  | (ColumnBase & { readonly kind: 'longText'; readonly limit: number })
  | (ColumnBase & { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole: boolean })
  | (ColumnBase & { readonly kind: 'date' })
  | (ColumnBase & { readonly kind: 'choice'; readonly options: readonly Option[] })
  | (ColumnBase & { readonly kind: 'money' });

/** What rows must keep among themselves and with other answers; column names are keys of the same question. */
export type RowRule =
  /** The two cells are not the same: a target that equals its baseline promises nothing. */
  | { readonly rule: 'differ'; readonly columns: readonly [string, string] }
  /** The first date is not after the second, and both lie inside the project. */
  | { readonly rule: 'insideProject'; readonly from: string; readonly to: string }
  /** The number names a row (1, 2, …) of another repeating group. */
  | { readonly rule: 'namesRowOf'; readonly column: string; readonly question: string }
  /** Each row of the other group is named here at least once. */
  | { readonly rule: 'coversRowsOf'; readonly column: string; readonly question: string }
  /** A year that has begun. */
  | { readonly rule: 'yearNotFuture'; readonly column: string }
  /** The amounts make the amount requested in the budget; the column `year` names a fiscal year the project touches. */
  | { readonly rule: 'sumIsRequest'; readonly amount: string; readonly year: string }
  /** Per outside source the amounts make what the budget says. */
  | { readonly rule: 'matchesBudgetSources'; readonly source: string; readonly amount: string };

/** Questions the portal itself reads, by key; a form may leave out all but the `coreQuestions`. */
export const known = {
  title: 'projectTitle',
  summary: 'summary',
  theme: 'theme',
  subThemes: 'subThemes',
  countries: 'countries',
  startOn: 'startOn',
  endOn: 'endOn',
  budget: 'budget',
  indicativeAmount: 'indicativeAmount',
  instrument: 'instrument',
  genderMarker: 'genderMarker',
  expectedResults: 'expectedResults',
  partners: 'partners',
  contactEmail: 'contactEmail',
  signatoryEmail: 'signatoryEmail',
} as const;

/** Direct beneficiaries, counted one group at a time. */
export const beneficiaryKeys = ['beneficiariesWomen', 'beneficiariesMen', 'beneficiariesGirls', 'beneficiariesBoys', 'beneficiariesOther'] as const;

/** Without these a proposal cannot be listed, compared or funded: every form has them, of this kind. Concept notes may name an amount in place of the budget. */
export const coreQuestions: Readonly<Record<string, QuestionKind>> = {
  [known.title]: 'text', [known.startOn]: 'date', [known.endOn]: 'date', [known.budget]: 'budget',
};
