import { type StateOf, type TransitionOf, workflowFor } from '../../kernel/workflow/workflow.js';
import { paymentStates } from '../agreements/index.js';
import type { Payment } from './payment.entity.js';
import { agreementInForce, finalNeedsReport, inCloseOut, noOpenSanctionsMatch, otherPerson, paidDayIsPossible, type PaymentFacts, recipientNotBarred, withinCommitment, withinMaximum } from './payment.guards.js';

/** What somebody is to a payment: sections 34 and 33 of the Financial Administration Act, and the programme manager. */
export type PaymentRole = 'certifier' | 'payer' | 'manager';

/** The life of a payment: certified by one person, released by another, then paid. */
export const paymentWorkflow = workflowFor<Payment, PaymentRole, PaymentFacts>()({
  name: 'payment',
  title: { en: 'Payment', fr: 'Paiement' },
  initial: 'scheduled',
  states: paymentStates,
  transitions: {
    certify: {
      from: ['scheduled'], to: 'certified', by: ['certifier'], when: [agreementInForce, finalNeedsReport, withinMaximum], noun: 'certification', emits: 'payment.certified',
      label: { en: 'Certify the payment', fr: 'Certifier le paiement' }, notice: { en: 'The payment is certified under section 34.', fr: 'Le paiement est certifié en vertu de l’article 34.' },
      set: (row, at, by) => { row.certifiedBy = by; row.certifiedAt = at; },
    },
    sendBack: {
      from: ['certified'], to: 'scheduled', by: ['payer'], noun: 'return', reason: 'required', emits: 'payment.sentBack',
      label: { en: 'Send it back', fr: 'Renvoyer le paiement' }, notice: { en: 'The payment is sent back to be certified again.', fr: 'Le paiement est renvoyé pour une nouvelle certification.' },
      set: (row) => { row.certifiedBy = null; row.certifiedAt = null; row.certificationNote = null; },
    },
    release: {
      from: ['certified'], to: 'released', by: ['payer'], when: [otherPerson, recipientNotBarred, noOpenSanctionsMatch, agreementInForce, finalNeedsReport, withinMaximum, withinCommitment], noun: 'release', emits: 'payment.released',
      label: { en: 'Release the payment', fr: 'Autoriser le paiement' }, notice: { en: 'The payment is released under section 33.', fr: 'Le paiement est autorisé en vertu de l’article 33.' },
      set: (row, at, by) => { row.releasedBy = by; row.releasedAt = at; },
    },
    recordPaid: {
      from: ['released'], to: 'paid', by: ['payer'], when: [withinMaximum, paidDayIsPossible], noun: 'confirmation', emits: 'payment.paid',
      label: { en: 'Confirm that it was paid', fr: 'Confirmer le versement' }, notice: { en: 'The payment is recorded as paid.', fr: 'Le paiement est inscrit comme versé.' },
    },
    cancel: {
      from: ['scheduled'], to: 'cancelled', by: ['manager'], when: [inCloseOut], noun: 'cancellation', reason: 'required', emits: 'payment.cancelled',
      label: { en: 'Cancel the payment', fr: 'Annuler le paiement' }, notice: { en: 'The payment is cancelled.', fr: 'Le paiement est annulé.' },
    },
  },
});

export type PaymentTransition = TransitionOf<typeof paymentWorkflow>;
export type PaymentStateName = StateOf<typeof paymentWorkflow>;
/** What a new payment's event is called. */
export const paymentScheduled = 'payment.scheduled';
