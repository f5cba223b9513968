import { describe, expect, it } from '@jest/globals';
import { completenessOf, type FileFacts } from './completeness.js';

const empty: FileFacts = {
  state: 'draft', submitted: false, hasSnapshot: false, hasSelfCheck: false, hasDocument: false, screened: false, questions: 0, openQuestions: 0, requiredReviews: 2, submittedReviews: 0, unfinishedReviews: 0, openConflicts: 0,
  decided: false, hasFeedback: false, decidedByReviewer: false, released: false, approved: false, invited: false, hasAgreement: false, signedByBoth: false, payments: 0, poorPayments: 0, agreementEnded: false, reportAccepted: false,
};
const whole: FileFacts = {
  ...empty, state: 'awarded', submitted: true, hasSnapshot: true, hasSelfCheck: true, hasDocument: true, screened: true, questions: 1, submittedReviews: 2, decided: true, hasFeedback: true, released: true, approved: true,
  hasAgreement: true, signedByBoth: true, payments: 2, agreementEnded: true, reportAccepted: true,
};
const missing = (facts: FileFacts): string[] => completenessOf(facts).items.filter(({ there }) => there === false).map(({ key }) => key);

describe('the completeness of a file', () => {
  it('asks a draft for nothing', () => expect(completenessOf(empty)).toMatchObject({ score: 100, items: expect.arrayContaining([{ key: 'snapshot', there: null }]) }));

  it('is 100 only when everything due is there', () => {
    expect([completenessOf(whole).score, missing(whole)]).toEqual([100, []]);
    for (const [wrong, key] of [
      [{ hasSnapshot: false }, 'snapshot'], [{ hasSelfCheck: false }, 'selfCheck'], [{ hasDocument: false }, 'document'], [{ screened: false }, 'screened'], [{ openQuestions: 1 }, 'questions'], [{ submittedReviews: 1 }, 'reviews'],
      [{ unfinishedReviews: 1 }, 'reviewsWhole'], [{ openConflicts: 1 }, 'conflicts'], [{ hasFeedback: false }, 'decision'], [{ decidedByReviewer: true }, 'decider'], [{ signedByBoth: false }, 'agreement'], [{ poorPayments: 1 }, 'payments'], [{ reportAccepted: false }, 'report'],
    ] as const) expect([wrong, missing({ ...whole, ...wrong }), completenessOf({ ...whole, ...wrong }).score < 100]).toEqual([wrong, [key], true]);
    expect(missing({ ...whole, released: false })).toEqual(['released']);
  });

  it('asks for reviews only once they can be expected, and an invited concept note for no agreement', () => {
    expect(missing({ ...empty, state: 'underReview', submitted: true, hasSnapshot: true, hasSelfCheck: true, hasDocument: true, screened: true, submittedReviews: 1 })).toEqual([]);
    expect(missing({ ...whole, state: 'invited', invited: true, hasAgreement: false, signedByBoth: false, payments: 0, agreementEnded: false, reportAccepted: false })).toEqual([]);
  });
});
