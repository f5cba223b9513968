import { describe, expect, it } from '@jest/globals';
import { standardRubric } from '../calls/index.js';
import { minFeedback } from './decision-input.js';
import { composedFeedback } from './suggested-feedback.js';

const reason = { en: 'Below the pass mark', fr: 'Sous la note de passage' };

describe('feedback composed for an applicant', () => {
  it('gives the reason in the language of the proposal, and each comment once under its criterion', () => {
    const text = composedFeedback(standardRubric, [{ criterion: 'R1', comment: 'Clear needs. ' }, { criterion: 'R1', comment: 'Clear needs.' }], 'fr', reason);
    expect(text).toContain('Motif de la décision\u00a0: Sous la note de passage.');
    expect(text.split('– Clear needs.')).toHaveLength(2);
  });

  it('is long enough to be sent without any comment', () => {
    for (const language of ['en', 'fr'] as const) expect(composedFeedback(standardRubric, [], language, reason).length).toBeGreaterThanOrEqual(minFeedback);
  });
});
