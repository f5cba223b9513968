import { diffWordsWithSpace } from 'diff';

/** A stretch of two compared texts: in both, only in the later, or only in the earlier one. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many changes nobody reads them one by one: the whole text counts as replaced. */
const mostEdits = 3_000;

/** What changed from one text to another, word by word. */
export function differenceOf(before: string, after: string): Piece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!changes) return whole(before, after);
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

const whole = (before: string, after: string): Piece[] => [{ kind: 'removed' as const, text: before }, { kind: 'added' as const, text: after }].filter(({ text }) => text !== '');
