import { type Bilingual, texts } from '../../../../kernel/i18n/text.js';
import type { AccountNumbers } from '../account-numbers.js';

/** The numbers of an account, as forms and pages name them. */
export const numberNames = texts({
  holder: { en: 'Account holder', fr: 'Titulaire du compte' },
  institution: { en: 'Institution number', fr: 'Numéro d’institution' },
  transit: { en: 'Transit number', fr: 'Numéro de transit' },
  account: { en: 'Account number', fr: 'Numéro de compte' },
  iban: { en: 'IBAN number', fr: 'Numéro IBAN' },
  bic: { en: 'SWIFT code (BIC)', fr: 'Code SWIFT (BIC)' },
}) satisfies Record<keyof AccountNumbers, Bilingual>;

export const says = texts({
  holderHint: { en: 'As the bank writes it: the organization, not a person.', fr: 'Tel que la banque l’écrit\u00a0: l’organisme, et non une personne.' },
  bank: { en: 'Name of the bank', fr: 'Nom de la banque' },
  country: { en: 'Country of the bank', fr: 'Pays de la banque' },
  canada: { en: 'In Canada', fr: 'Au Canada' },
  three: { en: 'Three digits.', fr: 'Trois chiffres.' },
  five: { en: 'Five digits.', fr: 'Cinq chiffres.' },
  accountHint: { en: 'Needed in Canada, and in countries without an IBAN.', fr: 'Nécessaire au Canada et dans les pays sans IBAN.' },
  elsewhere: { en: 'Outside Canada', fr: 'Hors du Canada' },
  ibanHint: { en: 'Where the country has one, such as GB82WEST12345698765432.', fr: 'Si le pays en a un, par exemple GB82WEST12345698765432.' },
  bicHint: { en: '8 or 11 letters and digits.', fr: '8 ou 11 lettres et chiffres.' },
  give: { en: 'Send the account', fr: 'Envoyer le compte' },
});
