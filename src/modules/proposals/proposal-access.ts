import { type Actor, hasRole, isConflicted, rolesIn } from '../../platform/access/actor.js';
import { permissions } from '../accounts/index.js';
import type { ProposalRole, ProposalState } from './proposal.workflow.js';

/** From which side somebody looks at a proposal. */
export type Side = 'applicant' | 'staff';
export interface Owned {
  id: string;
  organizationId: string;
  submittedAt: Date | null;
}

const staffRoles: readonly ProposalRole[] = ['officer', 'manager', 'decider'];

/**
 * Members of the organization look as applicants, staff at what was submitted; for everybody else it does not exist.
 * Somebody who is both is an applicant only: nobody handles the file of their own organization.
 * A conflict of interest takes a file out of the sight of staff, whatever their role.
 */
export function sideOf(actor: Actor, { id, organizationId, submittedAt }: Owned): Side | null {
  if (rolesIn(actor, organizationId).length) return 'applicant';
  return submittedAt && hasRole(actor, ...permissions['proposal.readAll']) && !isConflicted(actor, id) ? 'staff' : null;
}

/** Staff who would read this proposal without their conflict of interest, and may know why they do not. */
export const isKeptFrom = (actor: Actor, proposal: Owned): boolean => isConflicted(actor, proposal.id) && sideOf({ ...actor, conflicts: [] }, proposal) === 'staff';

/** What the actor may do to a proposal; empty for those who only look. */
export function proposalRoles(actor: Actor, proposal: Owned): ProposalRole[] {
  const side = sideOf(actor, proposal);
  if (side === 'staff') return staffRoles.filter((role) => actor.roles.includes(role));
  const own = rolesIn(actor, proposal.organizationId);
  const as = (role: 'editor' | 'signatory'): ProposalRole[] => (own.includes('owner') || own.includes(role) ? [role] : []);
  return side === 'applicant' ? [...as('editor'), ...as('signatory')] : [];
}

/** Not with the department: being written, or waiting for its signature. Also what was reopened, whose earlier version counts meanwhile. */
export const isUnsent = (state: string): boolean => state === 'draft' || state === 'readyToSign';

/** Owners, editors and signatories write; finance and readers look. */
export const writingRoles: readonly string[] = ['owner', 'editor', 'signatory'];
export const mayWrite = (actor: Actor, organizationId: string): boolean => rolesIn(actor, organizationId).some((role) => writingRoles.includes(role));

/** Decided, and told to nobody outside. */
export const decidedUntold: readonly ProposalState[] = ['approved', 'declined', 'onReserve'];

/** The state shown to staff whose own organization applies in the same call: a decision does not show before it is told. */
export const untold = (state: ProposalState): ProposalState => (decidedUntold.includes(state) ? 'underReview' : state);

/** The state an applicant is told: nothing of eligibility found, approval or refusal shows before it is announced. */
export const publicState = (state: ProposalState): ProposalState => (state === 'ineligibilityProposed' ? 'submitted' : state === 'eligible' || decidedUntold.includes(state) ? 'underReview' : state);
