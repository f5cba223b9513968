import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { type Rubric, weightedTotal } from '../calls/index.js';
import { ProposalContent } from '../proposals/index.js';
import { writeDeclared } from './conflicts/declared-conflict.js';
import { isOwn, isTiedTo, readsReviews, ReviewAggregate } from './review.aggregate.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import type { DeclareConflict, DeclineReview, SaveScores, SubmitReview } from './review.dto.js';
import { refusals } from './messages.js';
import { cutStates, readingStates, type ReviewTransition } from './review.workflow.js';
import { callFacts, otherReview, proposalFacts, sheetFor, staffReview } from './review.view.js';
import type { ReviewerView, ReviewView, SheetView, StaffReviewView } from './review-page.view.js';
import { ReviewQueries, type ReviewRow } from './reviews.queries.js';
import { readSheet, scoresOf, writeSheet } from './score-sheet.js';

const callsInReview = new Set(['closed', 'inReview', 'deciding']);
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
  ) {}

  async show(id: string, me: Actor): Promise<ReviewView> {
    const row = await this.row(id);
    if (isOwn(row, me)) return this.forReviewer(row, me);
    if (!readsReviews(me, row.organizationId)) throw notFound();
    await this.refuseReviewers(row.proposalId, me);
    return this.forStaff(row, me);
  }

  /** The row when this reviewer may read the proposal now; 404 for everybody else, also after a conflict was declared. */
  async readable(id: string, me: Actor): Promise<ReviewRow> {
    const row = await this.row(id);
    if (!isOwn(row, me) || !mayRead(row, me)) throw notFound();
    return row;
  }

  /** Staff who review a proposal themselves see the others' reviews when theirs is submitted, not before. */
  async refuseReviewers(proposalId: string, me: Actor): Promise<void> {
    if (await isTiedTo(this.source.manager, proposalId, me.personId)) throw forbidden('ownReview', refusals.ownReview);
  }

  async step(id: string, name: Extract<ReviewTransition, 'accept' | 'sendBack' | 'dismiss' | 'recuse'>, me: Actor, reason?: string | null): Promise<ReviewView> {
    await this.fire(id, name, me, { reason });
    return this.show(id, me);
  }

  async declareConflict(id: string, dto: DeclareConflict, me: Actor): Promise<{ id: string; state: string }> {
    return this.fire(id, 'declareConflict', me, {
      particulars: { kind: dto.kind },
      prepare: async (row, work) => {
        row.conflictKind = dto.kind;
        row.conflictNote = dto.note ?? null;
        await writeDeclared(work, row, dto.kind);
      },
    });
  }

  async decline(id: string, dto: DeclineReview, me: Actor): Promise<{ id: string; state: string }> {
    return this.fire(id, 'decline', me, { particulars: { code: dto.code }, prepare: (row) => { row.declineCode = dto.code; } });
  }

  /** Keeps a draft: nothing has to be complete. */
  async save(id: string, dto: SaveScores, me: Actor): Promise<ReviewView> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const row = await work.manager.findOne(ReviewAssignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !isOwn(row, me)) throw notFound();
      if (cutStates.some((state) => state === row.state)) throw notFound();
      if (row.state !== 'accepted' && row.state !== 'returned') throw wrongState('notScoring', refusals.notScoring);
      const facts = await ReviewAggregate.facts(work, row);
      if (facts.proposalState !== 'underReview' || !callsInReview.has(facts.callState) || facts.reviewerIsMember) throw wrongState('reviewingIsOver', refusals.over);
      if (facts.reviewerHasConflict) throw wrongState('conflictOpen', refusals.conflictOpen);
      await this.apply(work, row, facts.rubric, dto);
      await work.manager.save(row);
    });
    return this.show(id, me);
  }

  /** Sends the review in; changes of the sheet may come along. */
  async submit(id: string, dto: SubmitReview, me: Actor): Promise<ReviewView> {
    await this.fire(id, 'submit', me, {
      prepare: async (row, work) => {
        const [call] = await work.manager.query<{ rubric: Rubric }[]>('select rubric from calls where id = $1', [row.callId]);
        await this.apply(work, row, call!.rubric, dto);
        row.total = weightedTotal(call!.rubric, (await scoresOf(work.manager, id)).scores) ?? null;
      },
    });
    return this.show(id, me);
  }

  private async apply(work: Work, row: ReviewAssignment, rubric: Rubric, dto: SubmitReview): Promise<void> {
    const stored = await scoresOf(work.manager, row.id);
    if (dto.version !== undefined && dto.version !== null && dto.version !== row.version) {
      throw new Refusal('stale', 'stale', refusals.stale, [], { version: row.version, stored });
    }
    const { changes, problems } = readSheet(rubric, stored, { scores: dto.scores, comments: dto.comments, internal: dto.internal });
    if (problems.length) throw invalid(problems);
    await writeSheet(work.manager, row.id, changes, work.at);
    if (dto.recommendation !== undefined) row.recommendation = dto.recommendation;
    if (dto.overallComment !== undefined) row.overallComment = dto.overallComment;
    row.version += 1;
  }

  private async fire(id: string, name: ReviewTransition, me: Actor, step: { reason?: string | null | undefined; particulars?: Record<string, unknown>; prepare?: (row: ReviewAssignment, work: Work) => void | Promise<void> }): Promise<{ id: string; state: string }> {
    if (!isId(id)) throw notFound();
    const { particulars, prepare, reason } = step;
    const row = await this.units.run(async (work) => {
      const [ids] = await work.manager.query<{ callId: string; proposalId: string; reviewerId: string; organizationId: string }[]>(
        `select a.call_id as "callId", a.proposal_id as "proposalId", a.reviewer_id as "reviewerId", p.organization_id as "organizationId"
         from review_assignments a join proposals p on p.id = a.proposal_id where a.id = $1`, [id]);
      return this.engine.fireIn(work, ReviewAggregate, name, id, me, { reason, particulars: { ...ids, ...particulars }, ...(prepare ? { prepare } : {}) });
    });
    return { id: row.id, state: row.state };
  }

  private async forReviewer(row: ReviewRow, me: Actor): Promise<ReviewerView> {
    if (cutStates.includes(row.state)) throw notFound();
    const reading = mayRead(row, me);
    const scores = reading ? await this.queries.scores([row.id]) : [];
    const others = row.state === 'submitted' && reading ? await this.queries.othersOf(row.proposalId, row.reviewerId) : null;
    const othersScores = others?.length ? await this.queries.scores(others.map((other) => other.id)) : [];
    return {
      audience: 'reviewer', id: row.id, state: row.state, dueAt: row.dueAt, submittedAt: row.submittedAt, now: this.clock.now(), number: row.number,
      proposal: proposalFacts(row), call: callFacts(row),
      open: isOpen(row), isMember: rolesIn(me, row.organizationId).length > 0, conflicted: row.conflicted,
      content: reading ? await this.content.of(row.proposalId) : null,
      sheet: reading ? sheetView(row, sheetFor(row.id, scores), row.state !== 'submitted' && isOpen(row)) : null,
      returnReason: row.state === 'returned' ? await this.queries.returnReason(row.id) : null,
      others: others?.map((other) => otherReview(other, othersScores)) ?? null,
    };
  }

  private async forStaff(row: ReviewRow, me: Actor): Promise<StaffReviewView> {
    const scores = await this.queries.scores([row.id]);
    const living = await this.source.manager.findOneByOrFail(ReviewAssignment, { id: row.id });
    return {
      audience: 'staff', id: row.id, proposalId: row.proposalId, now: this.clock.now(), proposal: proposalFacts(row), call: callFacts(row),
      review: staffReview(row, scores), actions: await this.engine.actions(new Work(this.source.manager, this.clock.now()), ReviewAggregate, living, me),
    };
  }

  private async row(id: string): Promise<ReviewRow> {
    const row = isId(id) ? await this.queries.one(id) : undefined;
    if (!row) throw notFound();
    return row;
  }
}

/** Accepted and not cut off since: the proposal still stands, and the reviewer has not joined its organization. */
const mayRead = (row: ReviewRow, me: Actor): boolean =>
  readingStates.includes(row.state) && row.proposalState !== 'withdrawn' && rolesIn(me, row.organizationId).length === 0 && !row.conflicted && (row.state === 'submitted' || isOpen(row));

const sheetView = (row: ReviewRow, sheet: ReturnType<typeof sheetFor>, editable: boolean): SheetView => ({
  version: row.version, editable,
  criteria: row.rubric.criteria.map(({ code, label, hint, weight, reads, anchors }) => ({
    code, label, hint, weight, reads, anchors, score: sheet.scores[code] ?? null, comment: sheet.comments[code] ?? '', internal: sheet.internal[code] ?? '',
  })),
  recommendation: row.recommendation, overallComment: row.overallComment, total: weightedTotal(row.rubric, sheet.scores) ?? null,
});
