import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, invalidField, notFound, problem } from '../../kernel/errors/refusal.js';
import type { Action } from '../../kernel/workflow/judge.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { refuseConflicted } from '../accounts/index.js';
import { type Rubric, weightedTotal } from '../calls/index.js';
import { ProposalContent } from '../proposals/index.js';
import { writeDeclared } from './conflicts/declared-conflict.js';
import { phaseOf } from './phases/phase-of.js';
import { earlierVersions, keepVersion } from './discussion/review-versions.js';
import { isOwn, isTiedTo, type ReadAlready, readsReviews, ReviewAggregate, reviewsOnPage, reviewsReceivedAt } from './review.aggregate.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { scoringIsOpen } from './phases/phase-guards.js';
import type { AmendReview, DeclareConflict, DeclineReview, GiveTime, SendBack, SubmitReview } from './review.dto.js';
import { refusals } from './messages.js';
import { cutStates, readingStates, type ReviewTransition } from './review.workflow.js';
import { callFacts, facesReviewer, otherReview, proposalFacts, sheetFor, staffReview } from './review.view.js';
import type { ReviewerView, ReviewView, SheetView, StaffReviewView } from './review-page.view.js';
import { ReviewQueries, type ReviewRow } from './reviews.queries.js';
import { overallPart } from './score-sheet.js';
import { callsInReview, ScoreSheets } from './score-sheets.service.js';

const isOpen = (row: ReviewRow): boolean => row.proposalState === 'underReview' && callsInReview.has(row.callState);

