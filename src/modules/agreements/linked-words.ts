import type { State } from '../../kernel/workflow/workflow.js';

/** States of payments and reports as both their own modules and the agreement's page name them. */
export type LinkedStates = Readonly<Record<string, State>>;

export const paymentStates = {
  scheduled: { tone: 'neutral', staff: { en: 'Scheduled', fr: 'Prévu' }, applicant: { en: 'Planned', fr: 'Prévu' } },
  certified: { tone: 'info', staff: { en: 'Certified (section 34)', fr: 'Certifié (article 34)' }, applicant: { en: 'Being processed', fr: 'En traitement' } },
  released: { tone: 'progress', staff: { en: 'Released (section 33)', fr: 'Autorisé (article 33)' }, applicant: { en: 'Being processed', fr: 'En traitement' } },
  paid: { tone: 'success', final: true, staff: { en: 'Paid', fr: 'Payé' }, applicant: { en: 'Paid', fr: 'Payé' } },
  cancelled: { tone: 'neutral', final: true, staff: { en: 'Cancelled', fr: 'Annulé' }, applicant: { en: 'No longer payable', fr: 'N’est plus payable' } },
} as const satisfies LinkedStates;
export type PaymentState = keyof typeof paymentStates;

export const reportStates = {
  requested: { tone: 'neutral', staff: { en: 'Waiting for the recipient', fr: 'En attente du bénéficiaire' }, applicant: { en: 'To be written', fr: 'À rédiger' } },
  submitted: { tone: 'info', staff: { en: 'To review', fr: 'À examiner' }, applicant: { en: 'Submitted; we are reading it', fr: 'Soumis; nous en prenons connaissance' } },
  returned: { tone: 'warning', staff: { en: 'Returned to the recipient', fr: 'Renvoyé au bénéficiaire' }, applicant: { en: 'Sent back to you for changes', fr: 'Renvoyé pour modification' } },
  accepted: { tone: 'success', final: true, staff: { en: 'Accepted', fr: 'Accepté' }, applicant: { en: 'Accepted', fr: 'Accepté' } },
} as const satisfies LinkedStates;
export type ReportState = keyof typeof reportStates;
