import type { Locale } from '../kernel/i18n/text.js';

const percents = {
  en: new Intl.NumberFormat('en-CA', { style: 'percent', maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 1 }),
};

/** `12.5%` or `12,5 %`, from 0.125. */
export const formatPercent = (ratio: number, locale: Locale): string => percents[locale].format(ratio);

const numbers = { en: new Intl.NumberFormat('en-CA'), fr: new Intl.NumberFormat('fr-CA') };

/** `12,345` or `12 345`. */
export const formatNumber = (value: number, locale: Locale): string => numbers[locale].format(value);
