import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { OrganizationDocument } from './document.entity.js';

/** What somebody is to a document: of the organization, or the officer who checks it. */
export type DocumentRole = 'editor' | 'officer';
/** What its guards read. */
export interface DocumentFacts {
  /** The day it is, in the programme's zone. */
  today: string;
  validTo: string | null;
}

const stillCounts: Guard<DocumentFacts> = {
  code: 'stillCounts',
  text: { en: 'The document’s last day has passed. Say that it does not verify, so that the organization sends a new one.', fr: 'Le document n’est plus valide. Indiquez qu’il n’est pas vérifié pour que l’organisme en envoie un nouveau.' },
  holds: ({ today, validTo }) => validTo === null || validTo >= today,
};

/** The life of a document in an organization's file. A new document takes the old one's place once it counts itself. */
export const documentWorkflow = workflowFor<OrganizationDocument, DocumentRole, DocumentFacts>()({
  name: 'organizationDocument',
  title: { en: 'Document of an organization', fr: 'Document d’un organisme' },
  initial: 'submitted',
  states: {
    submitted: { staff: { en: 'To check', fr: 'À vérifier' }, applicant: { en: 'Being checked', fr: 'En vérification' }, tone: 'info' },
    verified: { staff: { en: 'Verified', fr: 'Vérifié' }, applicant: { en: 'Verified', fr: 'Vérifié' }, tone: 'success' },
    notVerified: { staff: { en: 'Not verified', fr: 'Non vérifié' }, applicant: { en: 'Send a new one', fr: 'À renvoyer' }, tone: 'danger' },
    expired: { staff: { en: 'Expired', fr: 'Expiré' }, applicant: { en: 'Expired', fr: 'Expiré' }, tone: 'danger' },
    replaced: { staff: { en: 'Replaced', fr: 'Remplacé' }, applicant: { en: 'Replaced', fr: 'Remplacé' }, tone: 'neutral', final: true },
  },
  transitions: {
    verify: {
      from: ['submitted'], to: 'verified', by: ['officer'], when: [stillCounts], noun: 'verification', reason: 'optional', emits: 'organizationDocument.verified',
      label: { en: 'Verify the document', fr: 'Déclarer le document vérifié' }, notice: { en: 'The document is verified.', fr: 'Le document est vérifié.' },
      set: (d, at, by) => { d.checkedBy = by; d.checkedAt = at; },
    },
    refuse: {
      from: ['submitted'], to: 'notVerified', by: ['officer'], noun: 'refusal', reason: 'required', emits: 'organizationDocument.refused',
      label: { en: 'Ask for a new document', fr: 'Demander un nouveau document' }, notice: { en: 'The organization is asked for a new document.', fr: 'Un nouveau document est demandé à l’organisme.' },
      set: (d, at, by) => { d.checkedBy = by; d.checkedAt = at; },
    },
    checkAgain: {
      from: ['verified', 'notVerified'], to: 'submitted', by: ['officer'], noun: 'new-check', reason: 'required', emits: 'organizationDocument.checkReopened',
      label: { en: 'Check the document again', fr: 'Vérifier de nouveau le document' }, notice: { en: 'The document waits to be checked again.', fr: 'Le document est de nouveau à vérifier.' },
      set: (d) => { d.checkedBy = null; d.checkedAt = null; d.checkNote = null; },
    },
    expire: { from: ['submitted', 'verified'], to: 'expired', by: ['system'], noun: 'expiry', emits: 'organizationDocument.expired', label: { en: 'Let the document expire', fr: 'Laisser expirer le document' } },
    replace: { from: ['submitted', 'verified', 'notVerified', 'expired'], to: 'replaced', by: ['system'], noun: 'replacement', emits: 'organizationDocument.replaced', label: { en: 'Replace the document', fr: 'Remplacer le document' } },
  },
});

export type DocumentState = StateOf<typeof documentWorkflow>;
export type DocumentTransition = TransitionOf<typeof documentWorkflow>;
/** What a new document's event is called. */
export const documentSubmitted = 'organizationDocument.submitted';
