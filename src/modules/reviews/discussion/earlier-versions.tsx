import type { Bilingual } from '../../../kernel/i18n/text.js';
import { texts } from '../../../kernel/i18n/text.js';
import { Details, InstantText, Prose, SummaryList, Table, usePage } from '../../../ui/index.js';
import { contentTexts } from '../pages/review-content.js';
import { confidenceNames, recommendationNames } from '../review-words.js';
import type { EarlierVersion } from './review-versions.js';

const says = texts({
  version: { en: 'Version {number, number}, as it was before it was amended', fr: 'Version {number, number}, avant la modification' },
  amended: { en: 'Amended', fr: 'Modifiée le' },
  reason: { en: 'Reason', fr: 'Motif' },
  score: { en: 'Score', fr: 'Note' },
  comment: { en: 'Comment for the applicant', fr: 'Commentaire à l’intention du demandeur' },
});

/** What a review said before it was amended in the discussion, each with the reason that was given. */
export function EarlierVersions({ versions, criteria }: { versions: readonly EarlierVersion[]; criteria: readonly { code: string; label: Bilingual }[] }) {
  const { t } = usePage();
  const nameOf = (code: string): string => { const found = criteria.find((one) => one.code === code); return found ? `${code}. ${t(found.label)}` : code; };
  return (
    <>
      {versions.map((one) => (
        <Details key={one.number} summary={t(says.version, { number: one.number })}>
          <SummaryList compact items={[
            { term: says.amended, value: <InstantText at={one.replacedAt} /> },
            { term: says.reason, value: <Prose text={one.reason} /> },
            { term: contentTexts.total, value: one.total === null ? '' : t(contentTexts.outOf, { total: one.total }) },
            { term: contentTexts.recommendation, value: one.recommendation && t(recommendationNames[one.recommendation]) },
            { term: contentTexts.confidence, value: one.confidence && t(confidenceNames[one.confidence]) },
            { term: contentTexts.overall, value: one.overallComment && <Prose text={one.overallComment} /> },
          ]} />
          <Table caption={t(says.version, { number: one.number })} captionHidden rows={one.scores} rowKey={(row) => row.criterion} columns={[
            { key: 'criterion', label: contentTexts.criterion, cell: (row) => nameOf(row.criterion) },
            { key: 'score', label: says.score, numeric: true, cell: (row) => row.score ?? '–' },
            { key: 'comment', label: says.comment, cell: (row) => <Prose text={row.comment || '–'} /> },
            { key: 'internal', label: contentTexts.internal, cell: (row) => <Prose text={row.internal || '–'} /> },
          ]} />
        </Details>
      ))}
    </>
  );
}
