import type { Locale } from '../i18n/text.js';

/** Money is integer cents (FIN-29); the portal's accounts are in Canadian dollars. */
export type Cents = number;

/** The largest amount one field accepts: ten billion dollars. */
export const maxCents = 1_000_000_000_000;

const formats = {
  en: new Intl.NumberFormat('en-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol' }),
  fr: new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol' }),
};
const wholeFormats = {
  en: new Intl.NumberFormat('en-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }),
  fr: new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }),
};

/** `$1,234.50` or `1 234,50 $`. */
export const formatMoney = (cents: Cents, locale: Locale): string => formats[locale].format(cents / 100);

/** Without cents when there are none: `$1,234` or `1 234 $`, but `$1,234.50`. */
export const formatMoneyShort = (cents: Cents, locale: Locale): string =>
  (cents % 100 === 0 ? wholeFormats : formats)[locale].format(cents / 100);

/**
 * Cents from what a person typed: `1234.5`, `$1,234.50`, `1 234,50 $`. Undefined when it is no amount.
 * A comma or point followed by one or two last digits is the decimal sign; in threes they group, but never after a zero (`0.500`).
 */
export function parseMoney(typed: string): Cents | undefined {
  const bare = typed.normalize('NFKC').replace(/[\s$'’]/g, '').replace(/CAD/i, '');
  const match = /^(-?)([1-9]\d{0,2}(?:([.,])\d{3}(?:\3\d{3})*)|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  if (!match) return undefined;
  const [, sign, whole = '', grouping, decimal, fraction = ''] = match;
  if (grouping && grouping === decimal) return undefined;
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? (sign ? -cents : cents) : undefined;
}

/** Cents from text or from a number of dollars; a number finer than a cent is no amount, rather than rounded unseen. */
export const readDollars = (given: unknown): Cents | undefined => {
  const typed = typeof given === 'number' && /^-?\d+(\.\d{1,2})?$/.test(String(given)) ? given.toFixed(2) : given;
  return typeof typed === 'string' ? parseMoney(typed) : undefined;
};

/** What a money input shows for editing: `1234.50` in English, `1234,50` in French. */
export const moneyForInput = (cents: Cents, locale: Locale): string => {
  const plain = (cents / 100).toFixed(2);
  return locale === 'fr' ? plain.replace('.', ',') : plain;
};

/** Splits an amount over shares to the cent; the first parts take the remainder. */
export function splitCents(total: Cents, parts: number): Cents[] {
  const base = Math.floor(total / parts);
  const rest = total - base * parts;
  return Array.from({ length: parts }, (_, i) => base + (i < rest ? 1 : 0));
}
