import type { EntityManager } from 'typeorm';
import { localDateOf } from '../../kernel/time/dates.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import type { Aggregate } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import { matchStandsSql } from '../applicants/index.js';
import { Payment } from './payment.entity.js';
import type { PaymentFacts } from './payment.guards.js';
import { type PaymentRole, type PaymentStateName, type PaymentTransition, paymentWorkflow } from './payment.workflow.js';

export type BoundPayment = Aggregate<PaymentStateName, PaymentTransition, PaymentRole, Payment, PaymentFacts>;

/** The department's readers, except of payments to their own organization: there they see what its members see, on the agreement. */
export const seesPayment = (row: { organizationId: string }, actor: Actor): boolean =>
  rolesIn(actor, row.organizationId).length === 0 && hasRole(actor, ...permissions['payment.readAll']);

/** Binds the payment's row to its workflow for one person: that two people act is a fact about who asks (FIN-18). */
export const paymentFor = (actor: Actor | null): BoundPayment => ({
  workflow: paymentWorkflow,
  entity: Payment,
  // Nobody certifies or releases a payment to their own organization (FIN-18).
  sees: (_work, row, asking) => seesPayment(row, asking),
  roles: (_work, _row, asking) => (['certifier', 'payer', 'manager'] as const).filter((role) => hasRole(asking, role)),
  facts: (work, row) => factsOf(work.manager, row, actor, localDateOf(work.at)),
});

/** Everything the guards read beyond the row; one query. */
async function factsOf(manager: EntityManager, row: Payment, actor: Actor | null, today: string): Promise<PaymentFacts> {
  const [found] = await manager.query<[Pick<PaymentFacts, 'agreementState' | 'maximumCents' | 'instalmentKind' | 'finalReportAccepted' | 'otherCents' | 'recipientBarred' | 'sanctionsMatch' | 'freeCommitmentCents'>]>(
    `select a.state as "agreementState", a.maximum_cents as "maximumCents", i.kind as "instalmentKind",
       exists (select 1 from reports r where r.agreement_id = a.id and r.state = 'accepted') as "finalReportAccepted",
       (select coalesce(sum(p.amount_cents), 0)::bigint from payments p where p.agreement_id = a.id and p.id <> $3 and p.state in ('certified', 'released', 'paid')) as "otherCents",
       (select coalesce(sum(case when e.kind in ('commit', 'return') then e.amount_cents else -e.amount_cents end), 0)::bigint from ledger_entries e
         where e.agreement_id = a.id and e.fiscal_year = $4 and e.kind in ('commit', 'decommit', 'pay', 'return'))
       - (select coalesce(sum(p.amount_cents), 0)::bigint from payments p where p.agreement_id = a.id and p.id <> $3 and p.state = 'released' and p.fiscal_year = $4) as "freeCommitmentCents"
     , (select o.state = 'barred' from organizations o where o.id = a.organization_id) as "recipientBarred", ${matchStandsSql('a.organization_id', 'a.proposal_id')} as "sanctionsMatch"
     from agreements a join instalments i on i.id = $2 where a.id = $1`, [row.agreementId, row.instalmentId, row.id, row.fiscalYear]);
  return {
    ...found, amountCents: row.amountCents, certifiedBy: row.certifiedBy, actorId: actor?.personId ?? null,
    releasedOn: row.releasedAt && localDateOf(row.releasedAt), paidOn: row.paidOn, today,
  };
}
