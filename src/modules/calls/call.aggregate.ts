import { hasRole } from '../../platform/access/actor.js';
import type { Aggregate } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import { Call } from './call.entity.js';
import type { CallFacts } from './call.guards.js';
import { isAnnounced } from './call-visibility.js';
import { type CallRole, type CallState, type CallTransition, callWorkflow } from './call.workflow.js';

const callRoles: readonly CallRole[] = ['officer', 'manager', 'decider'];

/** How calls are bound to their workflow. */
export const CallAggregate: Aggregate<CallState, CallTransition, CallRole, Call, CallFacts> = {
  workflow: callWorkflow,
  entity: Call,
  sees: (_, call, actor) => hasRole(actor, ...permissions['call.readAll']) || isAnnounced(call),
  roles: (_, call, actor) => callRoles.filter((role) => actor.roles.includes(role)),
  facts: async ({ manager, at }, call) => ({
    now: at, opensAt: call.opensAt, closesAt: call.closesAt, graceSeconds: call.graceSeconds,
    weightsSum: call.rubric.criteria.reduce((sum, { weight }) => sum + weight, 0),
    envelopeCents: call.envelope.reduce((sum, { amountCents }) => sum + amountCents, 0), maximumCents: call.maximumCents,
    extended: call.state === 'closed' ? await runningExtensions(manager, call, at) : 0,
    ...(call.state === 'inReview' || call.state === 'deciding' ? await openProposals(manager, call.id) : { unscreened: 0, undecided: 0 }),
  }),
};

/** Drafts of a closed call whose own, later deadline and its grace are not over. */
async function runningExtensions(manager: { query: <T>(sql: string, values: unknown[]) => Promise<T> }, { id, graceSeconds }: Call, at: Date): Promise<number> {
  const [row] = await manager.query<{ running: number }[]>("select count(*)::int as running from proposals where call_id = $1 and state = 'draft' and extended_until + make_interval(secs => $2) > $3", [id, graceSeconds, at]);
  return row!.running;
}

/** How many proposals still wait. The proposals module is not known here, so its table is read. */
async function openProposals(manager: { query: <T>(sql: string, values: unknown[]) => Promise<T> }, callId: string): Promise<Pick<CallFacts, 'unscreened' | 'undecided'>> {
  const [counts] = await manager.query<Pick<CallFacts, 'unscreened' | 'undecided'>[]>(
    `select count(*) filter (where state in ('submitted', 'informationRequested', 'ineligibilityProposed')) as unscreened, count(*) as undecided
     from proposals where call_id = $1 and state in ('submitted', 'informationRequested', 'ineligibilityProposed', 'eligible', 'underReview')`, [callId]);
  return counts!;
}
