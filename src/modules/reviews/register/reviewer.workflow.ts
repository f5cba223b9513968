import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { ReviewerProfile } from './reviewer-profile.entity.js';

/** What somebody is to a reviewer's profile. */
export type ReviewerRole = 'reviewer' | 'officer';

/** Whether a reviewer takes new proposals; reviews already given stay theirs. */
export const reviewerWorkflow = workflowFor<ReviewerProfile, ReviewerRole, object>()({
  name: 'reviewer',
  title: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  initial: 'active',
  states: {
    active: { tone: 'success', staff: { en: 'Available', fr: 'Disponible' }, applicant: { en: 'Available', fr: 'Disponible' } },
    paused: { tone: 'neutral', staff: { en: 'Not available', fr: 'Non disponible' }, applicant: { en: 'Not available', fr: 'Non disponible' } },
  },
  transitions: {
    pause: {
      from: ['active'], to: 'paused', by: ['reviewer', 'officer'], noun: 'pause', emits: 'reviewer.paused',
      label: { en: 'Take no new proposals', fr: 'Ne plus recevoir de propositions' }, notice: { en: 'No new proposals will be assigned. Reviews already begun go on.', fr: 'Aucune nouvelle proposition ne sera attribuée. Les évaluations en cours se poursuivent.' },
    },
    resume: {
      from: ['paused'], to: 'active', by: ['reviewer', 'officer'], noun: 'resumption', emits: 'reviewer.resumed',
      label: { en: 'Take proposals again', fr: 'Recevoir de nouveau des propositions' }, notice: { en: 'New proposals can be assigned again.', fr: 'De nouvelles propositions peuvent de nouveau être attribuées.' },
    },
  },
});
export type ReviewerState = StateOf<typeof reviewerWorkflow>;
export type ReviewerTransition = TransitionOf<typeof reviewerWorkflow>;
