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

const units = [['GB', 'Go', 1e9], ['MB', 'Mo', 1e6], ['kB', 'ko', 1e3]] as const;
const sizes = {
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 }),
};

/** A file's size for people: `1.2 MB` or `1,2 Mo`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [en, fr, unit] = units.find(([, , size]) => bytes >= size) ?? units[2];
  return `${sizes[locale].format(Math.max(bytes / unit, 0.1))}\u00a0${locale === 'fr' ? fr : en}`;
}
