import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { hasRole, rolesIn } from '../../platform/access/actor.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import type { Aggregate } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import type { Rubric } from '../calls/index.js';
import { conflictSql } from './conflicts/standing-conflict.js';
import { panelLockedSql, panelReadSql } from './panels/recusals.js';
import { phaseOf } from './phases/phase-of.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { cutStates, type ReviewFacts, type ReviewRole, type ReviewState, type ReviewTransition, reviewWorkflow } from './review.workflow.js';
import { scoresOf } from './score-sheet.js';

/** True for staff who may read reviews and have no tie to the organization that applies. */
export const readsReviews = (actor: Actor, organizationId: string): boolean => hasRole(actor, ...permissions['decision.read']) && rolesIn(actor, organizationId).length === 0;
/** True for the reviewer of this row, as long as they are one. */
export const isOwn = (row: { reviewerId: string }, actor: Actor): boolean => row.reviewerId === actor.personId && hasRole(actor, 'reviewer');

/** Reviews the proposal without having submitted and opened the others' reviews, or declared a conflict about it: such a person handles nobody else's review of it. */
export async function isTiedTo(manager: EntityManager, proposalId: string, personId: string): Promise<boolean> {
  const [own] = await manager.query<unknown[]>(`select 1 from review_assignments where proposal_id = $1 and reviewer_id = $2 and state in ('invited', 'accepted', 'returned', 'conflicted', 'recused')
    union all select 1 from review_assignments where proposal_id = $1 and reviewer_id = $2 and state = 'submitted' and others_seen_at is null
    union all select 1 where ${conflictSql('$1::uuid', '$2::uuid')}`, [proposalId, personId]);
  return own !== undefined;
}

interface Surroundings { proposalState: string; callState: string; rubric: Rubric; reviewerIsMember: boolean; reviewerHasConflict: boolean; isTrained: boolean; isStaff: boolean; callIsAnonymised: boolean }
type InPanel = Pick<ReviewFacts, 'panelHasLocked' | 'isReadInPanel'>;
/** What a page read for its own sake, which the guards read as well. */
export type ReadAlready = Pick<ReviewFacts, 'phase' | 'scores' | 'comments'>;

const surroundings = (more = ''): string => `select p.state as "proposalState", c.state as "callState", c.rubric, c.anonymised as "callIsAnonymised",
    exists (select 1 from reviewer_trainings t where t.person_id = $2) as "isTrained",
    exists (select 1 from person_roles s where s.person_id = $2 and s.role = any($3)) as "isStaff",
    exists (select 1 from organization_members m where m.organization_id = p.organization_id and m.person_id = $2) as "reviewerIsMember",
    ${conflictSql('p.id', '$2::uuid')} as "reviewerHasConflict"${more}
  from proposals p join calls c on c.id = p.call_id where p.id = $1`;
const inPanel = `${panelLockedSql('$1::uuid')} as "panelHasLocked", ${panelReadSql('$1::uuid')} as "isReadInPanel"`;
const asked = (row: ReviewAssignment): unknown[] => [row.proposalId, row.reviewerId, permissions['decision.read']];

const factsFrom = (row: ReviewAssignment, now: Date, found: Surroundings & InPanel, { phase, scores, comments }: ReadAlready): ReviewFacts => ({
  ...found, phase, scores, comments, now, lateUntilAt: row.lateUntilAt, hasOpenedOthers: row.othersSeenAt !== null, recommendation: row.recommendation, confidence: row.confidence, hasSeenOthers: row.othersSeenAt !== null || found.isStaff,
});

/** The proposal is locked against decisions until the step is done, so that no review slips in behind a decision. */
async function factsOf({ manager, at }: Work, row: ReviewAssignment, now = at): Promise<ReviewFacts> {
  const [found] = await manager.query<Surroundings[]>(`${surroundings()} for share of p`, asked(row));
  // Asked once the proposal is held: a panel that locks at this moment holds it too.
  const [panel] = await manager.query<InPanel[]>(`select ${inPanel}`, [row.proposalId]);
  const { scores, comments } = await scoresOf(manager, row.id);
  return factsFrom(row, now, { ...found!, ...panel! }, { phase: await phaseOf(manager, row.callId, now), scores, comments });
}

/** The same for the buttons of a page, which hold nothing: taking the step judges again. */
async function factsShown({ manager, at }: Work, row: ReviewAssignment, read: ReadAlready): Promise<ReviewFacts> {
  const [found] = await manager.query<(Surroundings & InPanel)[]>(surroundings(`, ${inPanel}`), asked(row));
  return factsFrom(row, at, found!, read);
}

/** Binds the review's row to its workflow. */
export const ReviewAggregate: Aggregate<ReviewState, ReviewTransition, ReviewRole, ReviewAssignment, ReviewFacts> = {
  workflow: reviewWorkflow,
  entity: ReviewAssignment,
  async sees(work, row, actor) {
    if (isOwn(row, actor)) return !cutStates.includes(row.state as ReviewState);
    if (!hasRole(actor, ...permissions['decision.read'])) return false;
    const [proposal] = await work.manager.query<{ organizationId: string }[]>('select organization_id as "organizationId" from proposals where id = $1', [row.proposalId]);
    return proposal !== undefined && readsReviews(actor, proposal.organizationId);
  },
  async roles(work, row, actor) {
    if (isOwn(row, actor)) return ['reviewer'];
    if (row.reviewerId === actor.personId || !hasRole(actor, ...permissions['review.assign'])) return [];
    return (await isTiedTo(work.manager, row.proposalId, actor.personId)) ? [] : ['officer'];
  },
  facts: (work, row) => factsOf(work, row),
};

/** The same for a page that has read part of the facts. */
export const reviewsOnPage = (read: ReadAlready): typeof ReviewAggregate => ({ ...ReviewAggregate, facts: (work, row) => factsShown(work, row, read) });

/** The same, judged at the instant the request arrived (ADR 0017). */
export const reviewsReceivedAt = (receivedAt: Date): typeof ReviewAggregate => ({ ...ReviewAggregate, facts: (work, row) => factsOf(work, row, receivedAt) });
