import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess, checkReview, checkRubric, needsThirdReviewer, type ReviewScores, type Rubric, type Score, scores, weightedTotal } from './rubric.js';
import { sectionOf, questionsOf } from './questions.js';
import { standardForm } from './standard-form.js';
import { standardRubric } from './standard-rubric.js';

const all = (score: Score): Record<string, Score> => Object.fromEntries(standardRubric.criteria.map(({ code }) => [code, score]));
const anyScores: fc.Arbitrary<Record<string, Score>> = fc.array(fc.constantFrom(...scores), { minLength: 9, maxLength: 9 })
  .map((list) => Object.fromEntries(standardRubric.criteria.map(({ code }, index) => [code, list[index] ?? 0])));

describe('the standard rubric', () => {
  it('is sound: nine criteria, weights of 100, words for each score in both languages', () => {
    expect(checkRubric(standardRubric)).toEqual([]);
    expect(standardRubric.criteria.map(({ code, weight }) => [code, weight])).toEqual([['R1', 20], ['R2', 15], ['R3', 15], ['R4', 10], ['R5', 10], ['R6', 10], ['R7', 5], ['R8', 10], ['R9', 5]]);
  });
  it('reads sections and questions that exist', () => {
    const codes = new Set(questionsOf(standardForm).map((question) => question.code));
    for (const { reads } of standardRubric.criteria) for (const code of reads) expect({ code, exists: sectionOf(standardForm, code) !== undefined || codes.has(code) }).toEqual({ code, exists: true });
  });
});

describe('a weighted total', () => {
  it('is Σ weight × score ÷ 4', () => {
    for (const [score, total] of [[0, 0], [1, 25], [2, 50], [3, 75], [4, 100]] as const) expect(weightedTotal(standardRubric, all(score))).toBe(total);
    expect(weightedTotal(standardRubric, { ...all(3), R7: 4 })).toBe(76.3);
    expect(weightedTotal(standardRubric, { ...all(3), R7: 2 })).toBe(73.8);
  });
  it('waits for every score and takes no other', () => {
    expect(weightedTotal(standardRubric, {})).toBeUndefined();
    for (const bad of [5, -1, 2.5, NaN, '3', null]) expect(weightedTotal(standardRubric, { ...all(3), R1: bad as Score })).toBeUndefined();
    expect(weightedTotal({ ...standardRubric, criteria: [] }, {})).toBeUndefined();
  });
  it('stays from 0 to 100 with one decimal, equals the exact value, and grows with each score', () => {
    fc.assert(fc.property(anyScores, fc.nat(8), (given, index) => {
      const total = weightedTotal(standardRubric, given) ?? -1;
      expect(total >= 0 && total <= 100 && Math.round(total * 10) / 10 === total).toBe(true);
      const quarters = standardRubric.criteria.reduce((sum, { code, weight }) => sum + weight * (given[code] ?? 0), 0);
      expect(Math.abs(total - quarters / 4) <= 0.05 + 1e-9).toBe(true);
      const code = standardRubric.criteria[index]?.code ?? 'R1';
      const score = given[code] ?? 0;
      if (score < 4) expect((weightedTotal(standardRubric, { ...given, [code]: (score + 1) as Score }) ?? 0) > total).toBe(true);
    }));
  });
  it('does not depend on the order of criteria', () => {
    fc.assert(fc.property(anyScores, (given) => weightedTotal({ ...standardRubric, criteria: [...standardRubric.criteria].reverse() }, given) === weightedTotal(standardRubric, given)));
  });
});

