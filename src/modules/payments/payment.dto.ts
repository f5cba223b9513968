import { IdField, Line, LocalDate, OneOf, WholeNumber, Words } from '../../platform/http/fields.js';
import { paymentWorkflow } from './payment.workflow.js';

export class CertifyPayment {
  /** The evidence: what was checked, and where it is. */
  @Words({ max: 4000 }) note: string;
}

export class GiveReason {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}

export class ConfirmPayment {
  @LocalDate() paidOn: string;
  /** The number the payment system gave it. */
  @Line({ max: 100 }) externalReference: string;
}

export class ListPayments {
  @OneOf(Object.keys(paymentWorkflow.states), { optional: true }) state?: string | null;
  @WholeNumber({ min: 2000, max: 2100, optional: true }) year?: number | null;
  /** Where the page before ended: `2026-12-01~<id>`. */
  @LocalDate({ optional: true }) afterDue?: string | null;
  @IdField({ optional: true }) after?: string | null;
}
