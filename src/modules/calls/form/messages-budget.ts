import { texts } from '../../../kernel/i18n/text.js';

/** What the budget's checks say; the codes are stable. */
export const budgetMessages = texts({
  notFiscalYear: { en: 'Choose a fiscal year from the list, such as 2026-2027.', fr: 'Choisissez un exercice dans la liste, par exemple 2026-2027.' },
  negativeQuantity: { en: 'A quantity cannot be less than zero.', fr: 'Une quantité ne peut pas être inférieure à zéro.' },
  quantityTooFine: { en: 'Give the quantity with at most two decimals.', fr: 'Indiquez la quantité avec au plus deux décimales.' },
  lineTooLarge: { en: 'Quantity times unit cost is too large. The largest amount accepted is {most}.', fr: 'La quantité multipliée par le coût unitaire est trop élevée. Le montant maximal accepté est de {most}.' },

  budgetEmpty: { en: 'Add at least one line to the budget.', fr: 'Ajoutez au moins une ligne au budget.' },
  budgetTooManyLines: { en: 'Keep the budget to {most, number} lines or fewer.', fr: 'Limitez le budget à {most, number} lignes ou moins.' },
  lineSourcesDiffer: {
    en: 'Line {row, number}: the sources add up to {sources}, but quantity times unit cost makes {cost}. They must be equal.',
    fr: 'Ligne {row, number} : les sources totalisent {sources}, mais la quantité multipliée par le coût unitaire donne {cost}. Les deux doivent être égaux.',
  },
  lineCostsNothing: { en: 'Line {row, number}: quantity and unit cost must both be above zero.', fr: 'Ligne {row, number} : la quantité et le coût unitaire doivent tous deux être supérieurs à zéro.' },
  amountUnsafe: { en: 'Line {row, number}: this amount is not one that can be added up.', fr: 'Ligne {row, number} : ce montant ne peut pas être additionné.' },
  yearOutsideProject: {
    en: 'Line {row, number}: the fiscal year {year} is outside the project, {start} to {end}.',
    fr: 'Ligne {row, number} : l’exercice {year} est en dehors de la période du projet, du {start} au {end}.',
  },
  requestTooSmall: { en: 'The request is {requested}; this call funds from {least}.', fr: 'Le montant demandé est de {requested}; cet appel finance à partir de {least}.' },
  requestTooLarge: { en: 'The request is {requested}; this call funds up to {most}.', fr: 'Le montant demandé est de {requested}; cet appel finance jusqu’à {most}.' },
  overheadTooHigh: {
    en: 'Indirect costs are {overhead}. At {percent, number}% of direct costs of {direct}, the most accepted is {most}.',
    fr: 'Les coûts indirects sont de {overhead}. À {percent, number} % des coûts directs de {direct}, le maximum accepté est de {most}.',
  },
  otherDirectTooHigh: {
    en: 'Other direct costs are {other}. At {percent, number}% of direct costs of {direct}, the most accepted is {most}.',
    fr: 'Les autres coûts directs sont de {other}. À {percent, number} % des coûts directs de {direct}, le maximum accepté est de {most}.',
  },
  monitoringTooLow: {
    en: 'Monitoring, evaluation and audit are {monitoring}. A request above {threshold} must put at least {percent, number}% of direct costs there: {least}.',
    fr: 'Le suivi, l’évaluation et la vérification sont de {monitoring}. Une demande supérieure à {threshold} doit y consacrer au moins {percent, number} % des coûts directs, soit {least}.',
  },
  costShareTooLow: {
    en: 'Your organization and other sources bring {share}. At {percent, number}% of the total cost of {total}, at least {least} is needed.',
    fr: 'Votre organisme et les autres sources apportent {share}. À {percent, number} % du coût total de {total}, il faut au moins {least}.',
  },
  stackingExceeded: {
    en: 'The request of {requested} and {government} from other Canadian governments make {all}, or {share, number}% of the total cost of {total}. The limit is {percent, number}% ({limit}), so the most we may give is {most}.',
    fr: 'Le montant demandé de {requested} et les {government} provenant d’autres administrations canadiennes font {all}, soit {share, number}\u00a0% du coût total de {total}. La limite est de {percent, number}\u00a0% ({limit}); nous pouvons donc accorder au plus {most}.',
  },
  cellTooLong: { en: 'Keep this to {most, number} characters or fewer.', fr: 'Limitez ce texte à {most, number} caractères ou moins.' },
  partnerNotListed: {
    en: 'Line {row, number}: “{partner}” is not among the partners of the proposal. Add the partner there, or choose another one here.',
    fr: 'Ligne {row, number}\u00a0: «\u00a0{partner}\u00a0» ne figure pas parmi les partenaires de la proposition. Ajoutez-y ce partenaire ou choisissez-en un autre ici.',
  },
  redistributionNeedsContribution: {
    en: 'Money passed on to third parties needs a contribution, not a grant. Remove category 75 or ask for a contribution.',
    fr: 'La redistribution à des tiers exige une contribution, et non une subvention. Retirez la catégorie 75 ou demandez une contribution.',
  },
  cashFlowDiffers: { en: 'The cash flow forecast adds up to {forecast}, but the request is {requested}. They must be equal.', fr: 'Les prévisions de trésorerie totalisent {forecast}, mais le montant demandé est de {requested}. Les deux doivent être égaux.' },
  cashFlowOutsideProject: { en: 'Row {row, number}: the fiscal year {year} is outside the project.', fr: 'Ligne {row, number} : l’exercice {year} est en dehors de la période du projet.' },
  fundingSourceDiffers: {
    en: '{source}: the funders listed give {listed}, but the budget says {budget}. They must be equal.',
    fr: '{source} : les bailleurs énumérés donnent {listed}, mais le budget indique {budget}. Les deux doivent être égaux.',
  },
});
