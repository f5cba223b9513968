import { IntlMessageFormat } from 'intl-messageformat';

/** The two official languages. English and French are equal: no text exists in one only. */
export type Locale = 'en' | 'fr';
export const locales = ['en', 'fr'] as const;
export const isLocale = (value: unknown): value is Locale => value === 'en' || value === 'fr';
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'fr' : 'en');

/** A text in both languages: an ICU message when it takes values, plain data otherwise. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}
export type TextValues = Record<string, string | number>;

/** Declares a module's texts; a key that lacks a language does not compile. */
export const texts = <const T extends Record<string, Bilingual>>(all: T): T => all;

const compiled = new Map<string, IntlMessageFormat>();

/** The text in one language, with its ICU values filled in. Compiled once per message. */
export function say(locale: Locale, text: Bilingual, values?: TextValues): string {
  if (!values) return text[locale];
  const key = `${locale} ${text[locale]}`;
  let format = compiled.get(key);
  if (!format) compiled.set(key, (format = new IntlMessageFormat(text[locale], `${locale}-CA`, undefined, { ignoreTag: true })));
  return String(format.format(values));
}

/** Fills the values into both languages. */
export const sayBoth = (text: Bilingual, values?: TextValues): Bilingual => ({ en: say('en', text, values), fr: say('fr', text, values) });
