import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { invalidField, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { localDateOf } from '../../kernel/time/dates.js';
import { type Actor, isConflicted, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { type Firing, WorkflowEngine } from '../../platform/workflow/engine.js';
import { refuseInterested } from '../accounts/index.js';
import { ProposalAggregate } from '../proposals/index.js';
import type { AssignmentMade, AssignmentsView, ManyAssigned } from './assignment.view.js';
import { AssignmentQueries, type CallRow, type ChosenProposal, type ReviewerRow } from './assignments.queries.js';
import { refusals } from './messages.js';
import { refuseUnready, unreadyCodes } from './register/readiness.js';
import { phaseOf } from './phases/phase-of.js';
import { ReviewAggregate } from './review.aggregate.js';
import { type Ground, groundsOf, matchOf, type ReviewerStrengths } from './matching/match.js';
import { StrengthQueries } from './matching/strengths.queries.js';
import type { AssignMany, AssignReviewer } from './review.dto.js';
import { tiedProposals } from './tied-proposals.js';

const pageSize = 20;
/** The most proposals one person is asked for in one step. */
const mostAtOnce = 50;
/** The states of a call in which reviews are handed out. */
export const callsInReview: ReadonlySet<string> = new Set(['closed', 'inReview', 'deciding']);

/** Who reviews what in a call. */
@Injectable()
export class Assignments {
  constructor(
    private readonly source: DataSource,
    private readonly queries: AssignmentQueries,
    private readonly strengths: StrengthQueries,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show(callId: string, options: { after?: string | undefined; only?: string | undefined; proposal?: unknown }, me: Actor): Promise<AssignmentsView> {
    const call = await this.call(callId);
    await refuseInterested(this.source.manager, callId, me);
    const tied = await tiedProposals(this.source.manager, callId, me);
    const only = options.only === 'short' ? 'short' : null;
    const chosenId = isId(options.proposal) ? options.proposal : null;
    const ownIds = me.memberships.map((membership) => membership.organizationId);
    const now = this.clock.now();
    const [found, counts, chosen, reviewers, strengths, phase] = await Promise.all([
      this.queries.proposals(call, ownIds, only, typeof options.after === 'string' && options.after !== '' ? options.after : null, pageSize + 1),
      this.queries.counts(call, ownIds),
      chosenId && !isConflicted(me, chosenId) ? this.queries.chosen(call.id, ownIds, chosenId) : null,
      this.queries.reviewers(call.id, chosenId, localDateOf(now)),
      chosenId ? this.strengths.reviewers(call.id) : [],
      this.queries.phase(call.id, now),
    ]);
    // Totals of others are not for those who review it themselves; a file with a conflict of interest is handled by others.
    const listed = found.slice(0, pageSize);
    const proposals = listed.filter(({ id }) => !isConflicted(me, id)).map((row) => (tied.has(row.id) ? { ...row, reviewers: row.reviewers.map((one) => ({ ...one, total: null })) } : row));
    return {
      call: { id: call.id, reference: call.reference, title: call.title }, reviewsPerProposal: call.reviewsPerProposal, mayAssign: callsInReview.has(call.state),
      only, counts, proposals, reviewers: chosen ? bestFirst(reviewers, strengths, chosen) : reviewers, chosen: chosen ?? null, phase, now,
      next: found.length > pageSize ? (listed.at(-1)?.reference ?? null) : null,
    };
  }

  /** Asks one reviewer; the first one moves the proposal under review, in the same transaction. */
  assign(callId: string, dto: AssignReviewer, me: Actor): Promise<AssignmentMade> {
    return this.units.run(async (work) => {
      const call = await this.call(callId, work.manager);
      await refuseInterested(work.manager, call.id, me);
      return this.assignIn(work, call, dto, me);
    });
  }

  /** Asks one reviewer for several proposals at once: those who cannot be asked for are counted, not refused. */
  assignMany(callId: string, dto: AssignMany, me: Actor): Promise<ManyAssigned> {
    return this.units.run(async (work) => {
      const call = await this.call(callId, work.manager);
      await refuseInterested(work.manager, call.id, me);
      if (!callsInReview.has(call.state)) throw wrongState('callNotInReview', refusals.callNotInReview);
      const chosen = dto.allShort ? await this.queries.shortIds(work.manager, call, me.memberships.map((one) => one.organizationId), mostAtOnce) : [...new Set(dto.proposalIds)].sort();
      if (chosen.length === 0) throw invalidField('proposalIds', 'noProposals', refusals.noProposals);
      let assigned = 0;
      let first: Refusal | undefined;
      for (const proposalId of chosen) {
        try {
          await this.assignIn(work, call, { proposalId, reviewerId: dto.reviewerId, dueAt: dto.dueAt }, me);
          assigned += 1;
        } catch (error) {
          // Refusals come before anything is written; what concerns the person or the date concerns all proposals.
          if (!(error instanceof Refusal) || error.problems.some(({ code }) => code === 'notReviewer' || code === 'duePast' || unreadyCodes.has(code))) throw error;
          first ??= error;
        }
      }
      if (assigned === 0) throw invalidField('proposalIds', first?.problems[0]?.code ?? first!.code, first?.problems[0]?.text ?? first!.text);
      return { callId, assigned, leftOut: chosen.length - assigned };
    });
  }

  /** The same inside a transaction that is already running. Refuses before it writes anything. */
  async assignIn(work: Work, call: CallRow, dto: AssignReviewer, me: Actor, by: Firing = me): Promise<AssignmentMade> {
    const callId = call.id;
    const found = await this.queries.forAssignment(work.manager, callId, dto.proposalId, dto.reviewerId, localDateOf(work.at));
    if (!found || rolesIn(me, found.organizationId).length || isConflicted(me, dto.proposalId)) throw invalidField('proposalId', 'proposalUnknown', refusals.proposalUnknown);
    if (!callsInReview.has(call.state)) throw wrongState('callNotInReview', refusals.callNotInReview);
    if (found.state !== 'eligible' && found.state !== 'underReview') throw wrongState('proposalNotEligible', refusals.proposalNotEligible);
    if (found.isPanelLocked) throw wrongState('panelIsNotLocked', refusals.panelLocked);
    if (!found.isReviewer) throw invalidField('reviewerId', 'notReviewer', refusals.notReviewer);
    refuseUnready(found.unready);
    if (found.isConflicted) throw invalidField('reviewerId', 'reviewerConflict', refusals.reviewerConflict);
    if (found.isAssigned) throw invalidField('reviewerId', 'alreadyAssigned', refusals.alreadyAssigned);
    if (dto.dueAt <= work.at) throw invalidField('dueAt', 'duePast', refusals.duePast);
    const scoringEnds = (await phaseOf(work.manager, callId, work.at))?.dates.scoring.closesAt;
    // Nothing is due after scoring has closed, except what is asked for afterwards or in the place of a silent reviewer: they have time until their own date.
    const late = scoringEnds !== undefined && scoringEnds < dto.dueAt && (scoringEnds <= work.at || by === 'system');
    const dueAt = scoringEnds && !late && scoringEnds < dto.dueAt ? scoringEnds : dto.dueAt;
    const row = await this.engine.beginIn(work, ReviewAggregate, {
      id: newId(), proposalId: dto.proposalId, callId, reviewerId: dto.reviewerId, dueAt, lateUntilAt: late ? dueAt : null, assignedBy: me.personId, assignedAt: work.at, answeredAt: null,
      conflictKind: null, conflictNote: null, declineCode: null, recommendation: null, confidence: null, overallComment: null, total: null, submittedAt: null, version: 1, overallVersion: 0, othersSeenAt: null,
      returnedAt: null, savedAt: null, silenceWarnedAt: null, replacedById: null,
    }, 'review.invited', by, { callId, proposalId: dto.proposalId, reviewerId: dto.reviewerId, organizationId: found.organizationId });
    if (found.state === 'eligible') await this.engine.fireIn(work, ProposalAggregate, 'startReview', dto.proposalId, 'system', { particulars: { callId, organizationId: found.organizationId } });
    return { id: row.id, callId, proposalId: row.proposalId, reviewerId: row.reviewerId, state: row.state, dueAt: row.dueAt };
  }

  private async call(id: string, manager?: EntityManager): Promise<CallRow> {
    const call = isId(id) ? await this.queries.call(id, manager) : undefined;
    if (!call) throw notFound();
    return call;
  }
}

/** The reviewers with their match to the chosen proposal, best match first; equal ones stay least loaded first. */
function bestFirst(reviewers: ReviewerRow[], strengths: readonly ReviewerStrengths[], chosen: ChosenProposal): ReviewerRow[] {
  const byId = new Map(strengths.map((one) => [one.id, one]));
  const matched = (row: ReviewerRow): { match: number; grounds: Ground[] } => {
    const strengths = byId.get(row.id);
    return strengths ? { match: matchOf(strengths, chosen), grounds: groundsOf(strengths, chosen) } : { match: 0, grounds: [] };
  };
  return reviewers.map((row) => ({ ...row, ...matched(row) })).sort((a, b) => b.match - a.match);
}
