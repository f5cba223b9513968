import { maxCents, parseMoney, type Cents } from '../../../kernel/money/money.js';
import { isLocalDate } from '../../../kernel/time/dates.js';
import type { ProblemCode } from './messages.js';

export { countCharacters, countWords } from '../../../kernel/i18n/counting.js';

/** The longest text that is kept at all, far above every limit of a form. */
export const keptCharacters = 100_000;
const keptNumber = 1_000_000_000_000;

/** A value that was read, nothing because nothing was there, or the code of why it cannot be kept. */
export type Read<T> = { readonly value: T | null } | { readonly refused: ProblemCode };

const nothing = { value: null } as const;
const refuse = (refused: ProblemCode): { readonly refused: ProblemCode } => ({ refused });

/**
 * Text as it is stored: composed (NFC), line ends as `\n`, without control characters, half characters and
 * the marks that force a writing direction (they can make a text read as another), and trimmed.
 * Arabic, Hebrew, joiners and emoji stay as they are.
 */
export function cleanText(typed: string, lines: 'one' | 'many'): string {
  const unified = typed.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(lines === 'one' ? /[\n\t]+/g : /\t/g, ' ');
  return unified.replace(/[\p{Cs}\uFEFF\u202A-\u202E]/gu, '').replace(/(?!\n)\p{Cc}/gu, '').normalize('NFC').trim();
}

/** A text of one line or many. */
export function readText(posted: unknown, lines: 'one' | 'many'): Read<string> {
  if (posted === undefined || posted === null) return nothing;
  if (typeof posted !== 'string') return refuse('notText');
  if (posted.length > keptCharacters * 2) return refuse('textTooLarge');
  const text = cleanText(posted, lines);
  if (text.length > keptCharacters) return refuse('textTooLarge');
  return { value: text === '' ? null : text };
}

/** A date that exists, between 1900 and 2199. */
export function readDate(posted: unknown): Read<string> {
  const typed = readText(posted, 'one');
  if ('refused' in typed) return refuse('notDate');
  if (typed.value === null) return nothing;
  if (!isLocalDate(typed.value)) return refuse('notDate');
  const year = Number(typed.value.slice(0, 4));
  return year < 1900 || year > 2199 ? refuse('dateOutOfRange') : { value: typed.value };
}

/** An amount: text is dollars as typed (`1,234.50`, `1 234,50 $`), a number is whole cents. Never below zero. */
export function readMoney(posted: unknown): Read<Cents> {
  let cents: number | undefined;
  if (typeof posted === 'number') cents = Number.isSafeInteger(posted) ? posted : undefined;
  else {
    const typed = readText(posted, 'one');
    if ('refused' in typed || (typed.value !== null && typed.value.length > 40)) return refuse('notMoney');
    if (typed.value === null) return nothing;
    cents = parseMoney(typed.value);
  }
  if (cents === undefined) return refuse('notMoney');
  if (cents < 0) return refuse('negativeMoney');
  return cents > maxCents ? refuse('moneyTooLarge') : { value: cents + 0 };
}

/**
 * A number, typed the English or the French way. A point is always the decimal sign; a comma groups when exactly
 * three digits follow it and the number does not start with zero (`1,200`), and is the decimal sign otherwise.
 */
export function parseNumber(typed: string): number | undefined {
  const bare = typed.normalize('NFKC').replace(/[\s'’]/g, '').replace(/^[\u2212\u2013]/, '-');
  if (bare.length > 40) return undefined;
  const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(grouped) ? Number(grouped) + 0 : undefined;
}

export function readNumber(posted: unknown): Read<number> {
  let number: number | undefined;
  if (typeof posted === 'number') number = posted;
  else {
    const typed = readText(posted, 'one');
    if ('refused' in typed) return refuse('notNumber');
    if (typed.value === null) return nothing;
    number = parseNumber(typed.value);
  }
  if (number === undefined || !Number.isFinite(number)) return refuse('notNumber');
  return Math.abs(number) > keptNumber ? refuse('numberTooLarge') : { value: number + 0 };
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One own field of a posted object; what it inherits does not count. */
export const fieldOf = (posted: unknown, key: string): unknown => (isPlain(posted) && Object.hasOwn(posted, key) ? posted[key] : undefined);

export const isObject = isPlain;

/**
 * A list out of a JSON array or of an object with indexes for keys, the form parser's way of saying the same.
 * Undefined when it is no list; `tooMany` before anything is copied when it is longer than `most`.
 */
export function readList(posted: unknown, most: number): readonly unknown[] | 'tooMany' | undefined {
  if (posted === undefined || posted === null || posted === '') return [];
  if (Array.isArray(posted)) return posted.length > most ? 'tooMany' : (posted as readonly unknown[]);
  if (!isPlain(posted)) return undefined;
  const keys = Object.keys(posted);
  if (keys.length > most) return 'tooMany';
  if (!keys.every((key) => /^\d{1,9}$/.test(key))) return undefined;
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => posted[key]);
}
