import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, isConflicted, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { refuseInterested } from '../../accounts/index.js';
import { AssignmentQueries, type CallRow } from '../assignments.queries.js';
import { callsInReview } from '../assignments.service.js';
import { refusals } from '../messages.js';
import { refuseUnready } from '../register/readiness.js';
import { groundsOf, matchOf } from './match.js';
import type { AboutPair, SearchReviewers } from './matching.dto.js';
import { MatchingRun } from './matching-run.entity.js';
import { gapOf } from './matching-problem.js';
import { matchingRefusals as says } from './matching-words.js';
import { MatchingQueries, type RunRow } from './matching.queries.js';
import type { MatchingView, RunView } from './matching.view.js';
import { MatchingAggregate } from './matching.workflow.js';
import { StrengthQueries } from './strengths.queries.js';

const pageSize = 20;

/** The search for an assignment of a whole call: asked for, shown, changed by hand, confirmed. */
@Injectable()
export class Matching {
  constructor(
    private readonly source: DataSource,
    private readonly calls: AssignmentQueries,
    private readonly queries: MatchingQueries,
    private readonly strengths: StrengthQueries,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
  ) {}

  async show(callId: string, options: { after?: string | undefined; only?: string | undefined; proposal?: unknown }, me: Actor): Promise<MatchingView> {
    const [call, run] = await Promise.all([this.call(callId, me), this.queries.latest(callId)]);
    const ownIds = me.memberships.map((one) => one.organizationId);
    const only = options.only === 'short' ? 'short' : null;
    const chosenId = run?.state === 'proposed' && isId(options.proposal) && !isConflicted(me, options.proposal) ? options.proposal : null;
    const shown = run && ['proposed', 'sending', 'sent'].includes(run.state);
    const [found, missing, reviewers, proposed, chosen, leftOut] = await Promise.all([
      shown ? this.queries.proposals(call.id, ownIds, run.id, call.reviewsPerProposal, only, typeof options.after === 'string' && options.after !== '' ? options.after : null, pageSize + 1) : [],
      this.queries.missing(call.id, ownIds, shown ? run.id : null, call.reviewsPerProposal),
      this.strengths.reviewers(call.id),
      shown ? this.queries.proposedFor(run.id) : new Map<string, number>(),
      chosenId ? this.calls.chosen(call.id, ownIds, chosenId) : undefined,
      this.strengths.unready(),
    ]);
    const proposals = found.slice(0, pageSize).filter((one) => !isConflicted(me, one.id));
    return {
      call: { id: call.id, reference: call.reference, title: call.title }, reviewsPerProposal: call.reviewsPerProposal, mayAssign: callsInReview.has(call.state),
      run: run ? runView(run) : null, missing, proposals, only,
      chosen: chosen ? {
        id: chosen.id, reference: chosen.reference, title: chosen.title,
        choices: reviewers.map((one) => ({ id: one.id, name: one.name, match: matchOf(one, chosen), grounds: groundsOf(one, chosen), load: one.load + (proposed.get(one.id) ?? 0) })).sort((a, b) => b.match - a.match || a.load - b.load),
      } : null,
      loads: reviewers.map(({ id, name, load, capacity }) => ({ id, name, load, proposed: proposed.get(id) ?? 0, capacity })),
      leftOut, next: found.length > pageSize ? found[pageSize - 1]!.reference : null,
    };
  }

  /** One search at a time in a call. */
  async search(callId: string, dto: SearchReviewers, me: Actor): Promise<void> {
    const call = await this.call(callId, me);
    if (!callsInReview.has(call.state)) throw wrongState('callNotInReview', refusals.callNotInReview);
    await this.units.run(async (work) => {
      if (dto.dueAt <= work.at) throw invalidField('dueAt', 'duePast', refusals.duePast);
      await work.manager.query('select 1 from calls where id = $1 for update', [callId]);
      const [open] = await work.manager.query<unknown[]>(`select 1 from matching_runs where call_id = $1 and state in ('queued', 'running', 'proposed', 'sending')`, [callId]);
      if (open) throw wrongState('matchingOpen', says.open);
      await this.engine.beginIn(work, MatchingAggregate, {
        id: newId(), callId, dueAt: dto.dueAt, capacity: dto.capacity, requestedBy: me.personId, requestedAt: work.at, rounds: 0,
        objective: null, bound: null, milliseconds: null, proposedAt: null, confirmedBy: null, confirmedAt: null,
      }, 'matching.requested', me, { callId, capacity: dto.capacity });
    });
  }

  /** Cancels, discards or confirms the search that was read. */
  async take(step: 'cancel' | 'discard' | 'confirm', callId: string, runId: string, me: Actor): Promise<void> {
    await this.call(callId, me);
    await this.units.run(async (work) => {
      const run = await this.locked(work, callId, runId);
      if (step === 'confirm' && run.state === 'proposed' && run.dueAt <= work.at) throw wrongState('matchingTooLate', says.late);
      await this.engine.fireIn(work, MatchingAggregate, step, runId, me, { particulars: { callId } });
    });
  }

