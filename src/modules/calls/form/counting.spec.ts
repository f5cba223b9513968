import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countCharacters, countWords } from '../../../kernel/i18n/counting.js';
import { cleanText } from './typed-text.js';

interface Counting {
  counted: (text: string) => string;
  countCharacters: (text: string) => number;
  countWords: (text: string) => number;
}

/** The file that browsers load, as it is. */
const onScreen = (await import(new URL('../../../ui/assets/counting.js', import.meta.url).href)) as Counting;

/** Everything people type or paste: letters with accents apart, emoji, Arabic, Thai, line ends of all kinds, controls, lone halves. */
const typed = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('\r\n', '\r', '\n', '\t', '\u2028', '\u0085', 'e\u0301', '👩‍👩‍👧', '🇨🇦', '\ud83d', '\u202e', '\u0000', ' ', '\u00a0', 'مرحبا', 'สวัสดี', 'l’eau', 'don’t', '1,234.5'))).map((parts) => parts.join(''));

describe('counting text', () => {
  it('gives the same number of characters on the screen as on the server', () => {
    fc.assert(fc.property(typed, (text) => onScreen.countCharacters(text) === countCharacters(cleanText(text, 'many'))), { numRuns: 500 });
  });
  it('gives the same number of words on the screen as on the server', () => {
    fc.assert(fc.property(typed, (text) => onScreen.countWords(text) === countWords(cleanText(text, 'many'))), { numRuns: 500 });
  });
  it('counts the text that is stored: cleaning it again changes nothing', () => {
    fc.assert(fc.property(typed, (text) => onScreen.counted(text) === cleanText(text, 'many')), { numRuns: 500 });
  });
  it('counts a line end once whatever it is made of, an accent with its letter, a family as one', () => {
    expect(['a\r\nb', 'a\rb', 'e\u0301', '👩‍👩‍👧', ' a '].map((text) => [onScreen.countCharacters(text), countCharacters(cleanText(text, 'many'))])).toEqual([[3, 3], [3, 3], [1, 1], [1, 1], [1, 1]]);
    expect(['don’t stop', 'l’eau', '1,234.5 dollars', '– …', ''].map(onScreen.countWords)).toEqual([2, 1, 2, 0, 0]);
  });
});
