import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { mayWrite, publicState } from '../proposal-access.js';
import type { ProposalState } from '../proposal.workflow.js';
import { PartnerConsent } from './partner-consent.entity.js';
import { type ConsentFacts, type ConsentRole, type ConsentState, type ConsentTransition, partnerConsentWorkflow } from './partner-consent.workflow.js';

const underWay: readonly ProposalState[] = ['draft', 'readyToSign', 'submitted', 'informationRequested', 'underReview'];
/** Judged by the state that applicants are told: the answer gives no decision away before its release. */
export const isUnderWay = (state: ProposalState): boolean => underWay.includes(publicState(state));
/** Who answers for a partner that is registered here: those who may bind it. */
export const speaksFor = (actor: Actor, organizationId: string | null): boolean => organizationId !== null && rolesIn(actor, organizationId).some((role) => role === 'owner' || role === 'signatory');
const applicantOf = async ({ manager }: Work, proposalId: string): Promise<string> => {
  const [row] = await manager.query<{ id: string }[]>('select organization_id as id from proposals where id = $1', [proposalId]);
  return row!.id;
};

/** Binds a consent to its workflow: the applicant's people and the partner's own know of it. */
export const PartnerConsentAggregate: Aggregate<ConsentState, ConsentTransition, ConsentRole, PartnerConsent, ConsentFacts> = {
  workflow: partnerConsentWorkflow,
  entity: PartnerConsent,
  sees: async (work, { proposalId, organizationId }, actor) => (organizationId !== null && rolesIn(actor, organizationId).length > 0) || rolesIn(actor, await applicantOf(work, proposalId)).length > 0,
  roles: async (work, { proposalId, organizationId }, actor) => [...(speaksFor(actor, organizationId) ? (['partner'] as const) : []), ...(mayWrite(actor, await applicantOf(work, proposalId)) ? (['writer'] as const) : [])],
  facts: async ({ manager, at }, { proposalId, expiresAt }) => {
    const [row] = await manager.query<{ state: ProposalState }[]>('select state from proposals where id = $1', [proposalId]);
    return { proposalUnderWay: row !== undefined && isUnderWay(row.state), linkWorks: expiresAt === null || at < expiresAt };
  },
};
