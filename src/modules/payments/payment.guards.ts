import { problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { Guard } from '../../kernel/workflow/workflow.js';

/** What the guards of a payment read. */
export interface PaymentFacts {
  agreementState: string;
  instalmentKind: string;
  finalReportAccepted: boolean;
  amountCents: number;
  maximumCents: number;
  /** Of the same agreement: certified, released or paid already. */
  otherCents: number;
  /** Committed to the agreement for the payment's fiscal year and not yet paid or released to another payment. */
  freeCommitmentCents: number;
  certifiedBy: string | null;
  /** Who asks; null when nobody in particular does. */
  actorId: string | null;
  /** The recipient is barred from the program. */
  recipientBarred: boolean;
  /** A match with a sanctions list is open or confirmed for the recipient, its people or a partner. */
  sanctionsMatch: boolean;
  releasedOn: string | null;
  paidOn: string | null;
  today: string;
}

const says = texts({
  inForce: { en: 'Payments are made only while the agreement is in force or in close-out.', fr: 'Les paiements se font seulement tant que l’entente est en vigueur ou en clôture.' },
  report: { en: 'The final payment waits until the final report is accepted.', fr: 'Le paiement final attend l’acceptation du rapport final.' },
  maximum: { en: 'With this payment the agreement’s maximum would be exceeded.', fr: 'Ce paiement ferait dépasser le maximum de l’entente.' },
  commitment: { en: 'The money committed for this fiscal year does not cover this payment.', fr: 'Les fonds engagés pour cet exercice ne couvrent pas ce paiement.' },
  samePerson: { en: 'You certified this payment under section 34. Another person must release it under section 33.', fr: 'Vous avez certifié ce paiement en vertu de l’article 34. Une autre personne doit l’autoriser en vertu de l’article 33.' },
  barred: { en: 'The organization is barred: nothing is paid to it until a manager lifts this on its page.', fr: 'L’organisme est exclu\u00a0: rien ne lui est versé tant qu’une personne gestionnaire n’a pas levé l’exclusion sur sa page.' },
  sanctions: { en: 'A match with a sanctions list stands for the recipient, its people or a partner: nothing is paid until a due-diligence officer clears it.', fr: 'Une correspondance avec une liste de sanctions vise le bénéficiaire, son personnel ou un partenaire : rien n’est versé tant qu’une personne chargée de la vérification diligente ne l’a pas écartée.' },
  paidOn: { en: 'Enter the day it was paid: from the release on, and not after today.', fr: 'Indiquez le jour du paiement\u00a0: à compter de l’autorisation et au plus tard aujourd’hui.' },
  closeOut: { en: 'A payment is cancelled only during the close-out of its agreement.', fr: 'Un paiement ne s’annule que pendant la clôture de son entente.' },
});

/** FIN-02. */
export const agreementInForce: Guard<PaymentFacts> = { code: 'agreementInForce', text: says.inForce, holds: (f) => f.agreementState === 'inForce' || f.agreementState === 'inCloseOut' };
/** FIN-11: the holdback is owed once the final report is accepted. */
export const finalNeedsReport: Guard<PaymentFacts> = { code: 'finalNeedsReport', text: says.report, holds: (f) => f.instalmentKind !== 'final' || f.finalReportAccepted };
/** FIN-12. */
export const withinMaximum: Guard<PaymentFacts> = { code: 'withinMaximum', text: says.maximum, holds: (f) => f.otherCents + f.amountCents <= f.maximumCents };
/** FIN-17. */
export const withinCommitment: Guard<PaymentFacts> = { code: 'withinCommitment', text: says.commitment, holds: (f) => f.amountCents <= f.freeCommitmentCents };
/** FIN-18: never the same person for sections 34 and 33. */
export const otherPerson: Guard<PaymentFacts> = { code: 'samePerson', text: says.samePerson, holds: (f) => f.certifiedBy === null || f.certifiedBy !== f.actorId };
/** A barred organization is paid nothing (workflows 2.3). */
export const recipientNotBarred: Guard<PaymentFacts> = { code: 'recipientNotBarred', text: says.barred, holds: (f) => !f.recipientBarred };
/** Payments are held while a match stands (workflows 3, job 10). */
export const noOpenSanctionsMatch: Guard<PaymentFacts> = { code: 'noOpenSanctionsMatch', text: says.sanctions, holds: (f) => !f.sanctionsMatch };
export const inCloseOut: Guard<PaymentFacts> = { code: 'agreementInCloseOut', text: says.closeOut, holds: (f) => f.agreementState === 'inCloseOut' };
/** Judged only once a date is given: before, the button is simply there. */
export const paidDayIsPossible: Guard<PaymentFacts> = {
  code: 'paidDayIsPossible', text: says.paidOn, holds: (f) => f.paidOn === null || (f.paidOn <= f.today && (f.releasedOn === null || f.paidOn >= f.releasedOn)),
  problems: () => [problem('paidOn', 'paidDayIsPossible', says.paidOn)],
};
