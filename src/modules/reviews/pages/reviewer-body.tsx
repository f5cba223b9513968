import { BackLink, Details, InstantText, Notice, PageHeading, Prose, Section, SideBySide, StatusTag, usePage } from '../../../ui/index.js';
import { ProposalText } from '../../proposals/index.js';
import type { ReviewerView, SheetView } from '../review-page.view.js';
import { type OtherReview, stateOf } from '../review.view.js';
import { ConflictQuestion, DeclareConflict, Decline } from './conflict-question.js';
import { ProposalFactsList } from './proposal-facts.js';
import { ReviewContent } from './review-content.js';
import { reviewPageTexts as says } from './review-page-texts.js';
import { ScoreSheetForm } from './score-sheet-form.js';

/** The reviewer's own page. */
export function ReviewerBody(view: ReviewerView) {
  const { t } = usePage();
  const { id, state, proposal, call, sheet, content } = view;
  return (
    <>
      <BackLink href="/reviews" label={says.back} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} status={<StatusTag {...stateOf(state)} />} />
      {!view.open && state !== 'submitted' && <Notice>{says.over}</Notice>}
      {view.isMember && <Notice tone="danger">{says.member}</Notice>}
      {view.conflicted && !view.isMember && <Notice tone="warning">{says.conflicted}</Notice>}
      {view.returnReason && <Notice tone="warning" title={says.sentBack}><Prose text={view.returnReason} /></Notice>}
      <ProposalFactsList proposal={proposal} call={call} dueAt={view.dueAt} more={view.submittedAt ? [{ term: says.submittedAt, value: <InstantText at={view.submittedAt} /> }] : []} />
      {state === 'invited' && <ConflictQuestion id={id} open={view.open} isMember={view.isMember || view.conflicted} />}
      {(state === 'accepted' || state === 'returned') && (view.isMember || view.conflicted) && <DeclareConflict id={id} />}
      {content && sheet && (
        <SideBySide secondLabel={says.beside}
          first={<Section title={says.text}><p class="only-narrow"><a href="#score-sheet">{t(says.toSheet)}</a></p><ProposalText content={content} fileHref={(fileId) => `/reviews/${id}/files/${fileId}`} /></Section>}
          second={sheet.editable
            ? <Section title={says.sheet} id="score-sheet"><ScoreSheetForm id={id} sheet={sheet} />{state === 'accepted' && <Later id={id} />}</Section>
            : <Section title={says.yours} id="score-sheet"><ReviewContent review={asReview(view, sheet)} level={3} /></Section>} />
      )}
      {view.others && <Others others={view.others} />}
    </>
  );
}

/** What a reviewer may still find out after accepting. */
function Later({ id }: { id: string }) {
  const { form } = usePage();
  const open = form?.problems.some((problem) => problem.field === 'kind' || problem.field === 'code') ?? false;
  return <Details summary={says.withdraw} open={open}><DeclareConflict id={id} /><Decline id={id} /></Details>;
}

function Others({ others }: { others: readonly OtherReview[] }) {
  const { t } = usePage();
  return (
    <Section title={says.others}>
      {others.length === 0 && <p>{t(says.noOthers)}</p>}
      {others.map((other) => <Section key={other.number} level={3} title={t(says.other, { number: other.number })}><ReviewContent review={other} level={4} /></Section>)}
    </Section>
  );
}

const asReview = (view: ReviewerView, sheet: SheetView): OtherReview => ({
  number: view.number, total: sheet.total, recommendation: sheet.recommendation, overallComment: sheet.overallComment,
  criteria: sheet.criteria.map(({ code, label, weight, score, comment, internal }) => ({ code, label, weight, score, comment, internal })),
});
