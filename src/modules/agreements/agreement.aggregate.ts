import type { EntityManager } from 'typeorm';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import type { Aggregate } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import { Agreement } from './agreement.entity.js';
import type { AgreementFacts } from './agreement.guards.js';
import { type AgreementRole, type AgreementState, type AgreementTransition, agreementWorkflow } from './agreement.workflow.js';
import type { PlannedInstalment } from './schedule.js';

/** Members of the recipient see an agreement from its offer on, also those of the department; its other readers always. */
export const seesAgreement = (row: { organizationId: string; state: string }, actor: Actor): boolean =>
  rolesIn(actor, row.organizationId).length > 0 ? row.state !== 'inPreparation' : hasRole(actor, ...permissions['agreement.readAll']);

/** Nobody acts for the department on an agreement that benefits their own organization (FIN-18). */
export function rolesOn(row: { organizationId: string }, actor: Actor): AgreementRole[] {
  const own = rolesIn(actor, row.organizationId);
  if (own.length) return own.includes('owner') || own.includes('signatory') ? ['signatory'] : [];
  return (['officer', 'manager', 'decider'] as const).filter((role) => hasRole(actor, role));
}

/** Everything the guards read beyond the row; one query. */
async function factsOf(manager: EntityManager, row: Agreement, now: Date): Promise<AgreementFacts> {
  const [found] = await manager.query<[{ instalments: PlannedInstalment[]; passesMoneyOn: boolean; finalReportAccepted: boolean; openPayments: number }]>(
    `select
       coalesce((select json_agg(json_build_object('kind', i.kind, 'amountCents', i.amount_cents, 'dueOn', i.due_on) order by i.number) from instalments i where i.agreement_id = $1), '[]'::json) as instalments,
       exists (select 1 from answers a where a.proposal_id = $2 and a.question_key = 'budget' and jsonb_path_exists(a.value, '$.lines[*] ? (@.category == "75" && @.sources.requested > 0)')) as "passesMoneyOn",
       exists (select 1 from reports r where r.agreement_id = $1 and r.state = 'accepted') as "finalReportAccepted",
       (select count(*) from instalments i left join payments p on p.instalment_id = i.id where i.agreement_id = $1 and coalesce(p.state, 'missing') not in ('paid', 'cancelled')) as "openPayments"`,
    [row.id, row.proposalId]);
  const { kind, title, publicDescription, expectedResults, maximumCents, years, holdbackPercent, offerExpiresAt } = row;
  return { kind, title, publicDescription, expectedResults, maximumCents, years, holdbackPercent, offerExpiresAt, now, ...found };
}

/** Binds the agreement's row to its workflow. */
export const AgreementAggregate: Aggregate<AgreementState, AgreementTransition, AgreementRole, Agreement, AgreementFacts> = {
  workflow: agreementWorkflow,
  entity: Agreement,
  sees: (_work, row, actor) => seesAgreement(row, actor),
  roles: (_work, row, actor) => rolesOn(row, actor),
  facts: (work, row) => factsOf(work.manager, row, work.at),
};
