import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { BankAccount } from './bank-account.entity.js';

export type BankRole = 'verifier';
export interface BankFacts {
  /** The verifier has opened the numbers: nobody verifies what they did not read. */
  wasRead: boolean;
}
const wasRead: Guard<BankFacts> = {
  code: 'accountWasRead',
  text: { en: 'Read the numbers and compare them with the bank’s letter first.', fr: 'Consultez d’abord les numéros et comparez-les à la lettre de la banque.' },
  holds: (facts) => facts.wasRead,
};

/** The life of a bank account: given, checked against the bank's letter, replaced by the next. */
export const bankAccountWorkflow = workflowFor<BankAccount, BankRole, BankFacts>()({
  name: 'bankAccount',
  title: { en: 'Bank account', fr: 'Compte bancaire' },
  initial: 'submitted',
  states: {
    submitted: { staff: { en: 'To check', fr: 'À vérifier' }, applicant: { en: 'Being checked', fr: 'En vérification' }, tone: 'info' },
    verified: { staff: { en: 'Verified', fr: 'Vérifié' }, applicant: { en: 'Verified', fr: 'Vérifié' }, tone: 'success' },
    notVerified: { staff: { en: 'Not verified', fr: 'Non vérifié' }, applicant: { en: 'Give it again', fr: 'À fournir de nouveau' }, tone: 'danger' },
    replaced: { staff: { en: 'Replaced', fr: 'Remplacé' }, applicant: { en: 'Replaced', fr: 'Remplacé' }, tone: 'neutral', final: true },
  },
  transitions: {
    verify: {
      from: ['submitted'], to: 'verified', by: ['verifier'], when: [wasRead], noun: 'verification', emits: 'bankAccount.verified',
      label: { en: 'Verify the account', fr: 'Déclarer le compte vérifié' }, notice: { en: 'The account is verified.', fr: 'Le compte est vérifié.' },
      set: (a, at, by) => { a.checkedBy = by; a.checkedAt = at; a.checkNote = null; },
    },
    refuse: {
      from: ['submitted', 'verified'], to: 'notVerified', by: ['verifier'], noun: 'refusal', reason: 'required', emits: 'bankAccount.refused',
      label: { en: 'Ask for the account again', fr: 'Redemander le compte' }, notice: { en: 'The organization is asked to give its account again.', fr: 'L’organisme est invité à fournir de nouveau son compte.' },
      set: (a, at, by) => { a.checkedBy = by; a.checkedAt = at; },
    },
    replace: { from: ['submitted', 'verified', 'notVerified'], to: 'replaced', by: ['system'], noun: 'replacement', emits: 'bankAccount.replaced', label: { en: 'Replace the account', fr: 'Remplacer le compte' } },
  },
});

export type BankState = StateOf<typeof bankAccountWorkflow>;
export type BankTransition = TransitionOf<typeof bankAccountWorkflow>;
export const bankAccountGiven = 'bankAccount.given';
