/**
 * How the portal counts text, the same here as on the server (`kernel/i18n/counting.ts`; a test compares both on random
 * text): composed (NFC), a line end is one, control characters and halves do not count, blanks around the text neither.
 * A character is what people see as one (a grapheme); a word is what the Unicode rules part as one, in any script.
 */
const graphemes = Intl.Segmenter ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;
const words = Intl.Segmenter ? new Intl.Segmenter('en', { granularity: 'word' }) : null;

export const counted = (text) =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ').replace(/[\p{Cs}\uFEFF\u202A-\u202E]/gu, '').replace(/(?!\n)\p{Cc}/gu, '').normalize('NFC').trim();

export const countCharacters = (text) => (graphemes ? [...graphemes.segment(counted(text))] : [...counted(text)]).length;

export const countWords = (text) => (words ? [...words.segment(counted(text))].filter(({ isWordLike }) => isWordLike).length : counted(text).split(/\s+/).filter(Boolean).length);
