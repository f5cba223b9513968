import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { plainName } from '../../kernel/i18n/plain-name.js';
import { texts } from '../../kernel/i18n/text.js';
import { type StateOf, type TransitionOf, workflowFor } from '../../kernel/workflow/workflow.js';
import type { Agreement } from './agreement.entity.js';
import { type AgreementFacts, closingGuards, offerGuards, offerStands } from './agreement.guards.js';

/** What somebody is to an agreement. */
export type AgreementRole = 'officer' | 'manager' | 'decider' | 'signatory';

/** The life of an agreement: prepared, offered, signed twice, in force, closed out. */
export const agreementWorkflow = workflowFor<Agreement, AgreementRole, AgreementFacts>()({
  name: 'agreement',
  title: { en: 'Agreement', fr: 'Entente' },
  initial: 'inPreparation',
  states: {
    inPreparation: { tone: 'neutral', staff: { en: 'In preparation', fr: 'En préparation' }, applicant: { en: 'In preparation', fr: 'En préparation' } },
    offered: { tone: 'info', staff: { en: 'Offered', fr: 'Offerte' }, applicant: { en: 'Waiting for your signature', fr: 'En attente de votre signature' } },
    signedByRecipient: { tone: 'progress', staff: { en: 'Signed by the recipient', fr: 'Signée par le bénéficiaire' }, applicant: { en: 'Signed by you; waiting for the Department', fr: 'Signée par vous; en attente du Ministère' } },
    inForce: { tone: 'success', staff: { en: 'In force', fr: 'En vigueur' }, applicant: { en: 'In force', fr: 'En vigueur' } },
    inCloseOut: { tone: 'progress', staff: { en: 'In close-out', fr: 'En clôture' }, applicant: { en: 'Being closed out', fr: 'En cours de clôture' } },
    closed: { tone: 'neutral', final: true, staff: { en: 'Closed', fr: 'Close' }, applicant: { en: 'Closed', fr: 'Close' } },
    declinedByRecipient: { tone: 'warning', final: true, staff: { en: 'Declined by the recipient', fr: 'Refusée par le bénéficiaire' }, applicant: { en: 'Declined by you', fr: 'Refusée par vous' } },
  },
  transitions: {
    offer: {
      from: ['inPreparation'], to: 'offered', by: ['manager'], when: offerGuards, noun: 'offer', emits: 'agreement.offered',
      label: { en: 'Offer the agreement', fr: 'Offrir l’entente' }, notice: { en: 'The agreement is offered and its money is committed.', fr: 'L’entente est offerte et les fonds sont engagés.' },
      set: (row, at) => { row.offeredAt = at; row.updatedAt = at; },
    },
    takeBack: {
      from: ['offered', 'signedByRecipient'], to: 'inPreparation', by: ['manager'], noun: 'withdrawal', reason: 'required', emits: 'agreement.offerTakenBack',
      label: { en: 'Take the offer back', fr: 'Reprendre l’offre' }, notice: { en: 'The offer is taken back. You can change the agreement and offer it again.', fr: 'L’offre est reprise. Vous pouvez modifier l’entente et l’offrir de nouveau.' },
      set: (row, at) => { row.offeredAt = null; row.recipientSignedBy = null; row.recipientSignedAt = null; row.updatedAt = at; },
    },
    sign: {
      from: ['offered'], to: 'signedByRecipient', by: ['signatory'], when: [offerStands], noun: 'recipient-signature', emits: 'agreement.signedByRecipient',
      label: { en: 'Sign the agreement', fr: 'Signer l’entente' }, notice: { en: 'You have signed. The Department signs next, and we will tell you.', fr: 'Vous avez signé. Le Ministère signe ensuite, et nous vous aviserons.' },
      set: (row, at, by) => { row.recipientSignedBy = by; row.recipientSignedAt = at; row.updatedAt = at; },
    },
    decline: {
      from: ['offered'], to: 'declinedByRecipient', by: ['signatory'], noun: 'refusal', reason: 'required', emits: 'agreement.declined',
      label: { en: 'Decline the offer', fr: 'Refuser l’offre' }, notice: { en: 'The offer is declined.', fr: 'L’offre est refusée.' },
      set: (row, at) => { row.updatedAt = at; },
    },
    countersign: {
      from: ['signedByRecipient'], to: 'inForce', by: ['decider'], noun: 'department-signature', emits: 'agreement.inForce',
      label: { en: 'Sign for the Department', fr: 'Signer pour le Ministère' }, notice: { en: 'The agreement is in force.', fr: 'L’entente est en vigueur.' },
      set: (row, at, by) => { row.departmentSignedBy = by; row.departmentSignedAt = at; row.updatedAt = at; },
    },
    startCloseOut: {
      from: ['inForce'], to: 'inCloseOut', by: ['officer', 'manager'], noun: 'close-out', emits: 'agreement.closeOutStarted',
      label: { en: 'Start the close-out', fr: 'Commencer la clôture' }, notice: { en: 'The close-out has started.', fr: 'La clôture est commencée.' },
      set: (row, at) => { row.updatedAt = at; },
    },
    close: {
      from: ['inCloseOut'], to: 'closed', by: ['manager'], when: closingGuards, noun: 'closure', emits: 'agreement.closed',
      label: { en: 'Close the agreement', fr: 'Clore l’entente' }, notice: { en: 'The agreement is closed. What was not paid is free again.', fr: 'L’entente est close. Les fonds non versés sont de nouveau libres.' },
      set: (row, at) => { row.updatedAt = at; },
    },
  },
});

export type AgreementState = StateOf<typeof agreementWorkflow>;
export type AgreementTransition = TransitionOf<typeof agreementWorkflow>;

/** What a new agreement's event is called. */
export const agreementPrepared = 'agreement.prepared';

const says = texts({ name: { en: 'Type your full name as it stands in your profile: {name}.', fr: 'Écrivez votre nom complet tel qu’il figure dans votre profil\u00a0: {name}.' } });

/** The problem of a typed signature that is not the signatory's own name; case, accents and spaces do not count. */
export const signatureProblems = (typed: string, name: string): FieldProblem[] => (plainName(typed) === plainName(name) ? [] : [problem('fullName', 'nameDiffers', says.name, { name })]);
