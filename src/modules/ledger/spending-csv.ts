import { stringify } from 'csv-stringify/sync';
import { type Locale, say } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import { fiscalYearLabel } from '../../kernel/time/fiscal-year.js';
import { says } from './messages.js';
import type { SpendingView } from './spending.view.js';

/** Dollars with a decimal point in both languages, for programs. */
const dollars = (cents: Cents | null): number | null => (cents === null ? null : cents / 100);

/** The rows of a spending view as CSV, with the header in one language; cells cannot become formulas. */
export function spendingCsv(view: SpendingView, locale: Locale): string {
  const group = { year: says.fiscalYear, theme: says.theme, country: says.country, call: says.call }[view.by];
  const period = view.year === null ? says.allYears : { en: fiscalYearLabel(view.year), fr: fiscalYearLabel(view.year) };
  const byYear = view.by === 'year';
  const header = [...(byYear ? [] : [says.fiscalYear]), group, says.available, says.reserved, says.committed, says.paid, says.free].map((text) => say(locale, text));
  const rows = view.rows.map((row) => [
    ...(byYear ? [] : [say(locale, period)]), say(locale, row.label),
    dollars(row.availableCents), dollars(row.reservedCents), dollars(row.committedCents), dollars(row.paidCents), dollars(row.freeCents),
  ]);
  return stringify([header, ...rows], { escape_formulas: true, record_delimiter: '\r\n', cast: { number: (value) => value.toFixed(2) } });
}

export const spendingFileName = (view: SpendingView, locale: Locale): string =>
  `${locale === 'fr' ? 'depenses' : 'spending'}-${view.year === null ? (locale === 'fr' ? 'tous' : 'all') : fiscalYearLabel(view.year)}-${view.by}.csv`;
