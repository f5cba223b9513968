import { ActionForm, BackLink, ButtonGroup, Details, InstantText, Link, Notice, PageHeading, Prose, Section, SideBySide, StatusTag, usePage } from '../../../ui/index.js';
import { ProposalText } from '../../proposals/index.js';
import type { ReviewerView, SheetView } from '../review-page.view.js';
import { type OtherReview, stateOf } from '../review.view.js';
import { reviewWorkflow, type ReviewTransition } from '../review.workflow.js';
import { EarlierVersions } from '../discussion/earlier-versions.js';
import { scoringIsOpen } from '../phases/phase-guards.js';
import { PhaseList, ReviewerPhase } from '../phases/phase-lines.js';
import { phaseTexts } from '../phases/phase-words.js';
import { ConflictQuestion, DeclareConflict, Decline } from './conflict-question.js';
import { ProposalFactsList } from './proposal-facts.js';
import { ReviewContent } from './review-content.js';
import { reviewPageTexts as says } from './review-page-texts.js';
import { criterionId, ScoreSheetForm } from './score-sheet-form.js';
import { sheetTexts } from './sheet-texts.js';

/** The reviewer's own page. */
export function ReviewerBody(view: ReviewerView) {
  const { t } = usePage();
  const { id, state, proposal, call, sheet, content, anonymised } = view;
  // What was typed too late comes back in its fields, so that nothing is lost.
  const { form } = usePage();
  const writing = sheet !== null && (sheet.editable || [`/reviews/${id}/scores`, `/reviews/${id}/submission`].includes(form?.action ?? ''));
  const isDue = view.open && state !== 'submitted';
  return (
    <>
      <BackLink href="/reviews" label={says.back} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} status={<StatusTag {...stateOf(state)} />} />
      {!view.open && state !== 'submitted' && <Notice>{says.over}</Notice>}
      {view.isMember && <Notice tone="danger">{says.member}</Notice>}
      {view.conflicted && !view.isMember && <Notice tone="warning">{says.conflicted}</Notice>}
      {anonymised && <Notice title={says.hidden}>{says.hiddenMore}</Notice>}
      {view.returned && <Notice tone="warning" title={view.returned.timeOnly ? says.timeGiven : says.sentBack}><Prose text={view.returned.why} /></Notice>}
      <ReviewerPhase view={view} />
      <ProposalFactsList proposal={proposal} call={call} dueAt={view.dueAt} more={view.submittedAt ? [{ term: says.submittedAt, value: <InstantText at={view.submittedAt} /> }] : []} />
      {(isDue || content) && (
        <ButtonGroup>
          {isDue && <Link href={`/deadlines/review/${id}`} download>{says.calendar}</Link>}
          {content && <Link href={`/reviews/${id}/print`}>{says.print}</Link>}
        </ButtonGroup>
      )}
      {state === 'invited' && <ConflictQuestion id={id} open={view.open} isMember={view.isMember || view.conflicted} anonymised={anonymised} />}
      {(state === 'accepted' || state === 'returned') && (view.isMember || view.conflicted) && <Section title={says.declare} id="conflict-of-interest"><DeclareConflict id={id} anonymised={anonymised} /></Section>}
      {content && sheet && (
        <SideBySide secondLabel={says.beside}
          first={<Section title={says.text}><p class="only-narrow"><a href="#score-sheet">{t(says.toSheet)}</a></p><ProposalText content={content} fileHref={(fileId) => `/reviews/${id}/files/${fileId}`} beside={writing ? (code) => readIn(sheet, code) : undefined} /></Section>}
          second={writing
            ? <Section title={says.sheet} id="score-sheet"><ScoreSheetForm view={view} sheet={sheet} /><Later view={view} /></Section>
            : <Section title={says.yours} id="score-sheet"><ReviewContent review={asReview(view, sheet)} level={3} /><EarlierVersions versions={view.earlier} criteria={sheet.criteria} /><TakeBack view={view} /></Section>} />
      )}
      {content && state === 'submitted' && <Others view={view} />}
      {view.phase && view.open && <Section title={phaseTexts.phases} id="phases"><PhaseList phase={view.phase} now={view.now} /></Section>}
    </>
  );
}

