import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { permissions } from '../../accounts/index.js';
import { isUnsent, mayWrite, type Side, sideOf } from '../proposal-access.js';
import type { ProposalRow } from '../proposal-reads.js';

/** What somebody may do with the messages about a proposal. */
export interface MessageRights {
  side: Side;
  reads: boolean;
  writes: boolean;
}

/** Those who write for the organization, and the program's officers and managers; auditors read. Null: it does not exist for them. */
export function messageRights(me: Actor, proposal: Pick<ProposalRow, 'id' | 'organizationId' | 'submittedAt'>): MessageRights | null {
  const side = sideOf(me, proposal);
  if (!side) return null;
  const own = side === 'applicant' && mayWrite(me, proposal.organizationId);
  return { side, reads: own || (side === 'staff' && hasRole(me, ...permissions['message.readAll'])), writes: own || (side === 'staff' && hasRole(me, ...permissions['message.write'])) };
}

/** Why nothing can be written now. */
export type Silence = 'notSubmitted' | 'withdrawn' | 'organizationBarred';

/** A draft has the questions about its call instead; what is withdrawn or barred can only be read. */
export const silenceOf = ({ state, submittedAt, organizationState }: Pick<ProposalRow, 'state' | 'submittedAt' | 'organizationState'>): Silence | null =>
  state === 'withdrawn' ? 'withdrawn' : !submittedAt || isUnsent(state) || state === 'notSubmitted' ? 'notSubmitted' : organizationState === 'barred' ? 'organizationBarred' : null;
