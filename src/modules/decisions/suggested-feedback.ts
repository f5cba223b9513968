import type { Locale } from '../../kernel/i18n/text.js';
import type { Rubric } from '../calls/index.js';
import type { ApplicantComment } from '../reviews/index.js';

/** A first text for the applicant, put together from what the reviewers wrote for them, by criterion and without names. */
export function suggestedFeedback(rubric: Rubric, comments: readonly ApplicantComment[], language: Locale): string {
  const parts = rubric.criteria.flatMap(({ code, label }) => {
    const own = [...new Set(comments.filter((one) => one.criterion === code).map((one) => one.comment.trim()))].filter(Boolean);
    return own.length ? [`${label[language]}\n${own.map((comment) => `– ${comment}`).join('\n')}`] : [];
  });
  return parts.join('\n\n').slice(0, 7_500);
}
