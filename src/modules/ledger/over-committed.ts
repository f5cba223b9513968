import { problem, Refusal } from '../../kernel/errors/refusal.js';
import { type Bilingual, type Locale, say, texts } from '../../kernel/i18n/text.js';
import { type Cents, formatMoney } from '../../kernel/money/money.js';
import { fiscalYearLabel } from '../../kernel/time/fiscal-year.js';

const says = texts({
  noAppropriation: {
    en: 'No appropriation is recorded for {year}. Record it first, or choose another fiscal year.',
    fr: 'Aucun crédit n’est enregistré pour {year}. Enregistrez-le d’abord ou choisissez un autre exercice.',
  },
  year: {
    en: 'The calls of {year} would use {wanted}, but only {available} is appropriated. Lower the amount or have the appropriation raised.',
    fr: 'Les appels de {year} utiliseraient {wanted}, mais les crédits ne sont que de {available}. Réduisez le montant ou faites augmenter les crédits.',
  },
  call: {
    en: 'In {year} the call would reserve and commit {wanted}, but only {available} is allocated to it. Lower the amount or choose another fiscal year.',
    fr: 'Pour {year}, l’appel réserverait et engagerait {wanted}, mais seulement {available} lui est affecté. Réduisez le montant ou choisissez un autre exercice.',
  },
  agreement: {
    en: 'In {year} the agreement would have {wanted} paid, but only {available} is committed to it. Check the amount.',
    fr: 'Pour {year}, les paiements de l’entente atteindraient {wanted}, mais seulement {available} y est engagé. Vérifiez le montant.',
  },
  proposal: {
    en: 'In {year} more would be released than was reserved for the proposal. Load the page again to see where things stand.',
    fr: 'Pour {year}, on libérerait plus que ce qui est réservé pour la proposition. Rechargez la page pour voir où en sont les choses.',
  },
});

/** What stands against a posting: how much was wanted in all, and how much there is. */
export interface Shortfall {
  limit: 'noAppropriation' | 'year' | 'call' | 'agreement' | 'proposal';
  fiscalYear: number;
  availableCents: Cents;
  wantedCents: Cents;
}

function textOf({ limit, fiscalYear, availableCents, wantedCents }: Shortfall): Bilingual {
  const inLanguage = (locale: Locale): string =>
    say(locale, says[limit], { year: fiscalYearLabel(fiscalYear), wanted: formatMoney(wantedCents, locale), available: formatMoney(availableCents, locale) });
  return { en: inLanguage('en'), fr: inLanguage('fr') };
}

/** 409 with every shortfall at once and its figures; nothing was posted. */
export function overCommitted(shortfalls: readonly [Shortfall, ...Shortfall[]]): Refusal {
  const problems = shortfalls.map((shortfall) => problem('amount', 'overCommitted', textOf(shortfall)));
  return new Refusal('stale', 'overCommitted', problems[0]!.text, problems, { shortfalls });
}
