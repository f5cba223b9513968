import { Injectable } from '@nestjs/common';
import { invalidField, notFound, wrongState } from '../../kernel/errors/refusal.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { ProposalAggregate } from '../proposals/index.js';
import type { AssignmentMade, AssignmentsView } from './assignment.view.js';
import { AssignmentQueries, type CallRow } from './assignments.queries.js';
import { refusals } from './messages.js';
import { ReviewAggregate } from './review.aggregate.js';
import type { AssignReviewer } from './review.dto.js';

const pageSize = 20;
const callsInReview = new Set(['closed', 'inReview', 'deciding']);

/** Who reviews what in a call. */
@Injectable()
export class Assignments {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show(callId: string, options: { after?: string | undefined; only?: string | undefined; proposal?: unknown }, me: Actor): Promise<AssignmentsView> {
    const call = await this.call(callId);
    const only = options.only === 'short' ? 'short' : null;
    const chosenId = isId(options.proposal) ? options.proposal : null;
    const ownIds = me.memberships.map((membership) => membership.organizationId);
    const [found, counts, chosen, reviewers] = await Promise.all([
      this.queries.proposals(call, ownIds, only, typeof options.after === 'string' && options.after !== '' ? options.after : null, pageSize + 1),
      this.queries.counts(call, ownIds),
      chosenId ? this.queries.chosen(call.id, ownIds, chosenId) : null,
      this.queries.reviewers(call.id, chosenId),
    ]);
    const proposals = found.slice(0, pageSize);
    return {
      call: { id: call.id, reference: call.reference, title: call.title }, reviewsPerProposal: call.reviewsPerProposal, mayAssign: callsInReview.has(call.state),
      only, counts, proposals, reviewers, chosen: chosen ?? null, now: this.clock.now(),
      next: found.length > pageSize ? (proposals.at(-1)?.reference ?? null) : null,
    };
  }

  /** Asks one reviewer; the first one moves the proposal under review, in the same transaction. */
  assign(callId: string, dto: AssignReviewer, me: Actor): Promise<AssignmentMade> {
    if (!isId(callId)) throw notFound();
    return this.units.run(async (work) => {
      const call = await this.queries.call(callId, work.manager);
      if (!call) throw notFound();
      const found = await this.queries.forAssignment(work.manager, callId, dto.proposalId, dto.reviewerId);
      if (!found || rolesIn(me, found.organizationId).length) throw invalidField('proposalId', 'proposalUnknown', refusals.proposalUnknown);
      if (!callsInReview.has(call.state)) throw wrongState('callNotInReview', refusals.callNotInReview);
      if (found.state !== 'eligible' && found.state !== 'underReview') throw wrongState('proposalNotEligible', refusals.proposalNotEligible);
      if (!found.isReviewer) throw invalidField('reviewerId', 'notReviewer', refusals.notReviewer);
      if (found.isConflicted) throw invalidField('reviewerId', 'reviewerConflict', refusals.reviewerConflict);
      if (found.isAssigned) throw invalidField('reviewerId', 'alreadyAssigned', refusals.alreadyAssigned);
      if (dto.dueAt <= work.at) throw invalidField('dueAt', 'duePast', refusals.duePast);
      const row = await this.engine.beginIn(work, ReviewAggregate, {
        id: newId(), proposalId: dto.proposalId, callId, reviewerId: dto.reviewerId, dueAt: dto.dueAt, assignedBy: me.personId, assignedAt: work.at, answeredAt: null,
        conflictKind: null, conflictNote: null, declineCode: null, recommendation: null, overallComment: null, total: null, submittedAt: null, version: 1,
      }, 'review.invited', me, { callId, proposalId: dto.proposalId, reviewerId: dto.reviewerId, organizationId: found.organizationId });
      if (found.state === 'eligible') await this.engine.fireIn(work, ProposalAggregate, 'startReview', dto.proposalId, 'system', { particulars: { callId, organizationId: found.organizationId } });
      return { id: row.id, callId, proposalId: row.proposalId, reviewerId: row.reviewerId, state: row.state, dueAt: row.dueAt };
    });
  }

  private async call(id: string): Promise<CallRow> {
    const call = isId(id) ? await this.queries.call(id) : undefined;
    if (!call) throw notFound();
    return call;
  }
}
