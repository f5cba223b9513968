import { type Bilingual, type Locale, say, texts } from '../../kernel/i18n/text.js';
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

const says = texts({
  opening: { en: 'We assessed your proposal against the criteria of the call. Reason for the decision: {reason}.', fr: 'Nous avons évalué votre proposition selon les critères de l’appel. Motif de la décision\u00a0: {reason}.' },
  reviewers: { en: 'What the reviewers wrote for you', fr: 'Ce que les évaluateurs vous ont écrit' },
});

/** A whole text for the applicant where nobody writes one by hand: the reason of the decision, and what the reviewers wrote. */
export function composedFeedback(rubric: Rubric, comments: readonly ApplicantComment[], language: Locale, reason: Bilingual): string {
  const written = suggestedFeedback(rubric, comments, language);
  return [say(language, says.opening, { reason: reason[language] }), ...(written ? [say(language, says.reviewers), written] : [])].join('\n\n');
}
