import { type Locale, say } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { barChartSvg } from '../../../platform/charts/index.js';
import type { HistoryView } from './history.view.js';
import { says } from './messages.js';
import { programmeCodes, shortProgrammeNames } from './programme-names.js';

const axis = {
  en: new Intl.NumberFormat('en-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', notation: 'compact' }),
  fr: new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', notation: 'compact' }),
};

/** The printed totals as bars: one group a year, one bar a programme. */
export function historyChart({ totals, years }: HistoryView, locale: Locale): Promise<string> {
  const oldestFirst = [...years].reverse();
  const sum = (year: number, programme: string): number => totals.reduce((total, row) => (row.fiscalYear === year && row.programme === programme ? total + row.totalCents : total), 0);
  return barChartSvg({
    title: say(locale, says.chart), locale, categories: oldestFirst.map(fiscalYearLabel), format: (cents) => axis[locale].format(cents / 100),
    series: programmeCodes.filter((code) => totals.some((row) => row.programme === code)).map((code) => ({ name: shortProgrammeNames[code][locale], values: oldestFirst.map((year) => sum(year, code)) })),
  });
}