describe('an assessment', () => {
  const verdict = (...reviews: ReviewScores[]): [number, boolean, readonly string[], boolean] | undefined => {
    const found = assess(standardRubric, reviews);
    return found && [found.average, found.passes, found.belowMinimum, found.needsThirdReviewer];
  };
  it('passes from an average of 60', () => {
    const sixty = { ...all(2), R1: 4 } as const;
    expect(verdict(sixty, sixty)).toEqual([60, true, [], false]);
    expect(verdict(sixty, { ...sixty, R9: 1 })).toEqual([59.4, false, [], false]);
  });
  it('does not pass by rounding', () => {
    fc.assert(fc.property(fc.array(anyScores, { minLength: 1, maxLength: 6 }), (reviews) => {
      const exact = reviews.reduce((sum, given) => sum + standardRubric.criteria.reduce((one, { code, weight }) => one + weight * (given[code] ?? 0), 0), 0);
      const found = assess(standardRubric, reviews);
      expect(found?.passes).toBe(exact >= 240 * reviews.length && found?.belowMinimum.length === 0);
    }));
  });
  it('needs an average of 2 for R1 and R8', () => {
    expect(verdict({ ...all(4), R8: 2 }, { ...all(4), R8: 1 })).toEqual([93.8, false, ['R8'], false]);
    expect(verdict({ ...all(4), R1: 3 }, { ...all(4), R1: 1 })).toEqual([90, true, [], false]);
    expect(verdict({ ...all(4), R1: 1 })).toEqual([85, false, ['R1'], false]);
  });
  it('calls a third reviewer above a difference of 20', () => {
    expect(needsThirdReviewer([80, 60])).toBe(false);
    expect(needsThirdReviewer([80.1, 60])).toBe(true);
    expect(needsThirdReviewer([99.9, 79.9])).toBe(false);
    expect(needsThirdReviewer([80])).toBe(false);
    expect(verdict(all(4), all(3))).toEqual([87.5, true, [], true]);
  });
  it('leaves unfinished reviews out', () => {
    expect(verdict()).toBeUndefined();
    expect(verdict({ R1: 4 })).toBeUndefined();
    expect(verdict(all(3), { R1: 0 })).toEqual([75, true, [], false]);
  });
});

describe('a review', () => {
  const reason = 'x'.repeat(50);
  it('explains scores of 0, 1 and 4 in 50 characters', () => {
    expect(checkReview(standardRubric, all(3), {})).toEqual([]);
    for (const score of [0, 1, 4] as const) {
      expect(checkReview(standardRubric, { ...all(2), R3: score }, { R3: reason })).toEqual([]);
      expect(checkReview(standardRubric, { ...all(2), R3: score }, { R3: ` ${reason.slice(1)} ` }).map(({ field, code }) => [field, code])).toEqual([['comments.R3', 'commentTooShort']]);
    }
  });
  it('scores every criterion', () => {
    expect(checkReview(standardRubric, {}, {}).map(({ field }) => field)).toEqual(standardRubric.criteria.map(({ code }) => `scores.${code}`));
    expect(checkReview(standardRubric, { ...all(3), R2: 7 as Score }, {}).map(({ field, code }) => [field, code])).toEqual([['scores.R2', 'scoreMalformed']]);
  });
});

describe('a changed rubric', () => {
  const [first, ...others] = standardRubric.criteria;
  if (!first) throw new Error('no criterion');
  const codes = (rubric: Rubric): string[] => checkRubric(rubric).map(({ field, code }) => `${field} ${code}`);
  it('is refused when weights, codes or texts do not hold', () => {
    expect(codes({ ...standardRubric, criteria: others })).toEqual(['criteria weightsNotHundred']);
    expect(codes({ ...standardRubric, criteria: [{ ...first, weight: NaN }, ...others] })).toEqual(['criteria.0.weight weightMalformed', 'criteria weightsNotHundred']);
    expect(codes({ ...standardRubric, criteria: [{ ...first, code: 'R2' }, ...others] })).toEqual(['criteria.1.code codeTwice']);
    expect(codes({ ...standardRubric, criteria: [{ ...first, label: { en: 'x', fr: '' } }, ...others] })).toEqual(['criteria.0.label.fr textMissing']);
    expect(codes({ ...standardRubric, criteria: [{ ...first, minimum: 5 }, ...others] })).toEqual(['criteria.0.minimum limitMalformed']);
  });
});
