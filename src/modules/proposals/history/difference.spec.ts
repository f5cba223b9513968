import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf } from './difference.js';

const joined = (kinds: readonly string[], pieces: ReturnType<typeof differenceOf>): string => pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join('');

describe('the difference of two texts', () => {
  it('is told word by word', () => {
    expect(differenceOf('Two mediators in Bogotá', 'Three mediators in Bogotá, paid')).toEqual([
      { kind: 'removed', text: 'Two' }, { kind: 'added', text: 'Three' }, { kind: 'same', text: ' mediators in Bogotá' }, { kind: 'added', text: ', paid' },
    ]);
  });
  it('is nothing between equal texts, and everything from an empty one', () => {
    expect([differenceOf('', ''), differenceOf('same', 'same'), differenceOf('', 'new')]).toEqual([[], [{ kind: 'same', text: 'same' }], [{ kind: 'added', text: 'new' }]]);
  });
  it('loses no character of either text, in any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const pieces = differenceOf(before, after);
      return joined(['same', 'removed'], pieces) === before && joined(['same', 'added'], pieces) === after;
    }));
  });
  it('of two long texts without a common word is the whole of both', () => {
    const text = (word: string): string => Array.from({ length: 4_000 }, (_, n) => `${word}${n}`).join('-');
    expect(differenceOf(text('a'), text('b')).map(({ kind, text: { length } }) => [kind, length > 10_000])).toEqual([['removed', true], ['added', true]]);
  });
});
