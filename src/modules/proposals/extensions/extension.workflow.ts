import { texts } from '../../../kernel/i18n/text.js';
import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import { hasRole, rolesIn } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { ProposalExtension } from './proposal-extension.entity.js';

export type ExtensionRole = 'manager' | 'decider';
interface ExtensionFacts {
  now: Date;
  untilAt: Date;
  callState: string;
}

const says = texts({
  requested: { en: 'Waits for a decision', fr: 'En attente d’une décision' },
  approved: { en: 'Approved', fr: 'Approuvé' },
  refused: { en: 'Refused', fr: 'Refusé' },
  ahead: { en: 'The time asked for has passed.', fr: 'Le moment demandé est passé.' },
  notReviewed: { en: 'The review of this call has begun, or the call is not open: nobody can be given more time.', fr: 'L’évaluation de cet appel est commencée ou l’appel n’est pas ouvert\u00a0: personne ne peut obtenir plus de temps.' },
});
export const extensionLabels = texts({
  approve: { en: 'Approve the extension', fr: 'Approuver le report' },
  refuse: { en: 'Refuse the extension', fr: 'Refuser le report' },
});
export const extensionNotices = texts({
  requested: { en: 'The extension is asked for. Another person decides, and your organization is told.', fr: 'Le report est demandé. Une autre personne décide, et votre organisme en sera informé.' },
  recorded: { en: 'The extension is asked for. Another person must approve it.', fr: 'Le report est demandé. Une autre personne doit l’approuver.' },
  approved: { en: 'The extension is approved, and the organization is told.', fr: 'Le report est approuvé et l’organisme en est informé.' },
  refused: { en: 'The extension is refused, and the organization is told.', fr: 'Le report est refusé et l’organisme en est informé.' },
});

const extensionIsAhead: Guard<ExtensionFacts> = { code: 'extensionIsAhead', text: says.ahead, holds: ({ now, untilAt }) => untilAt > now };
const reviewNotBegun: Guard<ExtensionFacts> = { code: 'reviewNotBegun', text: says.notReviewed, holds: ({ callState }) => callState === 'open' || callState === 'closed' };

/** The life of an extension for one applicant: two people, always. */
export const extensionWorkflow = workflowFor<ProposalExtension, ExtensionRole, ExtensionFacts>()({
  name: 'extension',
  title: { en: 'Extension for one applicant', fr: 'Report pour un demandeur' },
  initial: 'requested',
  states: {
    requested: { staff: says.requested, applicant: says.requested, tone: 'info' },
    approved: { staff: says.approved, applicant: says.approved, tone: 'success', final: true },
    refused: { staff: says.refused, applicant: says.refused, tone: 'neutral', final: true },
  },
  transitions: {
    approve: { from: ['requested'], to: 'approved', by: ['manager', 'decider'], when: [extensionIsAhead, reviewNotBegun], noun: 'approval', label: extensionLabels.approve, notice: extensionNotices.approved, set: (e, at, actorId) => { e.decidedAt = at; e.decidedBy = actorId; }, emits: 'extension.approved' },
    refuse: { from: ['requested'], to: 'refused', by: ['manager', 'decider'], noun: 'refusal', label: extensionLabels.refuse, notice: extensionNotices.refused, reason: 'required', set: (e, at, actorId) => { e.decidedAt = at; e.decidedBy = actorId; }, emits: 'extension.refused' },
  },
});
export type ExtensionState = StateOf<typeof extensionWorkflow>;
export type ExtensionTransition = TransitionOf<typeof extensionWorkflow>;

const deciding: readonly ExtensionRole[] = ['manager', 'decider'];

/** Who asked does not decide, and nobody decides for their own organization. */
export const mayDecide = (actor: { personId: string; roles: readonly string[] }, requestedBy: string, isMember: boolean): ExtensionRole[] =>
  actor.personId === requestedBy || isMember ? [] : deciding.filter((role) => actor.roles.includes(role));

export const ExtensionAggregate: Aggregate<ExtensionState, ExtensionTransition, ExtensionRole, ProposalExtension, ExtensionFacts> = {
  workflow: extensionWorkflow,
  entity: ProposalExtension,
  sees: (_, __, actor) => hasRole(actor, ...permissions['call.manage']),
  roles: (_, row, actor) => mayDecide(actor, row.requestedBy, rolesIn(actor, row.organizationId).length > 0),
  facts: async ({ manager, at }, { callId, untilAt }) => {
    const [call] = await manager.query<{ state: string }[]>('select state from calls where id = $1', [callId]);
    return { now: at, untilAt, callState: call?.state ?? '' };
  },
};
