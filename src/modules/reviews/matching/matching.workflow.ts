import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import { hasRole } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { MatchingRun } from './matching-run.entity.js';

const own = { en: 'Under review', fr: 'En cours d’évaluation' };

/** The life of a search for reviewers: nothing is sent before somebody confirms what was found. */
export const matchingWorkflow = workflowFor<MatchingRun, 'officer', object>()({
  name: 'matching',
  title: { en: 'Proposed assignment of reviewers', fr: 'Attribution proposée des évaluations' },
  initial: 'queued',
  states: {
    queued: { tone: 'info', staff: { en: 'Waiting to start', fr: 'En attente de démarrage' }, applicant: own },
    running: { tone: 'progress', staff: { en: 'Searching', fr: 'Recherche en cours' }, applicant: own },
    proposed: { tone: 'warning', staff: { en: 'To be confirmed', fr: 'À confirmer' }, applicant: own },
    sending: { tone: 'progress', staff: { en: 'Invitations going out', fr: 'Envoi des invitations en cours' }, applicant: own },
    sent: { tone: 'success', final: true, staff: { en: 'Invitations sent', fr: 'Invitations envoyées' }, applicant: own },
    cancelled: { tone: 'neutral', final: true, staff: { en: 'Cancelled', fr: 'Annulée' }, applicant: own },
    discarded: { tone: 'neutral', final: true, staff: { en: 'Discarded', fr: 'Écartée' }, applicant: own },
    failed: { tone: 'danger', final: true, staff: { en: 'Failed', fr: 'Échec' }, applicant: own },
  },
  transitions: {
    start: { from: ['queued'], to: 'running', by: ['system'], noun: 'start', emits: 'matching.started', label: { en: 'Start the search', fr: 'Démarrer la recherche' } },
    propose: { from: ['running'], to: 'proposed', by: ['system'], noun: 'proposal', emits: 'matching.proposed', label: { en: 'Propose the assignment', fr: 'Proposer l’attribution' }, set: (run, at) => { run.proposedAt = at; } },
    fail: { from: ['queued', 'running'], to: 'failed', by: ['system'], noun: 'failure', emits: 'matching.failed', label: { en: 'End the search', fr: 'Mettre fin à la recherche' } },
    cancel: {
      from: ['queued', 'running'], to: 'cancelled', by: ['officer'], noun: 'cancellation', emits: 'matching.cancelled',
      label: { en: 'Cancel the search', fr: 'Annuler la recherche' }, notice: { en: 'The search is cancelled. Nobody was told anything.', fr: 'La recherche est annulée. Personne n’a été avisé.' },
    },
    discard: {
      from: ['proposed'], to: 'discarded', by: ['officer'], noun: 'discarding', emits: 'matching.discarded',
      label: { en: 'Discard this assignment', fr: 'Écarter cette attribution' }, notice: { en: 'The assignment is discarded. Nobody was told anything.', fr: 'L’attribution est écartée. Personne n’a été avisé.' },
    },
    confirm: {
      from: ['proposed'], to: 'sending', by: ['officer'], noun: 'confirmation', emits: 'matching.confirmed',
      label: { en: 'Confirm and send the invitations', fr: 'Confirmer et envoyer les invitations' }, notice: { en: 'The assignment is confirmed. The invitations are going out.', fr: 'L’attribution est confirmée. Les invitations partent.' },
      set: (run, at, actorId) => { run.confirmedAt = at; run.confirmedBy = actorId; },
    },
    finish: { from: ['sending'], to: 'sent', by: ['system'], noun: 'end', emits: 'matching.sent', label: { en: 'End the sending', fr: 'Terminer l’envoi' } },
  },
});
export type MatchingState = StateOf<typeof matchingWorkflow>;
export type MatchingTransition = TransitionOf<typeof matchingWorkflow>;

const assigns = permissions['review.assign'];

export const MatchingAggregate: Aggregate<MatchingState, MatchingTransition, 'officer', MatchingRun, object> = {
  workflow: matchingWorkflow,
  entity: MatchingRun,
  sees: (_, __, actor) => hasRole(actor, ...assigns),
  roles: (_, __, actor) => (hasRole(actor, ...assigns) ? ['officer'] : []),
  facts: () => ({}),
};
