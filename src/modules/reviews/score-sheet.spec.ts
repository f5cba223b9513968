import { describe, expect, it } from '@jest/globals';
import { standardRubric } from '../calls/index.js';
import { mergeSheet, type Overall, type PostedSheet, sheetOf } from './score-sheet.js';

const stored = sheetOf([{ criterion: 'R1', score: 3, comment: 'Kept', internal: '', version: 2 }]);
const overall: Overall = { recommendation: 'fund', confidence: null, overallComment: null, overallVersion: 1 };
const merge = (posted: Partial<PostedSheet>) => {
  const { changes, overall: whole, clashes, refused, problems } = mergeSheet(standardRubric, stored, overall, { versions: {}, ...posted });
  return { changed: changes.map(({ criterion }) => criterion), whole, clashes, refused, problems: problems.map(({ field, code }) => `${field} ${code}`) };
};
const nothing = { changed: [], whole: null, clashes: [], refused: [], problems: [] };

describe('merging a score sheet', () => {
  it('leaves alone what was not posted or says the same, whatever the version', () => {
    expect(merge({})).toEqual(nothing);
    expect(merge({ scores: { R1: '3' }, comments: { R1: ' Kept\r\n' }, recommendation: 'fund', overallComment: null })).toEqual(nothing);
  });

  it('writes what was seen in its last version, or never written', () => {
    expect(merge({ versions: { R1: 2, overall: '1' }, scores: { R1: 4, R2: 0 }, confidence: 'low' })).toEqual({ ...nothing, changed: ['R1', 'R2'], whole: { recommendation: 'fund', confidence: 'low', overallComment: null } });
  });

  it('asks where another version was seen, part by part', () => {
    expect(merge({ versions: { R1: 1, overall: 0 }, scores: { R1: 4, R2: 1 }, recommendation: 'doNotFund' })).toEqual({ ...nothing, changed: ['R2'], clashes: ['R1', 'overall'] });
    expect(merge({ versions: { R1: 'theirs', overall: 'theirs' }, scores: { R1: 4 }, recommendation: 'doNotFund' })).toEqual(nothing);
  });

  it('compares nothing when no versions came at all', () => {
    expect(merge({ versions: null, scores: { R1: 4 }, confidence: 'high' })).toMatchObject({ changed: ['R1'], clashes: [], whole: { confidence: 'high' } });
  });

  it('names the parts that cannot be stored, and the fields', () => {
    expect(merge({ versions: { R1: 2, overall: 1 }, scores: { R1: 9, X: 1 }, comments: { R2: 7 }, overallComment: 'x'.repeat(4_001) }))
      .toEqual({ ...nothing, refused: ['R1', 'R2', 'overall'], problems: ['scores.X unknownCriterion', 'scores.R1 scoreMalformed', 'comments.R2 notText', 'overallComment tooLong'] });
  });
});
