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

const requestSql = (more = ''): string => `select r.id, r.state, r.reason, q.name as "requestedByName", r.requested_at as "requestedAt", r.answer, a.name as "answeredByName", r.answered_at as "answeredAt"${more}
  from reconsiderations r join persons q on q.id = r.requested_by left join persons a on a.id = r.answered_by where r.proposal_id = $1`;
const tookPartSql = `(exists (select 1 from decisions d where d.proposal_id = $1 and $2 in (d.decided_by, d.decided_for))
  or exists (select 1 from approval_steps s join recommendations n on n.id = s.recommendation_id where n.proposal_id = $1 and n.state = 'decided' and $2 in (s.person_id, s.for_person_id)))`;

/** Reads of requests for reconsideration. */
@Injectable()
export class ReconsiderationQueries {
  constructor(private readonly source: DataSource) {}

  async of(proposalId: string, manager: EntityManager = this.source.manager): Promise<ReconsiderationRow | null> {
    const [found] = await manager.query<ReconsiderationRow[]>(requestSql(), [proposalId]);
    return found ?? null;
  }

  /** The same, and whether a person took part in the decision that is told: deciding, approving or recommending, or being stood in for. */
  async ofFor(proposalId: string, personId: string): Promise<{ request: ReconsiderationRow | null; tookPart: boolean }> {
    const [found] = await this.source.query<(ReconsiderationRow & { tookPart: boolean })[]>(requestSql(`, ${tookPartSql} as "tookPart"`), [proposalId, personId]);
    if (!found) return { request: null, tookPart: false };
    const { tookPart, ...request } = found;
    return { request, tookPart };
  }

  async tookPart(proposalId: string, personId: string, manager: EntityManager): Promise<boolean> {
    const [found] = await manager.query<{ tookPart: boolean }[]>(`select ${tookPartSql} as "tookPart"`, [proposalId, personId]);
    return found!.tookPart;
  }
}
