import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type EventListener, ListensTo, type RecordedEvent } from '../../platform/events/listener.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { paymentFor } from './payment.aggregate.js';
import { paymentScheduled } from './payment.workflow.js';

interface Unscheduled {
  id: string;
  organizationId: string;
  amountCents: number;
  fiscalYear: number;
  dueOn: string;
}

/** An agreement in force has one payment for each instalment. Called twice, it finds nothing left to do. */
@Injectable()
@ListensTo('schedule-payments', ['agreement.inForce'])
export class SchedulePayments implements EventListener {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
  ) {}

  async handle({ subjectId: agreementId }: RecordedEvent): Promise<void> {
    await this.units.run(async (work) => {
      await work.manager.query('select 1 from agreements where id = $1 for no key update', [agreementId]);
      const instalments = await work.manager.query<Unscheduled[]>(
        `select i.id, a.organization_id as "organizationId", i.amount_cents as "amountCents", i.fiscal_year as "fiscalYear", i.due_on as "dueOn"
         from instalments i join agreements a on a.id = i.agreement_id
         where i.agreement_id = $1 and not exists (select 1 from payments p where p.instalment_id = i.id) order by i.number`, [agreementId]);
      for (const { id: instalmentId, organizationId, amountCents, fiscalYear, dueOn } of instalments) {
        const id = newId();
        await this.engine.beginIn(work, paymentFor(null), {
          id, agreementId, instalmentId, organizationId, amountCents, fiscalYear, dueOn, certifiedBy: null, certifiedAt: null, certificationNote: null,
          releasedBy: null, releasedAt: null, paidOn: null, externalReference: null, createdAt: work.at,
        }, paymentScheduled, 'system', { paymentId: id, agreementId, organizationId, amountCents });
      }
    });
  }
}
