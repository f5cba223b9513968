/**
 * The one rule for limits of text: it is counted as it is stored (NFC, a line end is one, no control characters, no
 * blanks around it), in characters as people see them (graphemes) or in words. `ui/assets/counting.js` is the same rule
 * for the screen.
 */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Characters as people count them, of a text as it is stored: an emoji or a letter with its accents is one, and so is a line end. */
export function countCharacters(text: string): number {
  // Below the combining marks each code unit is one character, except for a carriage return before a line feed.
  if (/^[\n\u0020-\u007e\u00a0-\u02ff\u2018-\u2026]*$/.test(text)) return text.length;
  let count = 0;
  for (const segment of graphemes.segment(text)) count += segment.segment.length > 0 ? 1 : 0;
  return count;
}

/** Words of a text as it is stored, by the Unicode rules: also where a script writes no blanks between them. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) count += isWordLike ? 1 : 0;
  return count;
}
