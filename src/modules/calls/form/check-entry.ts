import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import type { Column, Question, TextFormat } from './form.js';
import { complain, type ProblemCode } from './messages.js';
import { countCharacters, countWords } from './typed-text.js';

/** A question or a column that holds one text or number. */
type Entry = Column | Extract<Question, { kind: 'text' | 'longText' | 'choice' | 'number' | 'money' | 'date' }>;

const formats: Record<TextFormat, { readonly pattern: RegExp; readonly code: ProblemCode }> = {
  email: { pattern: /^[^\s@<>(),;:"]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u, code: 'emailMalformed' },
  phone: { pattern: /^\+?[\d\s().-]{7,25}(?:\s?(?:x|ext\.?|poste)\s?\d{1,6})?$/i, code: 'phoneMalformed' },
};

/** Limits of a single text, number or choice. */
export function checkEntry(entry: Entry, value: string | number, field: string): FieldProblem[] {
  switch (entry.kind) {
    case 'text':
    case 'longText': {
      const text = String(value);
      const over = countCharacters(text) - entry.limit;
      if (over > 0) return [complain(field, 'tooLong', { over, limit: entry.limit })];
      const words = entry.kind === 'longText' && 'words' in entry ? entry.words : undefined;
      if (words !== undefined && countWords(text) > words) return [complain(field, 'tooManyWords', { over: countWords(text) - words, limit: words })];
      const format = entry.kind === 'text' && entry.format ? formats[entry.format] : undefined;
      return format && !format.pattern.test(text) ? [complain(field, format.code)] : [];
    }
    case 'number': {
      if (typeof value !== 'number') return [complain(field, 'notNumber')];
      if (entry.whole && !Number.isInteger(value)) return [complain(field, 'notWhole')];
      if (value < entry.min) return [complain(field, 'numberTooSmall', { least: entry.min })];
      return value > entry.max ? [complain(field, 'numberTooBig', { most: entry.max })] : [];
    }
    case 'choice': return entry.options.some((option) => option.code === value) ? [] : [complain(field, 'unknownOption')];
    case 'money': return typeof value === 'number' && value >= 0 ? [] : [complain(field, typeof value === 'number' ? 'negativeMoney' : 'notMoney')];
    case 'date': return typeof value === 'string' ? [] : [complain(field, 'notDate')];
  }
}