/** One review: what its reviewer and the staff see of it, and every step of its life. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly content: ProposalContent,
    private readonly sheets: ScoreSheets,
  ) {}

  async show(id: string, me: Actor): Promise<ReviewView> {
    const row = await this.row(id);
    if (isOwn(row, me)) return this.forReviewer(row, me);
    if (!readsReviews(me, row.organizationId)) throw notFound();
    refuseConflicted(row.proposalId, me);
    await this.refuseReviewers(row.proposalId, me);
    return this.forStaff(row, me);
  }

  /** The row when this reviewer may read the proposal now; 404 for everybody else, also after a conflict was declared. */
  async readable(id: string, me: Actor): Promise<ReviewRow> {
    const row = await this.row(id);
    if (!isOwn(row, me) || !mayRead(row, me)) throw notFound();
    return row;
  }

  /** Text and sheet as they go on paper. */
  async printable(id: string, me: Actor): Promise<ReviewerView> {
    return this.forReviewer(await this.readable(id, me), me);
  }

  /** One's own submitted review, to be amended; its actions say whether it may be now. */
  async amendable(id: string, me: Actor): Promise<ReviewerView> {
    const row = await this.readable(id, me);
    if (row.state !== 'submitted') throw notFound();
    return this.forReviewer(row, me);
  }

  /** Staff who review a proposal themselves see the others' reviews when theirs is submitted and they opened them from its page, not before. */
  async refuseReviewers(proposalId: string, me: Actor): Promise<void> {
    if (await isTiedTo(this.source.manager, proposalId, me.personId)) throw forbidden('ownReview', refusals.ownReview);
  }

  async step(id: string, name: Extract<ReviewTransition, 'accept' | 'reopenOwn' | 'openOthers' | 'dismiss' | 'recuse'>, me: Actor, step: { reason?: string | null | undefined; receivedAt?: Date } = {}): Promise<ReviewView> {
    await this.fire(id, name, me, step);
    return this.show(id, me);
  }

  /** Back to its author, with a later date where there is one. After scoring has closed, that date lets this one reviewer write. */
  async sendBack(id: string, dto: SendBack, me: Actor): Promise<ReviewView> {
    await this.fire(id, 'sendBack', me, { reason: dto.reason, prepare: (row, work) => giveUntil(row, work, dto.dueAt ?? null) });
    return this.show(id, me);
  }

  /** A later date for one reviewer whose review is not in. */
  async giveTime(id: string, dto: GiveTime, me: Actor): Promise<ReviewView> {
    await this.fire(id, 'giveTime', me, { reason: dto.reason, particulars: { dueAt: dto.dueAt.toISOString() }, prepare: (row, work) => giveUntil(row, work, dto.dueAt) });
    return this.show(id, me);
  }

  /** Other scores after the discussion; what the review said before is kept. */
  async amend(id: string, dto: AmendReview, me: Actor, receivedAt: Date): Promise<ReviewView> {
    await this.fire(id, 'amend', me, {
      reason: dto.reason, receivedAt,
      prepare: async (row, work) => {
        const rubric = await rubricOf(work, row);
        await keepVersion(work, row, dto.reason!);
        if (!(await this.sheets.submitIn(work, row, rubric, dto))) throw invalid([problem('scores', 'nothingAmended', refusals.nothingAmended)]);
      },
    });
    return this.show(id, me);
  }

  /** A reviewer may recognise the applicant of an anonymised call at any time, also after the submission. */
  async declareConflict(id: string, dto: DeclareConflict, me: Actor): Promise<{ id: string; state: string }> {
    const row = isId(id) ? await this.queries.one(id) : undefined;
    if (row && isOwn(row, me) && dto.kind === 'recognised' && !row.anonymised) throw invalidField('kind', 'notAnonymised', refusals.notAnonymised);
    const step = row?.state === 'submitted' && row.anonymised ? 'stepAside' : 'declareConflict';
    return this.fire(id, step, me, {
      particulars: { kind: dto.kind },
      prepare: async (review, work) => {
        review.conflictKind = dto.kind;
        review.conflictNote = dto.note ?? null;
        await writeDeclared(work, review, dto.kind);
      },
    });
  }

  async decline(id: string, dto: DeclineReview, me: Actor): Promise<{ id: string; state: string }> {
    return this.fire(id, 'decline', me, { particulars: { code: dto.code }, prepare: (row) => { row.declineCode = dto.code; } });
  }

  /** Sends the review in; changes of the sheet may come along. */
  async submit(id: string, dto: SubmitReview, me: Actor, receivedAt: Date): Promise<ReviewView> {
    await this.fire(id, 'submit', me, { receivedAt, prepare: async (row, work) => { await this.sheets.submitIn(work, row, await rubricOf(work, row), dto); } });
    return this.show(id, me);
  }

  private async fire(id: string, name: ReviewTransition, me: Actor, step: { reason?: string | null | undefined; receivedAt?: Date; particulars?: Record<string, unknown>; prepare?: (row: ReviewAssignment, work: Work) => void | Promise<void> }): Promise<{ id: string; state: string }> {
    if (!isId(id)) throw notFound();
    const { particulars, prepare, reason, receivedAt } = step;
    const row = await this.units.run(async (work) => {
      const [ids] = await work.manager.query<{ callId: string; proposalId: string; reviewerId: string; organizationId: string }[]>(
        `select a.call_id as "callId", a.proposal_id as "proposalId", a.reviewer_id as "reviewerId", p.organization_id as "organizationId"
         from review_assignments a join proposals p on p.id = a.proposal_id where a.id = $1`, [id]);
      return this.engine.fireIn(work, receivedAt ? reviewsReceivedAt(receivedAt) : ReviewAggregate, name, id, me, { reason, particulars: { ...ids, ...particulars }, ...(prepare ? { prepare } : {}) });
    });
    return { id: row.id, state: row.state };
  }

  private async forReviewer(row: ReviewRow, me: Actor): Promise<ReviewerView> {
    if (cutStates.includes(row.state)) throw notFound();
    const now = this.clock.now();
    const phase = await phaseOf(this.source.manager, row.callId, now);
    const reading = mayRead(row, me);
    const isIn = row.state === 'submitted';
    const others = isIn && reading ? await this.queries.othersOf(row.proposalId, row.reviewerId) : [];
    const seen = isIn && reading && row.othersSeenAt !== null;
    const scores = reading ? await this.queries.scores([row.id, ...(seen ? others.map((other) => other.id) : [])]) : [];
    const content = !reading ? null : row.anonymised ? await this.content.anonymous(row.proposalId) : await this.content.of(row.proposalId);
    return {
      audience: 'reviewer', id: row.id, readerId: me.personId, state: row.state, dueAt: row.dueAt, submittedAt: row.submittedAt, now, number: row.number, phase, lateUntilAt: row.lateUntilAt,
      proposal: facesReviewer(row), call: callFacts(row), anonymised: row.anonymised,
      open: isOpen(row), isMember: rolesIn(me, row.organizationId).length > 0, conflicted: row.conflicted, trained: row.trained, content,
      sheet: reading ? sheetView(row, sheetFor(row.id, scores), !isIn && isOpen(row) && scoringIsOpen.holds({ phase, now, lateUntilAt: row.lateUntilAt, hasOpenedOthers: false })) : null,
      returned: row.state === 'returned' || row.state === 'accepted' ? await this.queries.returned(row) : null,
      earlier: isIn && reading ? await earlierVersions(this.source.manager, row.id) : [],
      othersCount: isIn && reading ? others.length : null,
      others: seen ? others.map((other) => otherReview(other, scores)) : null,
      actions: isIn ? await this.actions(row, me, reading ? { phase, ...sheetFor(row.id, scores) } : null) : [],
    };
  }

  /** The steps open to this person; what the guards read of the row is there already. */
  private actions({ id, state, proposalId, callId, reviewerId, recommendation, confidence, othersSeenAt, lateUntilAt }: ReviewRow, me: Actor, read: ReadAlready | null): Promise<Action[]> {
    const living = this.source.manager.create(ReviewAssignment, { id, state, proposalId, callId, reviewerId, recommendation, confidence, othersSeenAt, lateUntilAt });
    return this.engine.actions(new Work(this.source.manager, this.clock.now()), read ? reviewsOnPage(read) : ReviewAggregate, living, me);
  }

  private async forStaff(row: ReviewRow, me: Actor): Promise<StaffReviewView> {
    const now = this.clock.now();
    const [scores, phase, earlier] = await Promise.all([this.queries.scores([row.id]), phaseOf(this.source.manager, row.callId, now), row.state === 'submitted' ? earlierVersions(this.source.manager, row.id) : []]);
    return {
      audience: 'staff', id: row.id, proposalId: row.proposalId, now, proposal: proposalFacts(row), call: callFacts(row), phase, earlier,
      review: staffReview(row, scores), actions: (await this.actions(row, me, { phase, ...sheetFor(row.id, scores) })).filter(({ name }) => name !== 'giveTime' || phase !== null),
    };
  }

  private async row(id: string): Promise<ReviewRow> {
    const row = isId(id) ? await this.queries.one(id) : undefined;
    if (!row) throw notFound();
    return row;
  }
}

