import { type Locale, say } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import { fiscalYearLabel } from '../../kernel/time/fiscal-year.js';
import { barChartSize, barChartSvg } from '../../platform/charts/index.js';
import { says } from './messages.js';
import { spendingTitle } from './spending-title.js';
import type { SpendingRow, SpendingView } from './spending.view.js';

/** More bars than this cannot be read; the smaller ones become one, and the table shows them all. */
const mostBars = 12;

const axis = {
  en: new Intl.NumberFormat('en-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }),
};

/** The bars of a spending view, as SVG in one language. */
export function spendingChart(view: SpendingView, locale: Locale): Promise<string> {
  const bars = fewer(view.rows);
  return barChartSvg({
    title: spendingCaption(view, locale), categories: bars.map((row) => say(locale, row.label)),
    series: seriesOf(view).map((figure) => ({ name: say(locale, figureNames[figure]), values: bars.map((row) => row[figure] ?? 0), hue: Object.keys(figureNames).indexOf(figure) })),
    locale, format: (cents: Cents) => axis[locale].format(cents / 100),
  });
}

/** What is shown, and of when. */
export const spendingCaption = ({ by, year }: SpendingView, locale: Locale): string =>
  `${say(locale, spendingTitle[by])}, ${year === null ? say(locale, says.allYears).toLowerCase() : fiscalYearLabel(year)}`;

/** The room the chart takes in the page. */
export const spendingChartSize = (view: SpendingView): { width: number; height: number } => barChartSize(fewer(view.rows).length, seriesOf(view).length);

const figureNames = { availableCents: says.available, reservedCents: says.reserved, committedCents: says.committed, paidCents: says.paid };
type Drawn = keyof typeof figureNames;
const seriesOf = ({ by }: SpendingView): readonly Drawn[] => [...(by === 'year' || by === 'call' ? ['availableCents' as const] : []), 'reservedCents', 'committedCents', 'paidCents'];

/** The largest rows in their order, and one for all others. */
function fewer(rows: readonly SpendingRow[]): readonly SpendingRow[] {
  if (rows.length <= mostBars) return rows;
  const weight = (row: SpendingRow): Cents => (row.availableCents ?? 0) + row.reservedCents + row.committedCents;
  const large = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, mostBars - 1));
  const others = rows.filter((row) => !large.has(row));
  const sum = (figure: Drawn): Cents => others.reduce((total, row) => total + (row[figure] ?? 0), 0);
  return [...rows.filter((row) => large.has(row)), {
    key: null, label: says.others, availableCents: sum('availableCents'), reservedCents: sum('reservedCents'), committedCents: sum('committedCents'), paidCents: sum('paidCents'), freeCents: null,
  }];
}
