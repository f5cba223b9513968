import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../kernel/errors/refusal.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { type EventListener, ListensTo, type RecordedEvent } from '../../../platform/events/listener.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { AssignmentQueries } from '../assignments.queries.js';
import { Assignments } from '../assignments.service.js';
import { MatchingRun } from './matching-run.entity.js';
import { MatchingAggregate } from './matching.workflow.js';

const atOnce = 50;
interface OpenPair {
  proposalId: string;
  reviewerId: string;
  load: number;
  capacity: number;
}

/** Sends what was confirmed, fifty invitations in a transaction with their outcome: cut off anywhere, it goes on where it was. */
@Injectable()
@ListensTo('send-invitations', ['matching.confirmed'])
export class SendInvitations implements EventListener {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly assignments: Assignments,
    private readonly queries: AssignmentQueries,
  ) {}

  async handle({ subjectId }: RecordedEvent): Promise<void> {
    while (await this.units.run((work) => this.some(work, subjectId)));
  }

  /** True while there may be more. Conflicts, states and capacity are looked at again for each pair. */
  private async some(work: Work, id: string): Promise<boolean> {
    const run = await work.manager.findOne(MatchingRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (run?.state !== 'sending') return false;
    const pairs = await work.manager.query<OpenPair[]>(
      `select m.proposal_id as "proposalId", m.reviewer_id as "reviewerId",
         (select count(*)::int from review_assignments a where a.call_id = $2 and a.reviewer_id = m.reviewer_id and a.state in ('invited', 'accepted', 'returned', 'submitted')) as load,
         least($4::int, (select f.capacity_per_call from reviewer_profiles f where f.person_id = m.reviewer_id)) as capacity
       from matching_pairs m where m.run_id = $1 and m.outcome is null order by m.proposal_id, m.reviewer_id limit $3`, [id, run.callId, atOnce, run.capacity]);
    if (pairs.length === 0) {
      await this.engine.fireIn(work, MatchingAggregate, 'finish', id, 'system', { particulars: { callId: run.callId } });
      return false;
    }
    const call = (await this.queries.call(run.callId, work.manager))!;
    const by = await this.confirmer(work, run.confirmedBy!);
    const added = new Map<string, number>();
    for (const pair of pairs) {
      const more = added.get(pair.reviewerId) ?? 0;
      const outcome = pair.load + more >= pair.capacity ? 'full' : await this.invite(work, call, pair, run.dueAt, by);
      if (outcome === 'invited') added.set(pair.reviewerId, more + 1);
      await work.manager.query('update matching_pairs set outcome = $4 where run_id = $1 and proposal_id = $2 and reviewer_id = $3', [id, pair.proposalId, pair.reviewerId, outcome]);
    }
    return true;
  }

  private async invite(work: Work, call: Parameters<Assignments['assignIn']>[1], { proposalId, reviewerId }: OpenPair, dueAt: Date, by: Actor): Promise<'invited' | 'notPossible'> {
    try {
      await this.assignments.assignIn(work, call, { proposalId, reviewerId, dueAt }, by);
      return 'invited';
    } catch (error) {
      // Refusals come before anything is written.
      if (error instanceof Refusal) return 'notPossible';
      throw error;
    }
  }

  /** Who confirmed, with the organizations whose files are not theirs to handle. */
  private async confirmer({ manager }: Work, personId: string): Promise<Actor> {
    const own = await manager.query<{ organizationId: string; roles: string[] }[]>('select organization_id as "organizationId", roles from organization_members where person_id = $1', [personId]);
    return { personId, name: '', email: '', locale: 'en', roles: [], memberships: own.map((one) => ({ ...one, organizationName: '' })) };
  }
}
