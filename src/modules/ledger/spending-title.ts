import { texts } from '../../kernel/i18n/text.js';

/** What each grouping of the spending view is called. */
export const spendingTitle = texts({
  year: { en: 'Spending by fiscal year', fr: 'Dépenses par exercice' },
  theme: { en: 'Spending by theme', fr: 'Dépenses par thème' },
  country: { en: 'Spending by country', fr: 'Dépenses par pays' },
  call: { en: 'Spending by call for proposals', fr: 'Dépenses par appel de propositions' },
});
