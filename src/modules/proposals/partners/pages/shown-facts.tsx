import { texts } from '../../../../kernel/i18n/text.js';
import { formatNumber, Money, type SummaryItem, usePage } from '../../../../ui/index.js';
import type { ShownRow } from '../partner-rows.js';

const says = texts({
  role: { en: 'Role in the project', fr: 'Rôle dans le projet' },
  cost: { en: 'Cost of its part in the budget', fr: 'Coût de sa part au budget' },
});

/** What stands of a partner in the proposal, as the applicant wrote it. */
export function useShownFacts(): (shown: ShownRow, language?: string) => SummaryItem[] {
  const { t, locale } = usePage();
  return (shown, language) => [
    { term: says.role, value: shown.role ? <span lang={language} dir="auto" data-typed>{shown.role}</span> : null },
    ...shown.figures.map(({ key, label, kind, value }) => ({ term: t(label), value: kind === 'money' ? <Money key={key} cents={value} /> : formatNumber(value, locale) })),
    ...(shown.costCents === null ? [] : [{ term: says.cost, value: <Money cents={shown.costCents} /> }]),
  ];
}
