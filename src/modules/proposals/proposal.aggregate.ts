import type { Aggregate } from '../../platform/workflow/engine.js';
import { matchStandsSql } from '../applicants/index.js';
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
  facts: async ({ manager, at }, { id, callId, extendedUntil, organizationId }) => {
    const [call] = await manager.query<{ state: 'open'; opensAt: Date; closesAt: Date; organizationBarred: boolean; sanctionsMatch: boolean }[]>(
      `select c.state, c.opens_at as "opensAt", c.closes_at as "closesAt", o.state = 'barred' as "organizationBarred", ${matchStandsSql('o.id', '$3')} as "sanctionsMatch" from calls c, organizations o where c.id = $1 and o.id = $2`, [callId, organizationId, id]);
    return { callAccepts: call !== undefined && acceptsAt(call, at, extendedUntil), organizationBarred: call?.organizationBarred ?? false, sanctionsMatch: call?.sanctionsMatch ?? false, callDecides: call !== undefined && decidingStates.includes(call.state), problems: null };
  },
};