async function rubricOf({ manager }: Work, { callId }: ReviewAssignment): Promise<Rubric> {
  const [call] = await manager.query<{ rubric: Rubric }[]>('select rubric from calls where id = $1', [callId]);
  return call!.rubric;
}

/** A review that comes back after scoring has closed needs a date of its own that is still to come (ADR 0044). */
async function giveUntil(row: ReviewAssignment, { manager, at }: Work, dueAt: Date | null): Promise<void> {
  if (dueAt && dueAt <= at) throw invalidField('dueAt', 'duePast', refusals.duePast);
  const phase = await phaseOf(manager, row.callId, at);
  const { closesAt } = phase?.dates.scoring ?? { closesAt: null };
  row.dueAt = dueAt ?? row.dueAt;
  if (!closesAt) return;
  if (closesAt <= at && row.dueAt <= at) throw invalidField('dueAt', 'dueNeeded', refusals.dueNeeded);
  row.lateUntilAt = row.dueAt > closesAt ? row.dueAt : null;
}

/** Accepted and not cut off since: the proposal still stands, and the reviewer has not joined its organization. */
const mayRead = (row: ReviewRow, me: Actor): boolean =>
  readingStates.includes(row.state) && row.proposalState !== 'withdrawn' && rolesIn(me, row.organizationId).length === 0 && !row.conflicted && (row.state === 'submitted' || isOpen(row));

const sheetView = (row: ReviewRow, sheet: ReturnType<typeof sheetFor>, editable: boolean): SheetView => ({
  version: row.version, versions: { ...Object.fromEntries(row.rubric.criteria.map(({ code }) => [code, sheet.versions[code] ?? 0])), [overallPart]: row.overallVersion }, editable,
  criteria: row.rubric.criteria.map(({ code, label, hint, weight, reads, anchors }) => ({
    code, label, hint, weight, reads, anchors, score: sheet.scores[code] ?? null, comment: sheet.comments[code] ?? '', internal: sheet.internal[code] ?? '',
  })),
  recommendation: row.recommendation, confidence: row.confidence, overallComment: row.overallComment, total: weightedTotal(row.rubric, sheet.scores) ?? null,
});