  async remove(callId: string, dto: AboutPair, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      await this.changeable(work, callId, dto, me);
      const [, removed] = await work.manager.query<[unknown[], number]>('delete from matching_pairs where run_id = $1 and proposal_id = $2 and reviewer_id = $3', [dto.runId, dto.proposalId, dto.reviewerId]);
      if (removed > 0) this.record(work, 'matching.pairRemoved', dto, me);
    });
  }

  /** Adds a reviewer by hand; conflicts and capacity count as in the search. */
  async add(callId: string, dto: AboutPair, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      const run = await this.changeable(work, callId, dto, me);
      const found = await this.calls.forAssignment(work.manager, callId, dto.proposalId, dto.reviewerId, localDateOf(work.at));
      if (!found?.isReviewer) throw invalidField('reviewerId', 'notReviewer', refusals.notReviewer);
      refuseUnready(found.unready);
      if (found.isConflicted) throw invalidField('reviewerId', 'reviewerConflict', refusals.reviewerConflict);
      if (found.isAssigned) throw invalidField('reviewerId', 'alreadyAssigned', refusals.alreadyAssigned);
      const reviewer = (await this.strengths.reviewers(callId, work.manager)).find(({ id }) => id === dto.reviewerId);
      if (!reviewer) throw invalidField('reviewerId', 'notReviewer', refusals.notReviewer);
      const [pairs] = await work.manager.query<{ mine: number; same: boolean | null }[]>('select count(*)::int as mine, bool_or(proposal_id = $3) as same from matching_pairs where run_id = $1 and reviewer_id = $2', [dto.runId, dto.reviewerId, dto.proposalId]);
      if (pairs!.same) throw invalidField('reviewerId', 'alreadyProposed', says.alreadyProposed);
      if (reviewer.load + pairs!.mine >= Math.min(run.capacity, reviewer.capacity ?? run.capacity)) throw invalidField('reviewerId', 'reviewerFull', says.full);
      const chosen = await this.calls.chosen(callId, [], dto.proposalId, work.manager);
      await work.manager.query('insert into matching_pairs (run_id, proposal_id, reviewer_id, score, grounds, by_hand) values ($1, $2, $3, $4, $5, true)', [dto.runId, dto.proposalId, dto.reviewerId, chosen ? matchOf(reviewer, chosen) : 0, chosen ? groundsOf(reviewer, chosen) : []]);
      this.record(work, 'matching.pairAdded', dto, me);
    });
  }

  private record(work: Work, name: string, { runId, proposalId, reviewerId }: AboutPair, me: Actor): void {
    work.record({ name, subjectType: 'matching', subjectId: runId, actorId: me.personId, particulars: { proposalId, reviewerId } });
  }

  /** The run while it waits for confirmation, and a proposal that is not of the asker's own organizations. */
  private async changeable(work: Work, callId: string, dto: AboutPair, me: Actor): Promise<MatchingRun> {
    await this.call(callId, me);
    const run = await this.locked(work, callId, dto.runId);
    if (run.state !== 'proposed') throw wrongState('matchingNotProposed', says.notProposed);
    const [proposal] = await work.manager.query<{ organizationId: string }[]>(`select organization_id as "organizationId" from proposals where id = $1 and call_id = $2 and state in ('eligible', 'underReview')`, [dto.proposalId, callId]);
    if (!proposal || rolesIn(me, proposal.organizationId).length || isConflicted(me, dto.proposalId)) throw invalidField('proposalId', 'proposalUnknown', refusals.proposalUnknown);
    return run;
  }

  private async locked(work: Work, callId: string, runId: string): Promise<MatchingRun> {
    const run = isId(callId) ? await work.manager.findOne(MatchingRun, { where: { id: runId, callId }, lock: { mode: 'pessimistic_write' } }) : null;
    if (!run) throw notFound();
    return run;
  }

  /** Not for members of an applicant, until the results are told: whoever judges is not chosen by a rival. */
  private async call(id: string, me: Actor): Promise<CallRow> {
    const call = isId(id) ? await this.calls.call(id) : undefined;
    if (!call) throw notFound();
    await refuseInterested(this.source.manager, call.id, me);
    return call;
  }
}

function runView({ milliseconds, ...run }: RunRow): RunView {
  const { id, state, dueAt, capacity, rounds, requestedBy, requestedAt, objective, bound, pairs, invited, notInvited, byHand } = run;
  return {
    id, state, dueAt, capacity, rounds, requestedBy, requestedAt, objective, bound, pairs, invited, notInvited, byHand,
    gap: objective === null || bound === null ? null : gapOf({ objective, bound }), seconds: milliseconds === null ? null : Math.ceil(milliseconds / 100) / 10,
  };
}
