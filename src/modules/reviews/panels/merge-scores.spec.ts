import { describe, expect, it } from '@jest/globals';
import { mergeScores } from './merge-scores.js';

const codes = ['R1', 'R2', 'R3'];

describe('consensus scores that come in', () => {
  it('are written where the version seen is the one stored', () => {
    expect(mergeScores(codes, { R1: { score: 2, version: 3 } }, { scores: { R1: '4', R2: 1 }, versions: { R1: '3', R2: '0' } }))
      .toEqual({ changes: [{ criterion: 'R1', score: 4 }, { criterion: 'R2', score: 1 }], clashes: [], problems: [] });
  });

  it('clash where somebody else was quicker, unless both say the same', () => {
    expect(mergeScores(codes, { R1: { score: 2, version: 1 }, R2: { score: 3, version: 2 } }, { scores: { R1: 4, R2: 3 }, versions: {} })).toEqual({ changes: [], clashes: ['R1'], problems: [] });
  });

  it('leave alone what is empty or not named', () => {
    expect(mergeScores(codes, { R1: { score: 2, version: 1 } }, { scores: { R1: '', R2: null } })).toEqual({ changes: [], clashes: [], problems: [] });
  });

  it('are refused when malformed or of no criterion, whatever a name inherits', () => {
    const { changes, problems } = mergeScores(codes, {}, { scores: { R1: 5, R2: '2.5', constructor: 1, R9: 2 } });
    expect([changes, problems.map(({ field, code }) => `${field} ${code}`)]).toEqual([[], ['scores.constructor unknownCriterion', 'scores.R9 unknownCriterion', 'scores.R1 scoreMalformed', 'scores.R2 scoreMalformed']]);
  });
});
