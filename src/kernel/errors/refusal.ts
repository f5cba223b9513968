import { type Bilingual, sayBoth, type TextValues } from '../i18n/text.js';

/** What is wrong with one field; `field` is a dotted path such as `budget.0.quantity`, empty for the whole form. */
export interface FieldProblem {
  field: string;
  code: string;
  text: Bilingual;
}

export type RefusalKind = 'notFound' | 'forbidden' | 'wrongState' | 'stale' | 'invalid' | 'tooMany' | 'signInFirst' | 'tooLarge';

export const refusalStatus: Record<RefusalKind, number> = {
  signInFirst: 401, forbidden: 403, notFound: 404, wrongState: 409, stale: 409, tooLarge: 413, invalid: 422, tooMany: 429,
};

/** An expected "no": shown to people in their language, and to programs as problem+json with a stable code. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly text: Bilingual,
    readonly problems: readonly FieldProblem[] = [],
    /** More for the page or program that must help out of it, such as both texts of a clash. */
    readonly particulars: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${text.en}`);
    this.name = 'Refusal';
  }
  get status(): number {
    return refusalStatus[this.kind];
  }
}

const general = {
  notFound: { en: 'We could not find what you asked for. Check the address, or start from the home page.', fr: 'Nous n’avons pas trouvé ce que vous cherchez. Vérifiez l’adresse ou repartez de la page d’accueil.' },
  forbidden: { en: 'Your role does not allow this. Ask the person who manages your access if you need it.', fr: 'Votre rôle ne le permet pas. Adressez-vous à la personne qui gère vos accès si vous en avez besoin.' },
  invalid: { en: 'Some answers need your attention. Correct the fields listed and send the form again.', fr: 'Certaines réponses demandent votre attention. Corrigez les champs indiqués et envoyez de nouveau le formulaire.' },
};

export const notFound = (): Refusal => new Refusal('notFound', 'notFound', general.notFound);
export const forbidden = (code = 'forbidden', text: Bilingual = general.forbidden): Refusal => new Refusal('forbidden', code, text);
export const wrongState = (code: string, text: Bilingual): Refusal => new Refusal('wrongState', code, text);
/** Every failing field at once. */
export const invalid = (problems: readonly FieldProblem[], code = 'invalid', text: Bilingual = general.invalid): Refusal =>
  new Refusal('invalid', code, text, problems);
export const problem = (field: string, code: string, text: Bilingual, values?: TextValues): FieldProblem => ({ field, code, text: values ? sayBoth(text, values) : text });
/** One failing field. */
export const invalidField = (field: string, code: string, text: Bilingual, values?: TextValues): Refusal => invalid([problem(field, code, text, values)]);
