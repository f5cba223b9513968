import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { panelLockedSql } from '../panels/recusals.js';
import { ReviewAggregate } from '../review.aggregate.js';
import { type ConflictScope, writeFound } from './found-conflicts.js';

/** One check at a time: two would find the same. */
const checkLock = 7_071_968;

/** Looks for conflicts of interest (workflows 3, job 6) and sets the reviews aside that a certain one touches. Running it again changes nothing. */
@Injectable()
export class ConflictCheck {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
  ) {}

  run(scope: ConflictScope): Promise<void> {
    return this.units.run(async (work) => {
      await work.manager.query('select pg_advisory_xact_lock($1)', [checkLock]);
      const added = await writeFound(work.manager, scope, work.at);
      const assigned = await this.#assignedAmong(work, added.map((one) => one.id));
      for (const { id, reviewerId, proposalId, callId, kind, certainty } of added) {
        if (assigned.has(id)) work.record({ name: 'conflict.found', subjectType: 'conflict', subjectId: id, actorId: null, to: 'open', particulars: { reviewerId, proposalId, callId, kind, certainty } });
      }
      await this.recuseIn(work);
    });
  }

  /** Sets aside every living review whose reviewer has a certain or confirmed conflict; the text is kept, the score no longer counts. What a locked panel has read stands: the conflict is in the register for whoever decides. So does a submitted review whose author merely has a name of a governing body: an applicant writes that list, and would choose its reviewers with it. It waits for an officer, and the decision with it. */
  async recuseIn(work: Work): Promise<void> {
    const rows = await work.manager.query<{ id: string; callId: string; proposalId: string; reviewerId: string; organizationId: string }[]>(
      `select a.id, a.call_id as "callId", a.proposal_id as "proposalId", a.reviewer_id as "reviewerId", p.organization_id as "organizationId"
       from review_assignments a join proposals p on p.id = a.proposal_id where a.state in ('invited', 'accepted', 'returned', 'submitted') and p.state = 'underReview' and not ${panelLockedSql('p.id')}
         and exists (select 1 from review_conflicts k where k.proposal_id = a.proposal_id and k.reviewer_id = a.reviewer_id and (k.state = 'confirmed' or (k.state = 'open' and k.certainty = 'certain' and not (k.kind = 'governingBody' and k.source = 'computed' and a.state = 'submitted'))))
       order by a.id`);
    for (const { id, ...particulars } of rows) await this.engine.fireIn(work, ReviewAggregate, 'recuse', id, 'system', { particulars });
  }

  async #assignedAmong(work: Work, ids: readonly string[]): Promise<Set<string>> {
    if (!ids.length) return new Set();
    const rows = await work.manager.query<{ id: string }[]>(
      'select k.id from review_conflicts k join review_assignments a on a.proposal_id = k.proposal_id and a.reviewer_id = k.reviewer_id where k.id = any($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
