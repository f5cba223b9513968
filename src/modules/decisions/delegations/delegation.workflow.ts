import { texts } from '../../../kernel/i18n/text.js';
import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import { hasRole } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { Delegation } from './delegation.entity.js';

export type DelegationRole = 'delegator' | 'admin';

const says = texts({
  given: { en: 'Given', fr: 'Accordée' },
  revoked: { en: 'Revoked', fr: 'Révoquée' },
});
export const delegationLabels = texts({
  give: { en: 'Delegate', fr: 'Déléguer' },
  revoke: { en: 'Revoke', fr: 'Révoquer' },
});
export const delegationNotices = texts({
  given: { en: 'The delegation is given, and the person is told.', fr: 'La délégation est accordée et la personne en est informée.' },
  revoked: { en: 'The delegation is revoked, and the person is told.', fr: 'La délégation est révoquée et la personne en est informée.' },
});

/** The life of a delegation; it begins and ends by its dates, or is revoked before. */
export const delegationWorkflow = workflowFor<Delegation, DelegationRole, object>()({
  name: 'delegation',
  title: { en: 'Delegation', fr: 'Délégation' },
  initial: 'given',
  states: {
    given: { staff: says.given, applicant: says.given, tone: 'success' },
    revoked: { staff: says.revoked, applicant: says.revoked, tone: 'neutral', final: true },
  },
  transitions: {
    revoke: { from: ['given'], to: 'revoked', by: ['delegator', 'admin'], noun: 'revocation', label: delegationLabels.revoke, notice: delegationNotices.revoked, set: (d, at, actorId) => { d.revokedAt = at; d.revokedBy = actorId; }, emits: 'delegation.revoked' },
  },
});
export type DelegationState = StateOf<typeof delegationWorkflow>;
export type DelegationTransition = TransitionOf<typeof delegationWorkflow>;

export const DelegationAggregate: Aggregate<DelegationState, DelegationTransition, DelegationRole, Delegation, object> = {
  workflow: delegationWorkflow,
  entity: Delegation,
  sees: (_, __, actor) => hasRole(actor, ...permissions['delegation.read']),
  roles: (_, row, actor) => [...(row.delegatorId === actor.personId ? (['delegator'] as const) : []), ...(actor.roles.includes('admin') ? (['admin'] as const) : [])],
  facts: () => ({}),
};
