import type { Aggregate } from '../../platform/workflow/engine.js';
import { acceptsAt } from '../calls/index.js';
import { proposalRoles, sideOf } from './proposal-access.js';
import { Proposal } from './proposal.entity.js';
import type { StandingFacts } from './proposal.guards.js';
import { type ProposalRole, type ProposalState, type ProposalTransition, proposalWorkflow } from './proposal.workflow.js';

/** Call states in which decisions are taken or told. */
export const decidingStates: readonly string[] = ['deciding', 'released'];

/**
 * How proposals are bound to their workflow. The facts here leave `problems` out: whether a proposal is complete is
 * judged where it is submitted, against the instant the request was received.
 */
export const ProposalAggregate: Aggregate<ProposalState, ProposalTransition, ProposalRole, Proposal, StandingFacts> = {
  workflow: proposalWorkflow,
  entity: Proposal,
  sees: (_, proposal, actor) => sideOf(actor, proposal) !== null,
  roles: (_, proposal, actor) => proposalRoles(actor, proposal),
  facts: async ({ manager, at }, { callId, extendedUntil }) => {
    const [call] = await manager.query<{ state: 'open'; opensAt: Date; closesAt: Date }[]>('select state, opens_at as "opensAt", closes_at as "closesAt" from calls where id = $1', [callId]);
    return { callAccepts: call !== undefined && acceptsAt(call, at, extendedUntil), callDecides: call !== undefined && decidingStates.includes(call.state), problems: null };
  },
};
