import type { Bilingual, Locale } from '../i18n/text.js';

/** A megabyte as limits and pages count it: 1,024 × 1,024 bytes. Every limit of a file's size is a number of these, so that hint and refusal name one figure. */
export const megabyte = 1024 * 1024;

const units = [['GB', 'Go', 1024 * megabyte], ['MB', 'Mo', megabyte], ['kB', 'ko', 1024]] as const;
const sizes = {
  en: new Intl.NumberFormat('en-CA', { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 }),
};

/** A file's size for people: `1.2 MB` or `1,2 Mo`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [en, fr, unit] = units.find(([, , size]) => bytes >= size) ?? units[2];
  return `${sizes[locale].format(Math.max(bytes / unit, 0.1))}\u00a0${locale === 'fr' ? fr : en}`;
}

/** A text with a size at `{size}`, written in each language. */
export const withSize = (text: Bilingual, bytes: number): Bilingual => ({ en: text.en.replace('{size}', formatBytes(bytes, 'en')), fr: text.fr.replace('{size}', formatBytes(bytes, 'fr')) });
