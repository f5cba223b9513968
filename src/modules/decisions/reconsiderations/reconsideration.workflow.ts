import { texts } from '../../../kernel/i18n/text.js';
import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { Reconsideration } from './reconsideration.entity.js';

export type ReconsiderationRole = 'manager' | 'decider';

const says = texts({
  requested: { en: 'Waits for an answer', fr: 'En attente d’une réponse' },
  accepted: { en: 'Accepted', fr: 'Accepté' },
  refused: { en: 'Refused', fr: 'Refusé' },
});
export const reconsiderationLabels = texts({
  ask: { en: 'Ask for reconsideration', fr: 'Demander un réexamen' },
  accept: { en: 'Accept: decide again', fr: 'Accepter\u00a0: décider de nouveau' },
  refuse: { en: 'Refuse the request', fr: 'Refuser la demande' },
  announce: { en: 'Announce the new decision', fr: 'Annoncer la nouvelle décision' },
});
export const reconsiderationNotices = texts({
  asked: { en: 'Your request is sent. A person who did not take the decision answers.', fr: 'Votre demande est envoyée. Une personne qui n’a pas pris la décision répondra.' },
  accepted: { en: 'The decision is open again, and the applicant is told.', fr: 'La décision est rouverte et le demandeur en est informé.' },
  refused: { en: 'The request is refused, and the applicant is told.', fr: 'La demande est refusée et le demandeur en est informé.' },
  announced: { en: 'The new decision is announced to the applicant.', fr: 'La nouvelle décision est annoncée au demandeur.' },
});

/** The life of a request for reconsideration: asked once, answered once, by somebody who did not decide. */
export const reconsiderationWorkflow = workflowFor<Reconsideration, ReconsiderationRole, object>()({
  name: 'reconsideration',
  title: { en: 'Request for reconsideration', fr: 'Demande de réexamen' },
  initial: 'requested',
  states: {
    requested: { staff: says.requested, applicant: says.requested, tone: 'info' },
    accepted: { staff: says.accepted, applicant: says.accepted, tone: 'success', final: true },
    refused: { staff: says.refused, applicant: says.refused, tone: 'neutral', final: true },
  },
  transitions: {
    accept: { from: ['requested'], to: 'accepted', by: ['manager', 'decider'], noun: 'acceptance', label: reconsiderationLabels.accept, notice: reconsiderationNotices.accepted, set: (r, at, actorId) => { r.answeredAt = at; r.answeredBy = actorId; }, emits: 'reconsideration.accepted' },
    refuse: { from: ['requested'], to: 'refused', by: ['manager', 'decider'], noun: 'refusal', label: reconsiderationLabels.refuse, notice: reconsiderationNotices.refused, reason: 'required', set: (r, at, actorId) => { r.answeredAt = at; r.answeredBy = actorId; }, emits: 'reconsideration.refused' },
  },
});
export type ReconsiderationState = StateOf<typeof reconsiderationWorkflow>;
export type ReconsiderationTransition = TransitionOf<typeof reconsiderationWorkflow>;

const answering = (actor: Actor): ReconsiderationRole[] => (['manager', 'decider'] as const).filter((role) => actor.roles.includes(role));

export const ReconsiderationAggregate: Aggregate<ReconsiderationState, ReconsiderationTransition, ReconsiderationRole, Reconsideration, object> = {
  workflow: reconsiderationWorkflow,
  entity: Reconsideration,
  sees: (_, row, actor) => hasRole(actor, ...permissions['decision.read']) && !rolesIn(actor, row.organizationId).length,
  roles: (_, __, actor) => answering(actor),
  facts: () => ({}),
};
