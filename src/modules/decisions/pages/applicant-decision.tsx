import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { BackLink, DateText, InstantText, Money, Notice, PageHeading, Prose, Section, SummaryList, usePage } from '../../../ui/index.js';
import type { ApplicantDecisionView } from '../decision.view.js';
import { AskingAgain } from '../reconsiderations/reconsideration-section.js';
import { decisionTexts as says } from './decision-texts.js';

/** What an applicant reads after the release. */
export function ApplicantDecision(view: ApplicantDecisionView) {
  const { t } = usePage();
  const { proposal, call, outcome } = view;
  const approved = outcome === 'approved';
  const funded = approved && !view.concept;
  const reserve = outcome === 'reserve';
  const title = view.concept ? (approved ? says.chosen : says.notChosen) : approved ? says.funded : reserve ? says.onReserve : says.notFunded;
  return (
    <>
      <BackLink href={`/proposals/${proposal.id}`} label={says.backToProposal} />
      <PageHeading title={says.told} caption={<>{proposal.reference} · {proposal.title}</>} />
      <Notice tone={approved ? 'success' : 'info'} title={title}>{funded ? says.next : approved ? says.chosenNext : reserve ? says.reserveNext : ''}</Notice>
      <SummaryList items={[
        { term: { en: 'Call', fr: 'Appel' }, value: t(call.title) },
        ...(funded ? [{ term: says.amount, value: <strong><Money cents={view.amountCents} short /></strong> }] : []),
        ...(funded ? view.years.map((year) => ({ term: t(says.year, { year: fiscalYearLabel(year.fiscalYear) }), value: <Money cents={year.amountCents} short /> })) : []),
        ...(reserve && view.reserveUntil ? [{ term: says.reserveUntil, value: <strong><DateText date={view.reserveUntil} /></strong> }] : []),
        { term: says.toldAt, value: <InstantText at={view.releasedAt} /> },
      ]} />
      <Section title={says.feedbackTitle}><Prose text={view.feedback} lang={proposal.language} /></Section>
      <AskingAgain id={proposal.id} language={proposal.language} of={view.reconsideration} />
    </>
  );
}
