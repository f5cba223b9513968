import { texts } from '../../../kernel/i18n/text.js';
import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { AccessRequest } from './access-request.entity.js';

/** Who asks, and who owns the organization that is asked. */
export type AccessRole = 'asker' | 'owner';

const says = texts({
  requested: { en: 'Waits for an answer', fr: 'En attente d’une réponse' },
  granted: { en: 'Granted', fr: 'Accordée' },
  refused: { en: 'Refused', fr: 'Refusée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
});
const labels = texts({
  grant: { en: 'Grant access', fr: 'Accorder l’accès' },
  refuse: { en: 'Refuse', fr: 'Refuser' },
  withdraw: { en: 'Withdraw the request', fr: 'Retirer la demande' },
});
export const accessNotices = texts({
  requested: { en: 'The owners of the organization are told. You get a message when they answer.', fr: 'Les responsables de l’organisme sont avisés. Vous recevrez un message dès leur réponse.' },
  granted: { en: 'The person is now a member and is told.', fr: 'La personne est maintenant membre et en est avisée.' },
  refused: { en: 'The request is refused. The person reads your reason.', fr: 'La demande est refusée. La personne lira votre motif.' },
  withdrawn: { en: 'Your request is withdrawn.', fr: 'Votre demande est retirée.' },
});

/** A request to join an organization: answered once, by one of its owners. */
export const accessRequestWorkflow = workflowFor<AccessRequest, AccessRole, null>()({
  name: 'accessRequest',
  title: { en: 'Request for access to an organization', fr: 'Demande d’accès à un organisme' },
  initial: 'requested',
  states: {
    requested: { staff: says.requested, applicant: says.requested, tone: 'info' },
    granted: { staff: says.granted, applicant: says.granted, tone: 'success', final: true },
    refused: { staff: says.refused, applicant: says.refused, tone: 'neutral', final: true },
    withdrawn: { staff: says.withdrawn, applicant: says.withdrawn, tone: 'neutral', final: true },
  },
  transitions: {
    grant: { from: ['requested'], to: 'granted', by: ['owner'], noun: 'grant', label: labels.grant, notice: accessNotices.granted, set: (r, at, by) => { r.answeredAt = at; r.answeredBy = by; }, emits: 'accessRequest.granted' },
    refuse: { from: ['requested'], to: 'refused', by: ['owner'], noun: 'refusal', reason: 'required', label: labels.refuse, notice: accessNotices.refused, set: (r, at, by) => { r.answeredAt = at; r.answeredBy = by; }, emits: 'accessRequest.refused' },
    withdraw: { from: ['requested'], to: 'withdrawn', by: ['asker'], noun: 'withdrawal', label: labels.withdraw, notice: accessNotices.withdrawn, set: (r, at, by) => { r.answeredAt = at; r.answeredBy = by; }, emits: 'accessRequest.withdrawn' },
  },
});
export type AccessState = StateOf<typeof accessRequestWorkflow>;
export type AccessTransition = TransitionOf<typeof accessRequestWorkflow>;
export const accessRequested = 'accessRequest.requested';
