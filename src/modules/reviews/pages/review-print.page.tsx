import { BackLink, page, PageHeading, Prose, Section, SummaryList, usePage } from '../../../ui/index.js';
import { scoreLabels, scores } from '../../calls/index.js';
import { ProposalText } from '../../proposals/index.js';
import type { ReviewerView, SheetCriterion } from '../review-page.view.js';
import { confidenceNames, recommendationNames } from '../review-words.js';
import { ProposalFactsList } from './proposal-facts.js';
import { contentTexts } from './review-content.js';
import { reviewPageTexts as says } from './review-page-texts.js';
import { sheetTexts } from './sheet-texts.js';

/** One criterion on paper: every anchor with its box, the comments or room for them. */
function Criterion({ criterion: { code, label, weight, hint, anchors, score, comment, internal } }: { criterion: SheetCriterion }) {
  const { t } = usePage();
  return (
    <Section level={3} title={`${code}. ${t(label)} (${t(sheetTexts.weight, { weight })})`}>
      <p>{t(hint)}</p>
      <ul class="plain">{[...scores].reverse().map((one) => <li key={one}><span aria-hidden="true">{one === score ? '☒' : '☐'}</span> {one === score ? <strong>{one} – {t(scoreLabels[one])}</strong> : <>{one} – {t(scoreLabels[one])}</>} <span class="muted">{t(anchors[one])}</span></li>)}</ul>
      <SummaryList items={[
        { term: t(sheetTexts.commentOf, { code }), value: comment ? <Prose text={comment} /> : <div class="room-to-write" /> },
        ...(internal ? [{ term: t(sheetTexts.internalOf, { code }), value: <Prose text={internal} /> }] : []),
      ]} />
    </Section>
  );
}

function PrintBody(view: ReviewerView) {
  const { t } = usePage();
  const { id, proposal, call, content, sheet } = view;
  return (
    <>
      <BackLink href={`/reviews/${id}`} label={says.backToReview} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} lead={says.printLead} />
      <ProposalFactsList proposal={proposal} call={call} dueAt={view.dueAt} />
      {content && <Section title={says.text}><ProposalText content={content} fileHref={(fileId) => `/reviews/${id}/files/${fileId}`} /></Section>}
      {sheet && (
        <Section title={says.sheet}>
          {sheet.criteria.map((criterion) => <Criterion key={criterion.code} criterion={criterion} />)}
          <SummaryList items={[
            { term: contentTexts.total, value: sheet.total === null ? null : t(contentTexts.outOf, { total: sheet.total }) },
            { term: contentTexts.recommendation, value: sheet.recommendation && recommendationNames[sheet.recommendation] },
            { term: contentTexts.confidence, value: sheet.confidence && confidenceNames[sheet.confidence] },
            { term: contentTexts.overall, value: sheet.overallComment && <Prose text={sheet.overallComment} /> },
          ]} />
        </Section>
      )}
    </>
  );
}

/** A review and its proposal, made for paper. */
export const reviewPrintPage = page<ReviewerView>((view, say) => say(says.printTitle, { reference: view.proposal.reference }), (view) => <PrintBody {...view} />);
