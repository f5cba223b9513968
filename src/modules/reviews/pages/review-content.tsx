import { texts } from '../../../kernel/i18n/text.js';
import { InsetText, Prose, SummaryList, usePage } from '../../../ui/index.js';
import { scoreLabels } from '../../calls/index.js';
import type { OtherReview, StaffReview } from '../review.view.js';
import { confidenceNames, recommendationNames } from '../review-words.js';

export const contentTexts = texts({
  total: { en: 'Weighted total', fr: 'Total pondéré' },
  outOf: { en: '{total, number} out of 100', fr: '{total, number} sur 100' },
  recommendation: { en: 'Recommendation', fr: 'Recommandation' },
  confidence: { en: 'Confidence', fr: 'Certitude' },
  overall: { en: 'Overall comment', fr: 'Commentaire général' },
  criterion: { en: 'Criterion', fr: 'Critère' },
  percent: { en: '{weight, number}%', fr: '{weight, number}\u00a0%' },
  internal: { en: 'Internal comment', fr: 'Commentaire interne' },
  scores: { en: 'Scores and comments for the applicant', fr: 'Notes et commentaires à l’intention du demandeur' },
});

/** The scores and comments of one review, read-only; internal comments only when the view brings them. */
export function ReviewContent({ review, level }: { review: OtherReview | StaffReview; level: 2 | 3 | 4 }) {
  const { t } = usePage();
  const Heading = `h${level}` as 'h3';
  return (
    <>
      <SummaryList items={[
        { term: contentTexts.total, value: review.total === null ? '' : <strong>{t(contentTexts.outOf, { total: review.total })}</strong> },
        { term: contentTexts.recommendation, value: review.recommendation && recommendationNames[review.recommendation] },
        { term: contentTexts.confidence, value: review.confidence && confidenceNames[review.confidence] },
        { term: contentTexts.overall, value: review.overallComment && <Prose text={review.overallComment} /> },
      ]} />
      {/* No section: a page shows several reviews, and each landmark needs a name of its own. */}
      <Heading>{t(contentTexts.scores)}</Heading>
      <SummaryList items={review.criteria.map((row) => ({
        term: `${row.code}. ${t(row.label)} (${t(contentTexts.percent, { weight: row.weight })})`,
        value: row.score !== null && (
          <>
            <p><strong>{row.score} – {t(scoreLabels[row.score])}</strong></p>
            {row.comment && <Prose text={row.comment} />}
            {row.internal && <InsetText><p class="muted">{t(contentTexts.internal)}</p><Prose text={row.internal} /></InsetText>}
          </>
        ),
      }))} />
    </>
  );
}

/** A total as people say it. */
export function Points({ value }: { value: number | null }) {
  const { locale } = usePage();
  return value === null ? <span class="muted">–</span> : <span class="money">{new Intl.NumberFormat(`${locale}-CA`, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)}</span>;
}

