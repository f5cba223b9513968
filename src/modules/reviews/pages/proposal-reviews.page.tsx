import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Details, EmptyState, InstantText, KeyFigures, Link, LinkButton, Notice, page, PageHeading, Section, StatusTag, Table, usePage } from '../../../ui/index.js';
import type { ProposalReviewsView } from '../proposal-reviews.view.js';
import { reviewWorkflow } from '../review.workflow.js';
import { StaffPhase } from '../phases/phase-lines.js';
import { phaseTexts } from '../phases/phase-words.js';
import { stateOf, type StaffReview } from '../review.view.js';
import { conflictNames, declineNames, recommendationNames } from '../review-words.js';
import { Points, ReviewContent, contentTexts } from './review-content.js';

const says = texts({
  title: { en: 'Reviews', fr: 'Évaluations' },
  back: { en: 'The proposal', fr: 'La proposition' },
  replay: { en: 'Replay of the whole file', fr: 'Relecture de tout le dossier' },
  average: { en: 'Average total', fr: 'Total moyen' },
  passMark: { en: 'Pass mark {mark, number}', fr: 'Note de passage\u00a0: {mark, number}' },
  submitted: { en: 'Submitted', fr: 'Soumises' },
  of: { en: '{submitted, number} of {required, number}', fr: '{submitted, number} sur {required, number}' },
  spread: { en: 'Spread', fr: 'Écart' },
  result: { en: 'Pass rules', fr: 'Règles de passage' },
  passes: { en: 'Met', fr: 'Respectées' },
  fails: { en: 'Not met', fr: 'Non respectées' },
  third: { en: 'A further reviewer is needed', fr: 'Une évaluation supplémentaire est requise' },
  thirdWhy: { en: 'The totals are {spread, number} points apart. Ask one more reviewer before a decision is taken.', fr: 'Les totaux sont séparés de {spread, number} points. Sollicitez une autre personne avant qu’une décision soit prise.' },
  assign: { en: 'Assign a reviewer', fr: 'Attribuer une évaluation' },
  byCriterion: { en: 'Scores by criterion', fr: 'Notes par critère' },
  mean: { en: 'Average', fr: 'Moyenne' },
  below: { en: 'Below {minimum, number}', fr: 'Sous {minimum, number}' },
  each: { en: 'Each review', fr: 'Chaque évaluation' },
  reviewer: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  state: { en: 'Status', fr: 'État' },
  due: { en: 'Due', fr: 'Échéance' },
  total: { en: 'Total', fr: 'Total' },
  read: { en: 'Read the review of {name}', fr: 'Lire l’évaluation de {name}' },
  none: { en: 'Nobody reviews this proposal yet.', fr: 'Personne n’évalue encore cette proposition.' },
});

function State({ review }: { review: StaffReview }) {
  const { t } = usePage();
  const why = review.conflictKind ? t(conflictNames[review.conflictKind]) : review.declineCode ? t(declineNames[review.declineCode]) : null;
  return <><StatusTag {...stateOf(review.state)} />{why && <div class="muted">{why}{review.conflictNote && ` – ${review.conflictNote}`}</div>}</>;
}

function ProposalReviewsBody(view: ProposalReviewsView) {
  const { t } = usePage();
  const { proposal, call, totals, reviews } = view;
  const there = reviews.filter((review) => review.state === 'submitted');
  const assign = `/calls/${call.id}/assignments?proposal=${proposal.id}`;
  return (
    <>
      <BackLink href={`/proposals/${proposal.id}`} label={says.back} />
      <PageHeading title={says.title} caption={<>{proposal.reference} · {proposal.organization}</>} lead={proposal.title} />
      <p><Link href={`/proposals/${proposal.id}/replay`}>{says.replay}</Link>{view.phase?.dates.discussion && <> · <Link href={`/proposals/${proposal.id}/discussion`}>{phaseTexts.toDiscussion}</Link></>}</p>
      <StaffPhase phase={view.phase} now={view.now} />
      <KeyFigures items={[
        { label: says.average, value: <Points value={totals.average} />, hint: t(says.passMark, { mark: view.passMark }) },
        { label: says.submitted, value: t(says.of, { submitted: totals.submitted, required: view.required }) },
        { label: says.spread, value: <Points value={totals.submitted > 1 ? totals.spread : null} /> },
        { label: says.result, value: totals.submitted === 0 ? '–' : totals.passes ? says.passes : says.fails },
      ]} />
      {totals.needsThirdReviewer && (
        <Notice tone="warning" title={says.third}><p>{t(says.thirdWhy, { spread: totals.spread })}</p>{view.mayAssign && <p><Link href={assign}>{says.assign}</Link></p>}</Notice>
      )}
      {reviews.length === 0 ? <EmptyState actions={view.mayAssign && <LinkButton href={assign}>{says.assign}</LinkButton>}>{says.none}</EmptyState> : (
        <Section title={says.each}>
          <Table caption={says.each} captionHidden rows={reviews} rowKey={(row) => row.id} columns={[
            { key: 'reviewer', label: says.reviewer, cell: (row) => <Link href={`/reviews/${row.id}`}>{row.reviewerName}</Link> },
            { key: 'state', label: says.state, cell: (row) => <State review={row} /> },
            { key: 'due', label: says.due, cell: (row) => <InstantText at={row.dueAt} both /> },
            { key: 'recommendation', label: contentTexts.recommendation, cell: (row) => (row.recommendation ? recommendationNames[row.recommendation] : '') },
            { key: 'total', label: says.total, numeric: true, cell: (row) => <Points value={row.total} /> },
          ]} />
          {there.map((review) => (
            <Details key={review.id} summary={t(says.read, { name: review.reviewerName })}>
              <ReviewContent review={review} level={3} />
              {view.maySendBack && <p><Link href={`/reviews/${review.id}#steps`} about={review.reviewerName}>{reviewWorkflow.transitions.sendBack.label}</Link></p>}
            </Details>
          ))}
        </Section>
      )}
      {there.length > 0 && (
        <Table caption={says.byCriterion} rows={totals.averages} rowKey={(row) => row.code} columns={[
          { key: 'criterion', label: contentTexts.criterion, cell: (row) => <>{row.code}. {t(row.label)} <span class="muted">({t(contentTexts.percent, { weight: row.weight })})</span></> },
          ...there.map((review) => ({ key: review.id, label: review.reviewerName, numeric: true, cell: (row: { code: string }) => review.criteria.find((one) => one.code === row.code)?.score ?? '–' })),
          { key: 'mean', label: says.mean, numeric: true, cell: (row) => <><Mean value={row.average} />{row.below && <> <StatusTag tone="warning" label={t(says.below, { minimum: row.minimum ?? 0 })} /></>}</> },
        ]} />
      )}
    </>
  );
}

function Mean({ value }: { value: number | null }) {
  const { locale } = usePage();
  return <>{value === null ? '–' : new Intl.NumberFormat(`${locale}-CA`, { maximumFractionDigits: 2 }).format(value)}</>;
}

export const proposalReviewsPage = page<ProposalReviewsView>((view, say) => `${say(says.title)} – ${view.proposal.reference}`, (view) => <ProposalReviewsBody {...view} />);
