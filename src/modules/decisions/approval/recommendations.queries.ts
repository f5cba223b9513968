import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../../kernel/ids/ids.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import { chainSql } from '../deciding.aggregate.js';
import type { ReasonCode, Outcome } from '../decision-words.js';
import type { YearAmount } from '../decision.entity.js';
import type { ApprovalRole, ChainStep } from './chain.js';
import type { RecommendationState } from './recommendation.workflow.js';

export type StepVerdict = 'recommended' | 'approved' | 'decidedOtherwise' | 'sentBack' | 'revised' | 'withdrawn';

/** What one person did with a recommendation. */
export interface TakenStep {
  position: number;
  role: string;
  verdict: StepVerdict;
  comment: string | null;
  personId: string;
  name: string;
  forPersonId: string | null;
  forName: string | null;
  at: Date;
}

export interface RecommendationRow {
  id: string;
  state: RecommendationState;
  outcome: Outcome;
  amountCents: number;
  years: YearAmount[];
  reasonCode: ReasonCode;
  reason: string | null;
  feedback: string;
  reserveUntil: string | null;
  chain: ChainStep[];
  position: number;
  stepRole: ApprovalRole;
  recommendedBy: string;
  /** Oldest first. */
  steps: TakenStep[];
}

type StoredRecommendation = Omit<RecommendationRow, 'steps'> & { steps: (Omit<TakenStep, 'at'> & { at: string })[] };
const withInstants = (row: StoredRecommendation): RecommendationRow => ({ ...row, steps: row.steps.map((step) => ({ ...step, at: new Date(step.at) })) });

const lastSql = `select r.id, r.state, r.outcome, r.amount_cents as "amountCents", r.years, r.reason_code as "reasonCode", r.reason, r.feedback, r.reserve_until as "reserveUntil", r.chain, r.position, r.step_role as "stepRole", r.recommended_by as "recommendedBy",
    coalesce((select json_agg(json_build_object('position', s.position, 'role', s.role, 'verdict', s.verdict, 'comment', s.comment, 'personId', s.person_id, 'name', p.name, 'forPersonId', s.for_person_id, 'forName', f.name, 'at', s.at) order by s.id)
      from approval_steps s join persons p on p.id = s.person_id left join persons f on f.id = s.for_person_id where s.recommendation_id = r.id), '[]'::json) as steps
  from recommendations r where r.proposal_id = $1 order by r.id desc limit 1`;

/** Reads of recommendations, and the record of their steps. */
@Injectable()
export class RecommendationQueries {
  constructor(private readonly source: DataSource) {}

  /** The last recommendation on a proposal, decided and withdrawn ones included. */
  async last(proposalId: string, manager: EntityManager = this.source.manager): Promise<RecommendationRow | null> {
    const [found] = await manager.query<StoredRecommendation[]>(lastSql, [proposalId]);
    return found ? withInstants(found) : null;
  }

  /** The same, with the chain the proposal goes through; one query. */
  async withChain(proposalId: string, at: Date): Promise<{ last: RecommendationRow | null; chain: ChainStep[] }> {
    const [found] = await this.source.query<{ last: StoredRecommendation | null; chain: ChainStep[] }[]>(`select ${chainSql} as chain, (select row_to_json(l) from (${lastSql}) l) as last`, [proposalId, at]);
    return { chain: found!.chain, last: found!.last && withInstants(found!.last) };
  }

  /** The one that waits, sent back or not. */
  async live(proposalId: string, manager: EntityManager = this.source.manager): Promise<RecommendationRow | null> {
    const found = await this.last(proposalId, manager);
    return found && (found.state === 'inApproval' || found.state === 'sentBack') ? found : null;
  }

  async keepStep({ manager, at }: Work, recommendationId: string, step: { position: number; role: string; verdict: StepVerdict; comment?: string | null | undefined; personId: string; forPersonId?: string | null }): Promise<void> {
    await manager.query('insert into approval_steps (id, recommendation_id, position, role, verdict, comment, person_id, for_person_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [newId(), recommendationId, step.position, step.role, step.verdict, step.comment ?? null, step.personId, step.forPersonId ?? null, at]);
  }
}

/** Everybody who has approved since it was last recommended; nobody takes two steps of one file. */
export function approversOf({ steps }: RecommendationRow): TakenStep[] {
  const from = steps.findLastIndex(({ verdict }) => verdict === 'recommended' || verdict === 'revised');
  return steps.slice(from + 1).filter(({ verdict }) => verdict === 'approved');
}

/** Everybody who recommended it, first or again. */
export const recommendersOf = ({ steps }: RecommendationRow): string[] => steps.filter(({ verdict }) => verdict === 'recommended' || verdict === 'revised').map(({ personId }) => personId);
