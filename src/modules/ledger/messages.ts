import { texts } from '../../kernel/i18n/text.js';

/** Words shared by the pages, charts and files of the ledger. */
export const says = texts({
  fiscalYear: { en: 'Fiscal year', fr: 'Exercice' },
  theme: { en: 'Theme', fr: 'Thème' },
  country: { en: 'Country', fr: 'Pays' },
  call: { en: 'Call for proposals', fr: 'Appel de propositions' },
  appropriated: { en: 'Appropriated', fr: 'Crédits' },
  available: { en: 'Available', fr: 'Disponible' },
  allocated: { en: 'Allocated to calls', fr: 'Affecté aux appels' },
  reserved: { en: 'Reserved', fr: 'Réservé' },
  committed: { en: 'Committed', fr: 'Engagé' },
  paid: { en: 'Paid', fr: 'Payé' },
  free: { en: 'Free', fr: 'Libre' },
  allYears: { en: 'All fiscal years', fr: 'Tous les exercices' },
  notAllocated: { en: 'Not allocated to a call', fr: 'Non affecté à un appel' },
  noTheme: { en: 'No theme', fr: 'Sans thème' },
  noCountry: { en: 'No country', fr: 'Sans pays' },
  others: { en: 'All others', fr: 'Tous les autres' },
  total: { en: 'Total', fr: 'Total' },
});

export const appropriationTexts = texts({
  recorded: { en: 'The appropriation is recorded.', fr: 'Les crédits sont enregistrés.' },
});
