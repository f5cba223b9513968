import { type Bilingual, type Locale, say, texts, type TextValues } from '../../../kernel/i18n/text.js';
import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { formatMoneyShort } from '../../../kernel/money/money.js';
import { formatDate } from '../../../kernel/time/dates.js';
import { budgetMessages } from './messages-budget.js';
import { formMessages } from './messages-form.js';

const answerMessages = texts({
  notText: { en: 'Type this answer as text.', fr: 'Inscrivez cette réponse sous forme de texte.' },
  textTooLarge: { en: 'This text is too long to be saved. Shorten it to {most, number} characters or fewer.', fr: 'Ce texte est trop long pour être enregistré. Réduisez-le à {most, number} caractères ou moins.' },
  notDate: { en: 'This date does not exist. Give it as year, month and day, such as 2027-04-01.', fr: 'Cette date n’existe pas. Indiquez l’année, le mois et le jour, par exemple 2027-04-01.' },
  dateOutOfRange: { en: 'Give a date between 1900 and 2199.', fr: 'Indiquez une date entre 1900 et 2199.' },
  notMoney: { en: 'This is not an amount. Type it as 1234.50, without words.', fr: 'Ce n’est pas un montant. Inscrivez-le sous la forme 1234,50, sans mots.' },
  negativeMoney: { en: 'An amount cannot be less than zero.', fr: 'Un montant ne peut pas être inférieur à zéro.' },
  moneyTooLarge: { en: 'This amount is too large. The largest one accepted is {most}.', fr: 'Ce montant est trop élevé. Le montant maximal accepté est de {most}.' },
  notNumber: { en: 'This is not a number. Use digits, such as 1200 or 12.5.', fr: 'Ce n’est pas un nombre. Utilisez des chiffres, par exemple 1200 ou 12,5.' },
  numberTooLarge: { en: 'This number is too large to be saved.', fr: 'Ce nombre est trop grand pour être enregistré.' },
  unknownOption: { en: 'Choose one of the options offered.', fr: 'Choisissez l’une des options proposées.' },
  unknownCountry: { en: 'Choose a country from the list.', fr: 'Choisissez un pays dans la liste.' },
  notYesNo: { en: 'Answer yes or no.', fr: 'Répondez par oui ou par non.' },
  notList: { en: 'This answer must be a list.', fr: 'Cette réponse doit être une liste.' },
  notRow: { en: 'This row could not be read.', fr: 'Cette ligne n’a pas pu être lue.' },
  tooManyToKeep: { en: 'There are too many rows to be saved. Keep {most, number} or fewer.', fr: 'Il y a trop de lignes pour que la réponse soit enregistrée. Gardez-en {most, number} ou moins.' },
  notFile: { en: 'This file is not one that was uploaded here.', fr: 'Ce fichier ne fait pas partie de ceux qui ont été téléversés ici.' },

  required: { en: 'Answer this question: {label}.', fr: 'Répondez à cette question : {label}.' },
  requiredInRow: { en: 'Row {row, number}: fill in “{label}”.', fr: 'Ligne {row, number} : remplissez « {label} ».' },
  tooManyWords: { en: 'Shorten this text by {over, plural, one {# word} other {# words}}: the limit is {limit, number}.', fr: 'Raccourcissez ce texte de {over, plural, one {# mot} other {# mots}}\u00a0: la limite est de {limit, number}.' },
  tooLong: { en: 'Shorten this text by {over, plural, one {# character} other {# characters}}: the limit is {limit, number}.', fr: 'Raccourcissez ce texte de {over, plural, one {# caractère} other {# caractères}} : la limite est de {limit, number}.' },
  emailMalformed: { en: 'Type a full email address, such as name@example.org.', fr: 'Inscrivez une adresse de courriel complète, par exemple nom@exemple.org.' },
  phoneMalformed: { en: 'Type a phone number with its area or country code, such as 613-555-0142.', fr: 'Inscrivez un numéro de téléphone avec l’indicatif régional ou de pays, par exemple 613-555-0142.' },
  chooseAtLeast: { en: 'Choose at least {least, plural, one {# option} other {# options}}.', fr: 'Choisissez au moins {least, plural, one {# option} other {# options}}.' },
  chooseAtMost: { en: 'Choose at most {most, plural, one {# option} other {# options}}.', fr: 'Choisissez au plus {most, plural, one {# option} other {# options}}.' },
  numberTooSmall: { en: 'The smallest number accepted is {least, number}.', fr: 'Le plus petit nombre accepté est {least, number}.' },
  numberTooBig: { en: 'The largest number accepted is {most, number}.', fr: 'Le plus grand nombre accepté est {most, number}.' },
  notWhole: { en: 'Give a whole number.', fr: 'Indiquez un nombre entier.' },
  rowsTooFew: { en: 'Add rows: at least {least, number} {least, plural, one {is} other {are}} needed.', fr: 'Ajoutez des lignes : il en faut au moins {least, number}.' },
  rowsTooMany: { en: 'Remove rows: at most {most, number} are accepted.', fr: 'Supprimez des lignes : au plus {most, number} sont acceptées.' },
  sharesNotHundred: { en: 'The shares must add up to 100%. They add up to {sum, number}%.', fr: 'Les parts doivent totaliser 100 %. Elles totalisent {sum, number} %.' },
  shareOutOfRange: { en: 'Give each country a share above 0 and up to 100%.', fr: 'Attribuez à chaque pays une part supérieure à 0 et d’au plus 100 %.' },
  countryTwice: { en: 'This country is listed twice. Put its share on one row.', fr: 'Ce pays figure deux fois. Indiquez sa part sur une seule ligne.' },
  mustDeclare: { en: 'You must agree to this statement to submit: {label}.', fr: 'Vous devez accepter cet énoncé pour présenter la proposition : {label}.' },
  tooManyFiles: { en: 'Keep at most {most, plural, one {# file} other {# files}}.', fr: 'Gardez au plus {most, plural, one {# fichier} other {# fichiers}}.' },

  subThemeOutsideCall: { en: 'This call does not cover “{label}”. Choose sub-themes of the call.', fr: 'Cet appel ne vise pas « {label} ». Choisissez des sous-thèmes de l’appel.' },
  startTooEarly: { en: 'The project cannot start before {earliest}.', fr: 'Le projet ne peut pas commencer avant le {earliest}.' },
  endBeforeStart: { en: 'The end date must come after the start date, {start}.', fr: 'La date de fin doit suivre la date de début, le {start}.' },
  projectTooLong: { en: 'The project may last {months, number} months at most: end it by {latest}.', fr: 'Le projet peut durer au plus {months, number} mois : terminez-le au plus tard le {latest}.' },
  nobodyBenefits: { en: 'Count at least one person who benefits directly.', fr: 'Comptez au moins une personne qui en bénéficie directement.' },
  cellsMustDiffer: { en: 'Row {row, number}: “{second}” must differ from “{first}”.', fr: 'Ligne {row, number} : « {second} » doit être différent de « {first} ».' },
  rowEndsBeforeStart: { en: 'Row {row, number}: the end comes before the start.', fr: 'Ligne {row, number} : la fin précède le début.' },
  rowOutsideProject: { en: 'Row {row, number}: keep the dates inside the project, {start} to {end}.', fr: 'Ligne {row, number} : les dates doivent se situer dans la période du projet, du {start} au {end}.' },
  noSuchRow: { en: 'Row {row, number}: there is no number {named, number} under “{label}”.', fr: 'Ligne {row, number} : il n’y a pas de numéro {named, number} sous « {label} ».' },
  rowNotCovered: { en: 'Number {named, number} of “{label}” has nothing here. Add at least one row for it.', fr: 'Le numéro {named, number} de « {label} » n’a rien ici. Ajoutez au moins une ligne à son sujet.' },
  yearInFuture: { en: 'Row {row, number}: the year must not be after {year}.', fr: 'Ligne {row, number} : l’année ne doit pas être postérieure à {year}.' },
  sameEmail: { en: 'The contact and the authorized signatory have the same email address. Two people keep the file reachable.', fr: 'La personne-ressource et le signataire autorisé ont la même adresse de courriel. Avec deux personnes, le dossier reste joignable.' },
});

const messages = { ...answerMessages, ...budgetMessages, ...formMessages };

/** The stable code of every problem this folder can report. */
export type ProblemCode = keyof typeof messages;

/** A value of a message; money, dates and labels read differently in the two languages. */
export type Saying = string | number | { readonly cents: number } | { readonly date: string } | Bilingual;

const spoken = (locale: Locale, value: Saying): string | number => {
  if (typeof value !== 'object') return value;
  if ('cents' in value) return formatMoneyShort(value.cents, locale);
  return 'date' in value ? formatDate(value.date, locale) : value[locale];
};

/** One problem, said in both languages with its amounts, dates and labels. */
export function complain(field: string, code: ProblemCode, values?: Readonly<Record<string, Saying>>): FieldProblem {
  const text: Bilingual = messages[code];
  if (!values) return { field, code, text };
  const inLocale = (locale: Locale): string => {
    const filled: TextValues = {};
    for (const [name, value] of Object.entries(values)) filled[name] = spoken(locale, value);
    return say(locale, text, filled);
  };
  return { field, code, text: { en: inLocale('en'), fr: inLocale('fr') } };
}
