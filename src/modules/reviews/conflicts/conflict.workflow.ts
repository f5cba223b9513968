import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { ReviewConflict } from './review-conflict.entity.js';

/** A conflict of interest counts from the moment it is found, until an officer clears it with a reason. */
export const conflictWorkflow = workflowFor<ReviewConflict, 'officer', object>()({
  name: 'conflict',
  title: { en: 'Conflict of interest', fr: 'Conflit d’intérêts' },
  initial: 'open',
  states: {
    open: { tone: 'warning', staff: { en: 'To decide', fr: 'À trancher' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    confirmed: { tone: 'danger', staff: { en: 'Confirmed', fr: 'Confirmé' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    cleared: { tone: 'success', staff: { en: 'Cleared', fr: 'Levé' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
  },
  transitions: {
    confirm: {
      from: ['open', 'cleared'], to: 'confirmed', by: ['officer'], noun: 'confirmation', reason: 'required', emits: 'conflict.confirmed',
      label: { en: 'Confirm the conflict', fr: 'Confirmer le conflit' }, notice: { en: 'The conflict is confirmed. The reviewer has no access to the proposal.', fr: 'Le conflit est confirmé. La personne n’a pas accès à la proposition.' },
      set: (row, at, actorId) => { row.decidedAt = at; row.decidedBy = actorId; },
    },
    clear: {
      from: ['open', 'confirmed'], to: 'cleared', by: ['officer'], noun: 'clearing', reason: 'required', emits: 'conflict.cleared',
      label: { en: 'Clear the conflict', fr: 'Lever le conflit' }, notice: { en: 'The conflict is cleared.', fr: 'Le conflit est levé.' },
      set: (row, at, actorId) => { row.decidedAt = at; row.decidedBy = actorId; },
    },
  },
});
export type ConflictState = StateOf<typeof conflictWorkflow>;
export type ConflictTransition = TransitionOf<typeof conflictWorkflow>;
