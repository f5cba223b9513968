import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { Work } from '../../platform/database/unit-of-work.js';
import { Timelines } from '../../platform/events/timelines.js';
import { type Step, WorkflowEngine } from '../../platform/workflow/engine.js';
import { Agreements, ledgerShares, type PaymentState } from '../agreements/index.js';
import { Ledger } from '../ledger/index.js';
import { paymentFor, seesPayment } from './payment.aggregate.js';
import type { ConfirmPayment, ListPayments } from './payment.dto.js';
import { Payment } from './payment.entity.js';
import type { PaymentsView, PaymentView } from './payment.view.js';
import type { PaymentTransition } from './payment.workflow.js';
import { pageSize, PaymentQueries } from './payments.queries.js';

/** Payments for people: lists, one payment, and its steps. */
@Injectable()
export class Payments {
  constructor(
    private readonly source: DataSource,
    private readonly queries: PaymentQueries,
    private readonly engine: WorkflowEngine,
    private readonly timelines: Timelines,
    private readonly agreements: Agreements,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async list(query: ListPayments, me: Actor): Promise<PaymentsView> {
    const { state = null, year = null, afterDue = null, after = null } = query;
    const [found, years] = await Promise.all([this.queries.list({ own: me.memberships.map((m) => m.organizationId), state, year, afterDue, after }), this.queries.years()]);
    const last = found.length > pageSize ? found[pageSize - 1] : undefined;
    return { state: state as PaymentState | null, year, years, payments: found.slice(0, pageSize), next: last ? { afterDue: last.dueOn, after: last.id } : null };
  }

  async show(id: string, me: Actor): Promise<PaymentView> {
    const row = isId(id) ? await this.source.manager.findOneBy(Payment, { id }) : null;
    if (!row || !seesPayment(row, me)) throw notFound();
    const work = new Work(this.source.manager, this.clock.now());
    const [around, timeline, actions] = await Promise.all([this.queries.around(id), this.timelines.of('payment', id), this.engine.actions(work, paymentFor(me), row, me)]);
    return {
      id: row.id, state: row.state as PaymentState, amountCents: row.amountCents, fiscalYear: row.fiscalYear, dueOn: row.dueOn, ...around,
      certifiedAt: row.certifiedAt, certificationNote: row.certificationNote, releasedAt: row.releasedAt, paidOn: row.paidOn, externalReference: row.externalReference, actions,
      history: timeline.map(({ name, at, actorName, reason }) => ({ name, at, who: actorName, reason })),
    };
  }

  /** Section 34: the evidence is kept with the payment (FIN-16). */
  certify(id: string, note: string, me: Actor): Promise<void> {
    return this.take('certify', id, me, { prepare: (row) => { row.certificationNote = note; } });
  }
  sendBack(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    return this.take('sendBack', id, me, { reason });
  }
  /** Section 33. */
  release(id: string, me: Actor): Promise<void> {
    return this.take('release', id, me);
  }
  cancel(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    return this.take('cancel', id, me, { reason });
  }
  /** Money out: the ledger's entry is posted in the same transaction. */
  recordPaid(id: string, dto: ConfirmPayment, me: Actor): Promise<void> {
    return this.take('recordPaid', id, me, {
      prepare: (row) => { row.paidOn = dto.paidOn; row.externalReference = dto.externalReference; },
      also: async (row, work) => {
        const agreement = await this.agreements.one(row.agreementId);
        if (!agreement) throw notFound();
        await this.ledger.post(work, [{
          kind: 'pay', programmeId: agreement.programmeId, fiscalYear: row.fiscalYear, amountCents: row.amountCents, callId: agreement.callId, themeCode: agreement.themeCode,
          proposalId: agreement.proposalId, agreementId: row.agreementId, paymentId: row.id, countryShares: ledgerShares(agreement.countryShares), actorId: me.personId,
        }]);
      },
    });
  }

  /** The agreement is locked first: its closing and its other payments wait, so no sum is judged on half of the picture. */
  private async take(name: PaymentTransition, id: string, me: Actor, step: Step<Payment> = {}): Promise<void> {
    if (!isId(id)) throw notFound();
    const taken: Step<Payment> = {
      ...step,
      prepare: async (row, work) => {
        taken.particulars = { paymentId: row.id, agreementId: row.agreementId, organizationId: row.organizationId, amountCents: row.amountCents };
        await work.manager.query('select 1 from agreements where id = $1 for no key update', [row.agreementId]);
        await step.prepare?.(row, work);
      },
    };
    await this.engine.fire(paymentFor(me), name, id, me, taken);
  }
}
