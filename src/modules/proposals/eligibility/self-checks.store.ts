import type { EntityManager } from 'typeorm';
import type { SelfCheck } from './self-check.js';

/** Keeps the check with its proposal, in the words it was asked in. */
export async function keepSelfCheck(manager: EntityManager, proposalId: string, { verdict, findings }: SelfCheck, personId: string, at: Date): Promise<void> {
  await manager.query('insert into proposal_self_checks (proposal_id, verdict, findings, made_by, made_at) values ($1, $2, $3, $4, $5)', [proposalId, verdict, JSON.stringify(findings), personId, at]);
}
