import { texts } from '../../kernel/i18n/text.js';

export const fieldTexts = texts({
  required: { en: 'Fill this in.', fr: 'Remplissez ce champ.' },
  tooLong: { en: 'Shorten this to {max, plural, one {# character} other {# characters}} or fewer.', fr: 'Ramenez ce texte à {max, plural, one {# caractère} other {# caractères}} au plus.' },
  tooShort: { en: 'Write at least {min, plural, one {# character} other {# characters}}.', fr: 'Écrivez au moins {min, plural, one {# caractère} other {# caractères}}.' },
  noAddress: { en: 'Leave web addresses out of a name.', fr: 'N’inscrivez pas d’adresse Web dans un nom.' },
  email: { en: 'Enter an email address such as name@example.org.', fr: 'Entrez une adresse courriel telle que nom@exemple.org.' },
  choose: { en: 'Choose one of the options offered.', fr: 'Choisissez une des options offertes.' },
  tooMany: { en: 'Choose at most {max}.', fr: 'Choisissez-en au plus {max}.' },
  amount: { en: 'Enter an amount in dollars, such as 1,250.00.', fr: 'Entrez un montant en dollars, par exemple 1\u00a0250,00.' },
  amountNegative: { en: 'Enter an amount of zero or more.', fr: 'Entrez un montant de zéro ou plus.' },
  amountPositive: { en: 'Enter an amount above zero.', fr: 'Entrez un montant supérieur à zéro.' },
  amountTooLarge: { en: 'This amount is too large.', fr: 'Ce montant est trop élevé.' },
  wholeNumber: { en: 'Enter a whole number.', fr: 'Entrez un nombre entier.' },
  range: { en: 'Enter a whole number from {min} to {max}.', fr: 'Entrez un nombre entier de {min} à {max}.' },
  date: { en: 'Enter a date that exists, such as 2026-11-23.', fr: 'Entrez une date qui existe, par exemple 2026-11-23.' },
  instant: { en: 'Enter a date and time that exist in Ottawa, such as 2026-11-23 12:00.', fr: 'Entrez une date et une heure qui existent à Ottawa, par exemple 2026-11-23 12:00.' },
  agree: { en: 'Tick the box to go on.', fr: 'Cochez la case pour continuer.' },
  unknown: { en: 'The portal does not know this field.', fr: 'Le portail ne connaît pas ce champ.' },
});
