import type { Bilingual } from '../../../kernel/i18n/text.js';
import { BackLink, Button, DateTimeField, Form, PageHeading, Prose, Section, StatusTag, TextArea, usePage } from '../../../ui/index.js';
import { EarlierVersions } from '../discussion/earlier-versions.js';
import { StaffPhase } from '../phases/phase-lines.js';
import type { StaffReviewView } from '../review-page.view.js';
import { stateOf } from '../review.view.js';
import { conflictNames, declineNames } from '../review-words.js';
import { ProposalFactsList } from './proposal-facts.js';
import { ReviewContent } from './review-content.js';
import { reviewPageTexts as says } from './review-page-texts.js';

const reasons: Readonly<Record<string, Bilingual | undefined>> = { sendBack: says.returnReason, giveTime: says.timeReason, recuse: says.recuseReason };

/** A review as staff read it, with what an officer may do. */
export function StaffBody({ id, proposalId, proposal, call, review, actions, phase, earlier, now }: StaffReviewView) {
  const { t } = usePage();
  return (
    <>
      <BackLink href={`/proposals/${proposalId}/reviews`} label={says.backToReviews} />
      <PageHeading title={t(says.staffTitle, { reference: proposal.reference })} status={<StatusTag {...stateOf(review.state)} />} />
      <StaffPhase phase={phase} now={now} />
      <ProposalFactsList proposal={proposal} call={call} dueAt={review.dueAt} more={[
        { term: says.reviewer, value: review.reviewerName },
        ...(review.conflictKind ? [{ term: says.conflict, value: <>{t(conflictNames[review.conflictKind])}{review.conflictNote && <Prose text={review.conflictNote} />}</> }] : []),
        ...(review.declineCode ? [{ term: says.declined, value: t(declineNames[review.declineCode]) }] : []),
      ]} />
      {review.state === 'submitted' ? <><ReviewContent review={review} level={2} /><EarlierVersions versions={earlier} criteria={review.criteria} /></> : <p>{t(says.notThere)}</p>}
      {actions.length > 0 && (
        <Section title={says.steps} id="steps">
          {actions.map((action) => (
            <div key={action.name}>
              {action.unmet.length > 0 ? action.unmet.map((unmet) => <p key={unmet.code}>{t(unmet.text)}</p>) : (
                <Form action={`/reviews/${id}/${action.noun}`} scope={action.noun} label={action.label}>
                  <TextArea name="reason" label={reasons[action.name] ?? says.dismissReason} required rows={4} limit={2000} />
                  {phase && (action.name === 'giveTime' || action.name === 'sendBack') && <DateTimeField name="dueAt" label={says.dueUntil} hint={action.name === 'sendBack' ? says.dueUntilHint : undefined} required={action.name === 'giveTime'} />}
                  <Button tone="secondary">{action.label}</Button>
                </Form>
              )}
            </div>
          ))}
        </Section>
      )}
    </>
  );
}