/** From a part of the proposal back to the criteria that read it. */
function readIn(sheet: SheetView, code: string) {
  const criteria = sheet.criteria.filter(({ reads }) => reads.includes(code));
  return criteria.length > 0 && <ReadIn codes={criteria.map((one) => one.code)} />;
}
function ReadIn({ codes }: { codes: readonly string[] }) {
  const { t } = usePage();
  return <p class="read-in">{t(sheetTexts.back)}{' '}{codes.map((code, index) => <span key={code}>{index > 0 && ', '}<a href={`#${criterionId(code)}`}>{t(sheetTexts.backTo, { code })}</a></span>)}</p>;
}

/** What a reviewer may still find out after accepting. */
function Later({ view: { id, anonymised, state } }: { view: ReviewerView }) {
  const { form } = usePage();
  const open = form?.problems.some((problem) => problem.field === 'kind' || problem.field === 'code') ?? false;
  return <Details summary={anonymised ? says.recognise : says.withdraw} open={open}><DeclareConflict id={id} anonymised={anonymised} />{state === 'accepted' && <Decline id={id} />}</Details>;
}

const label = (name: ReviewTransition) => reviewWorkflow.transitions[name].label;

/** A submitted review, taken back while nothing has been made of it; or why not. */
function TakeBack({ view: { id, actions, anonymised } }: { view: ReviewerView }) {
  const { t } = usePage();
  const reopen = actions.find(({ name }) => name === 'reopenOwn');
  return (
    <>
      {reopen && !reopen.unmet.some(({ code }) => code === scoringIsOpen.code) && (
        <Section title={says.change} level={3}>
          {reopen.unmet.length > 0 ? <p>{t(reopen.unmet[0]!.text)}</p> : <><p>{t(says.changeLead)}</p><ActionForm action={`/reviews/${id}/reopening`} label={label('reopenOwn')} /></>}
        </Section>
      )}
      {anonymised && actions.some(({ name, unmet }) => name === 'stepAside' && unmet.length === 0) && <Details summary={says.recognise}><DeclareConflict id={id} anonymised /></Details>}
    </>
  );
}

function Others({ view: { id, others, othersCount, actions, phase } }: { view: ReviewerView }) {
  const { t } = usePage();
  const opening = actions.find(({ name }) => name === 'openOthers');
  const opens = opening?.unmet.length === 0;
  const waits = opening?.unmet.find(({ code }) => code === 'discussionHasBegun');
  const amends = actions.some(({ name, unmet }) => name === 'amend' && unmet.length === 0);
  return (
    <Section title={says.others} id="others">
      {phase?.dates.discussion && others !== null && <p><Link href={`/reviews/${id}/discussion`}>{phaseTexts.toDiscussion}</Link>{amends && <> · <Link href={`/reviews/${id}/amendment`}>{label('amend')}</Link></>}</p>}
      {others === null && (
        <>
          <p>{t(says.othersCount, { count: othersCount ?? 0 })}</p>
          {waits && <p>{t(waits.text)}</p>}
          {opens && ((othersCount ?? 0) > 0 || phase?.dates.discussion) && <><p>{t(says.othersLead)}</p><ActionForm action={`/reviews/${id}/others`} label={label('openOthers')} /></>}
        </>
      )}
      {others?.length === 0 && <p>{t(says.noOthers)}</p>}
      {others?.map((other) => <Section key={other.number} level={3} title={t(says.other, { number: other.number })}><ReviewContent review={other} level={4} /></Section>)}
    </Section>
  );
}

export const asReview = (view: ReviewerView, sheet: SheetView): OtherReview => ({
  number: view.number, total: sheet.total, recommendation: sheet.recommendation, confidence: sheet.confidence, overallComment: sheet.overallComment,
  criteria: sheet.criteria.map(({ code, label, weight, score, comment, internal }) => ({ code, label, weight, score, comment, internal })),
});
