import type { Locale } from '../kernel/i18n/text.js';

/** The first of the month is an ordinal in French, which `Intl` does not know: 1er avril 2027. */
export const frenchFirst = (text: string, locale: Locale): string => (locale === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text);

/** Keeps the parts of a time together at a line's end: `12:00 p.m.`, `14 h 30`, and writes no leading zero before an hour. */
export const keepTimeTogether = (text: string): string =>
  text.replace(/\b0(\d) h /g, '$1 h ').replace(/(\d) h (\d)/g, '$1\u00a0h\u00a0$2').replace(/(\d) ([ap]\.m\.)/g, '$1\u00a0$2').replace(/(\S) ([A-Z]{3,4}|UTC[+−-]?\S*)$/, '$1\u00a0$2');

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
