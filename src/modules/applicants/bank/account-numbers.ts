import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';

/** The numbers of an account, sealed as one text. */
export interface AccountNumbers {
  holder: string;
  institution: string | null;
  transit: string | null;
  account: string | null;
  iban: string | null;
  bic: string | null;
}
export type GivenNumbers = { [Key in keyof AccountNumbers]?: string | null | undefined } & { holder: string };

const says = texts({
  institution: { en: 'Enter the three digits of the institution.', fr: 'Entrez les trois chiffres de l’institution.' },
  transit: { en: 'Enter the five digits of the transit number.', fr: 'Entrez les cinq chiffres du numéro de transit.' },
  account: { en: 'Enter the account number: 7 to 12 digits in Canada.', fr: 'Entrez le numéro de compte\u00a0: de 7 à 12 chiffres au Canada.' },
  iban: { en: 'This is no IBAN: its check digits do not fit. Copy it from the bank’s letter.', fr: 'Ce n’est pas un IBAN\u00a0: ses chiffres de contrôle ne concordent pas. Copiez-le de la lettre de la banque.' },
  ibanCountry: { en: 'The IBAN begins with the code of another country.', fr: 'L’IBAN commence par le code d’un autre pays.' },
  either: { en: 'Enter the IBAN, or the account number where the country has none.', fr: 'Entrez l’IBAN, ou le numéro de compte si le pays n’en a pas.' },
  bic: { en: 'Enter the SWIFT code (BIC): 8 or 11 letters and digits.', fr: 'Entrez le code SWIFT (BIC)\u00a0: 8 ou 11 lettres et chiffres.' },
});

const bare = (text: string | null | undefined): string | null => text?.replace(/[\s-]/g, '').toUpperCase() || null;

/** The numbers without spaces; those of other countries' ways are left out. */
export function numbersOf(country: string, given: GivenNumbers): AccountNumbers {
  const inCanada = country === 'CA';
  return {
    holder: given.holder, institution: inCanada ? bare(given.institution) : null, transit: inCanada ? bare(given.transit) : null, account: bare(given.account),
    iban: inCanada ? null : bare(given.iban), bic: inCanada ? null : bare(given.bic),
  };
}

/** The checksum of ISO 13616: the number with its beginning at its end leaves 1 when divided by 97. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) rest = Number(`${rest}${parseInt(sign, 36)}`) % 97;
  return rest === 1;
}

/** What is wrong with the numbers, every field at once. */
export function numberProblems(country: string, n: AccountNumbers): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (country === 'CA') {
    if (!/^\d{3}$/.test(n.institution ?? '')) found.push(problem('institution', 'institution', says.institution));
    if (!/^\d{5}$/.test(n.transit ?? '')) found.push(problem('transit', 'transit', says.transit));
    if (!/^\d{7,12}$/.test(n.account ?? '')) found.push(problem('account', 'accountNumber', says.account));
    return found;
  }
  if (!n.iban && !/^[A-Z0-9]{4,34}$/.test(n.account ?? '')) found.push(problem('iban', 'accountMissing', says.either));
  else if (n.iban && !isIban(n.iban)) found.push(problem('iban', 'iban', says.iban));
  else if (n.iban && !n.iban.startsWith(country)) found.push(problem('iban', 'ibanCountry', says.ibanCountry));
  if (!/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(n.bic ?? '')) found.push(problem('bic', 'bic', says.bic));
  return found;
}

/** The last four signs of the account, all that screens show. */
export const lastDigits = ({ iban, account }: AccountNumbers): string => (iban ?? account ?? '').slice(-4);
