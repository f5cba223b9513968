import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReconsiderationState } from './reconsideration.workflow.js';

/** Days after the release during which an applicant may ask. */
export const daysToAsk = 30;

export interface ReconsiderationRow {
  id: string;
  state: ReconsiderationState;
  reason: string;
  requestedByName: string;
  requestedAt: Date;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
}

/** Reads of requests for reconsideration. */
@Injectable()
export class ReconsiderationQueries {
  constructor(private readonly source: DataSource) {}

  async of(proposalId: string, manager: EntityManager = this.source.manager): Promise<ReconsiderationRow | null> {
    const [found] = await manager.query<ReconsiderationRow[]>(
      `select r.id, r.state, r.reason, q.name as "requestedByName", r.requested_at as "requestedAt", r.answer, a.name as "answeredByName", r.answered_at as "answeredAt"
       from reconsiderations r join persons q on q.id = r.requested_by left join persons a on a.id = r.answered_by where r.proposal_id = $1`, [proposalId]);
    return found ?? null;
  }

  /** Whether a person took part in the decision that is told: deciding, approving or recommending, or being stood in for. */
  async tookPart(proposalId: string, personId: string, manager: EntityManager = this.source.manager): Promise<boolean> {
    const [found] = await manager.query<unknown[]>(
      `select 1 from decisions d where d.proposal_id = $1 and $2 in (d.decided_by, d.decided_for)
       union all select 1 from approval_steps s join recommendations r on r.id = s.recommendation_id where r.proposal_id = $1 and r.state = 'decided' and $2 in (s.person_id, s.for_person_id)`, [proposalId, personId]);
    return found !== undefined;
  }
}
