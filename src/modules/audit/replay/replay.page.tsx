import { BackLink, Details, InstantText, KeyFigures, Link, Money, page, PageHeading, Pagination, Prose, Section, StatusTag, SummaryList, Table, Timeline, usePage } from '../../../ui/index.js';
import { outcomeNames, type ReasonCode, reasonNames } from '../../decisions/index.js';
import { conflictName, conflictStanding, EarlierVersions, type Recommendation, recommendationNames } from '../../reviews/index.js';
import { wordsOf } from '../event-words.js';
import { type Completeness, completenessTexts } from './completeness.js';
import { replayTexts as says, stateWords } from './replay-texts.js';
import type { ReplayReview, ReplayView } from './replay.view.js';

function Whole({ completeness }: { completeness: Completeness }) {
  const { t } = usePage();
  return (
    <Details summary={says.what} open={completeness.score < 100}>
      <Table caption={says.what} captionHidden rows={completeness.items} rowKey={(item) => item.key} columns={[
        { key: 'what', label: says.what, cell: (item) => t(completenessTexts[item.key]) },
        { key: 'status', label: says.status, cell: ({ there }) => <StatusTag tone={there ? 'success' : there === null ? 'neutral' : 'danger'} label={there ? says.there : there === null ? says.later : says.missing} /> },
      ]} />
    </Details>
  );
}

function OneReview({ review, view }: { review: ReplayReview; view: ReplayView }) {
  const { t, locale } = usePage();
  return (
    <Section title={review.reviewer} level={3}>
      <SummaryList compact items={[
        { term: says.status, value: t(stateWords('review', review.state)) },
        { term: says.asked, value: <InstantText at={review.assignedAt} /> },
        ...(review.submittedAt ? [{ term: says.submitted, value: <InstantText at={review.submittedAt} /> }] : []),
        ...(review.conflictKind ? [{ term: says.conflict, value: t(conflictName(review.conflictKind)) }] : []),
        ...(review.total === null ? [] : [{ term: says.total, value: new Intl.NumberFormat(`${locale}-CA`, { minimumFractionDigits: 1 }).format(review.total) }]),
        ...(review.recommendation ? [{ term: says.recommendation, value: t(recommendationNames[review.recommendation as Recommendation]) }] : []),
      ]} />
      {review.overall && <Prose text={review.overall} />}
      {review.scores.length > 0 && (
        <Details summary={t(says.scoresOf, { name: review.reviewer })}>
          <Table caption={t(says.scoresOf, { name: review.reviewer })} captionHidden rows={review.scores} rowKey={(row) => row.criterion} columns={[
            { key: 'criterion', label: says.criterion, cell: (row) => { const found = view.criteria.find(({ code }) => code === row.criterion); return <>{row.criterion}{found && <> {t(found.label)}</>}</>; } },
            { key: 'score', label: says.points, numeric: true, cell: (row) => row.score ?? '–' },
            { key: 'applicant', label: says.forApplicant, cell: (row) => <Prose text={row.commentForApplicant || '–'} /> },
            { key: 'internal', label: says.internal, cell: (row) => <Prose text={row.commentInternal || '–'} /> },
          ]} />
        </Details>
      )}
      <EarlierVersions versions={review.earlier} criteria={view.criteria} />
    </Section>
  );
}

function Decided({ view }: { view: ReplayView }) {
  const { t } = usePage();
  const d = view.decision;
  if (!d) return <p>{t(says.noDecision)}</p>;
  return (
    <SummaryList items={[
      { term: says.outcome, value: t(outcomeNames[d.outcome]) },
      ...(d.outcome === 'approved' && d.amountCents > 0 ? [{ term: says.amount, value: <Money cents={d.amountCents} /> }] : []),
      { term: says.code, value: t(reasonNames[d.reasonCode as ReasonCode]) },
      ...(d.reason ? [{ term: says.written, value: <Prose text={d.reason} /> }] : []),
      { term: says.decidedBy, value: d.decidedBy }, { term: says.decided, value: <InstantText at={d.decidedAt} /> },
      ...(d.releasedAt ? [{ term: says.released, value: <InstantText at={d.releasedAt} /> }] : []),
      { term: says.feedback, value: <Prose text={d.feedback} /> },
    ]} />
  );
}

function ReplayBody(view: ReplayView) {
  const { t } = usePage();
  const { proposal, call, completeness } = view;
  const path = `/proposals/${proposal.id}/replay`;
  return (
    <>
      <BackLink href={`/proposals/${proposal.id}`} label={says.back} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} caption={<><span>{proposal.title}</span> · <span>{proposal.organization}</span></>} lead={says.lead} status={<StatusTag tone="info" label={stateWords('proposal', proposal.state)} />} />
      <p><Link href={`/calls/${call.id}`}>{`${call.reference} – ${t(call.title)}`}</Link></p>
      <p><Link href={`${path}/document`} download>{says.pdf}</Link></p>
      <KeyFigures items={[{ label: says.score, value: t(says.percent, { score: completeness.score }), hint: says.scoreHint }]} />
      <Whole completeness={completeness} />
      <Section title={says.decision}><Decided view={view} /></Section>
      <Section title={says.reviews}>{view.reviews.length === 0 ? <p>{t(says.noReviews)}</p> : view.reviews.map((review) => <OneReview key={review.id} review={review} view={view} />)}</Section>
      {view.posts.length > 0 && (
        <Section title={says.discussion}>
          {view.posts.map((post) => (
            <article key={post.id} class="thread">
              <p class="muted"><strong>{post.author}</strong>{post.officer && <> · <span>{t(says.officer)}</span></>} · <InstantText at={post.writtenAt} />{post.correctsAt && <> · <span>{t(says.corrects)} <InstantText at={post.correctsAt} /></span></>}</p>
              <Prose text={post.body} />
            </article>
          ))}
        </Section>
      )}
      <Section title={says.conflicts}>
        <Table caption={says.conflicts} captionHidden rows={view.conflicts} rowKey={(row) => row.id} empty={says.noConflicts} columns={[
          { key: 'reviewer', label: says.reviewer, cell: (row) => row.reviewer },
          { key: 'kind', label: says.conflict, cell: (row) => t(conflictName(row.kind)) },
          { key: 'state', label: says.status, cell: (row) => t(conflictStanding(row)) },
          { key: 'judged', label: says.judged, cell: (row) => (row.decidedBy ? <>{row.decidedBy}<br /><InstantText at={row.decidedAt} /></> : '–') },
          { key: 'reason', label: says.reason, cell: (row) => <Prose text={row.reason ?? '–'} /> },
        ]} />
      </Section>
      <Section title={says.steps}>
        <Timeline events={view.steps.map((step) => ({ at: step.at, what: wordsOf(step.name), who: step.actor ?? says.portal, reason: step.reason }))} />
        <Pagination next={view.next === null ? null : `${path}?after=${view.next}`} />
      </Section>
      <Section title={says.people}>
        <Table caption={says.people} captionHidden rows={view.people} rowKey={(row) => row.name} columns={[
          { key: 'name', label: says.person, cell: (row) => row.name }, { key: 'steps', label: says.count, numeric: true, cell: (row) => row.steps },
        ]} />
      </Section>
    </>
  );
}

export const replayPage = page<ReplayView>((view, say) => say(says.title, { reference: view.proposal.reference }), (view) => <ReplayBody {...view} />);
