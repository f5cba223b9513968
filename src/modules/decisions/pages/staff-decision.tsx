import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { ActionForm, BackLink, DateText, Details, InstantText, KeyFigures, Link, Money, Notice, PageHeading, Prose, Section, StatusTag, SummaryList, TextArea, usePage } from '../../../ui/index.js';
import type { StaffDecisionView, TakenDecision } from '../decision.view.js';
import { deciderIsNoReviewer } from '../decision.guards.js';
import { outcomeNames, reasonNames } from '../decision-words.js';
import { PanelOutcome } from '../../reviews/index.js';
import { AnsweringAgain } from '../reconsiderations/reconsideration-section.js';
import { Approval } from '../approval/approval-section.js';
import { DecisionForm } from './decision-form.js';
import { decisionTexts as says } from './decision-texts.js';
import { HiddenNotice } from './hidden-notice.js';
import { MoneyTable } from './money-table.js';
import { Points } from './points.js';
import { QuestionedScores } from './questioned-scores.js';

const tones = { approved: 'success', reserve: 'warning', declined: 'neutral' } as const;

/** The decision as staff see it: standing, money, the form or what was decided. */
export function StaffDecision(view: StaffDecisionView) {
  const { t, form } = usePage();
  const { proposal, call, standing, decision } = view;
  // Whoever reviews it reads the others from the page of their own review.
  const readsReviews = !view.obstacles.some(({ code }) => code === deciderIsNoReviewer.code);
  return (
    <>
      <BackLink href={`/calls/${call.id}/ranking`} label={says.back} />
      <PageHeading title={says.title} caption={<>{proposal.reference} · {proposal.organization}</>} lead={<span lang={proposal.language}>{proposal.title}</span>}
        status={decision && <StatusTag tone={tones[decision.outcome]} label={outcomeNames[decision.outcome]} />} />
      <Section title={says.standing}>
        <HiddenNotice count={standing.hidden} />
        <KeyFigures items={[
          { label: says.rank, value: standing.rank === null ? '–' : t(says.of, { rank: standing.rank, all: standing.of }) },
          { label: says.average, value: <Points value={standing.average} />, hint: t(says.passMark, { mark: standing.passMark }) },
          { label: says.reviews, value: t(says.of, { rank: standing.submitted, all: Math.max(standing.required, standing.submitted) }) },
          { label: says.rules, value: standing.average === null ? '–' : standing.passes ? says.passes : says.fails },
          { label: says.requested, value: <Money cents={view.requestedCents} short /> },
        ]} />
        {standing.weak.length > 0 && <ul>{standing.weak.map((one) => <li key={one.code}>{t(says.weak, { code: one.code, label: t(one.label), average: one.average, minimum: one.minimum })}</li>)}</ul>}
        {standing.needsThirdReviewer && <Notice tone="warning">{t(says.third, { spread: standing.spread })}</Notice>}
        <p>{readsReviews && <><Link href={`/proposals/${proposal.id}/reviews`}>{says.readReviews}</Link> · </>}<Link href={`/proposals/${proposal.id}`}>{says.readProposal}</Link>{readsReviews && <> · <Link href={`/proposals/${proposal.id}/replay`}>{says.replay}</Link></>}</p>
      </Section>
      {view.panels.length > 0 && <PanelOutcome panels={view.panels} criteria={view.criteria} />}
      {!view.concept && <MoneyTable money={view.money} />}
      <QuestionedScores scores={view.questioned} callId={call.id} mayJudge={view.mayJudgeConflicts} />
      {view.obstacles.length > 0 && <Notice tone="warning" title={says.obstacles}><ul>{view.obstacles.map((one) => <li key={one.code}>{t(one.text)}</li>)}</ul></Notice>}
      <AnsweringAgain id={proposal.id} language={proposal.language} of={view.reconsideration} />
      {view.mayPromote && <ActionForm action={`/proposals/${proposal.id}/promotion`} label={says.promote} tone="primary" confirm={{ question: says.promoteQuestion }} />}
      <Approval view={view} />
      {decision && <Taken decision={decision} language={proposal.language} concept={view.concept} />}
      {!decision && !view.mayDecide && view.obstacles.length === 0 && <p>{t(says.nothingYet)}</p>}
      {view.mayDecide && !view.approval.mayApprove && <DecisionForm view={view} />}
      {view.mayDecide && view.approval.mayApprove && (
        <Details summary={says.decideOtherwise} open={form?.action === `/proposals/${proposal.id}/decision`}><DecisionForm view={view} /></Details>
      )}
      {view.approval.mayRecommend && (view.mayDecide ? (
        <Details summary={says.recommend} open={form?.action === `/proposals/${proposal.id}/recommendation`}><DecisionForm view={view} recommending /></Details>
      ) : <DecisionForm view={view} recommending />)}
      {view.mayReopen && (
        <ActionForm action={`/proposals/${proposal.id}/decision-reopening`} label={says.reopen} tone="danger" confirm={{ question: says.reopenWhy }}>
          <TextArea name="reason" label={says.reason} required rows={3} limit={2000} />
        </ActionForm>
      )}
    </>
  );
}

function Taken({ decision, language, concept }: { decision: TakenDecision; language: string; concept: boolean }) {
  const { t } = usePage();
  return (
    <Section title={says.takenTitle}>
      {!decision.releasedAt && <Notice>{says.notTold}</Notice>}
      <SummaryList items={[
        { term: says.outcome, value: outcomeNames[decision.outcome] },
        ...(decision.outcome !== 'declined' && !concept ? [{ term: says.amount, value: <Money cents={decision.amountCents} short /> }] : []),
        ...decision.years.map((year) => ({ term: t(says.year, { year: fiscalYearLabel(year.fiscalYear) }), value: <Money cents={year.amountCents} short /> })),
        ...(decision.reserveUntil ? [{ term: says.reserveUntil, value: <DateText date={decision.reserveUntil} /> }] : []),
        { term: says.reasonCode, value: reasonNames[decision.reasonCode] },
        ...(decision.reason ? [{ term: says.reason, value: <Prose text={decision.reason} /> }] : []),
        { term: says.feedbackTitle, value: <Prose text={decision.feedback} lang={language} /> },
        { term: says.by, value: decision.decidedForName ? t(says.forPerson, { name: decision.decidedByName, other: decision.decidedForName }) : decision.decidedByName },
        { term: says.at, value: <InstantText at={decision.decidedAt} /> },
        ...(decision.releasedAt ? [{ term: says.toldAt, value: <InstantText at={decision.releasedAt} /> }] : []),
      ]} />
    </Section>
  );
}
