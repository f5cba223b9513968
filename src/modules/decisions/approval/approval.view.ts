import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { hasRole } from '../../../platform/access/actor.js';
import { permissions } from '../../accounts/index.js';
import { type ChainStep, stepsFor } from './chain.js';
import type { RecommendationRow } from './recommendations.queries.js';
import type { Turn } from './turns.service.js';

/** The approval chain of a proposal, how far it has come, and what this person may do about it. */
export interface ApprovalView {
  chain: (ChainStep & { standing: 'done' | 'current' | 'todo' })[];
  /** The last recommendation, decided and withdrawn ones included. */
  recommendation: Omit<RecommendationRow, 'id' | 'chain' | 'recommendedBy'> | null;
  mayRecommend: boolean;
  /** Agree, or send back. */
  mayApprove: boolean;
  mayWithdraw: boolean;
  /** For whom this person takes the step, when they stand in for somebody. */
  actsFor: string | null;
  /** Why somebody of the chain may not take the present step. */
  notNow: { code: string; text: Bilingual } | null;
}

export function approvalView(chain: readonly ChainStep[], last: RecommendationRow | null, look: { turn: Turn } | { refusal: { code: string; text: Bilingual } } | null, open: boolean, unmet: boolean, me: Actor): ApprovalView {
  const live = last && (last.state === 'inApproval' || last.state === 'sentBack') ? last : null;
  const recommends = open && !unmet && hasRole(me, ...permissions['decision.recommend']);
  const turn = look && 'turn' in look ? look.turn : null;
  const shown = live ? stepsFor(chain, live.amountCents) : chain;
  const at = live?.position ?? (last?.state === 'decided' && !open ? Number.POSITIVE_INFINITY : 0);
  return {
    chain: (shown.length >= (live?.position ?? 1) ? shown : chain).map((step) => ({ ...step, standing: step.position < at ? 'done' : step.position === at ? 'current' : 'todo' })),
    recommendation: last && { state: last.state, outcome: last.outcome, amountCents: last.amountCents, years: last.years, reasonCode: last.reasonCode, reason: last.reason, feedback: last.feedback, reserveUntil: last.reserveUntil, position: last.position, stepRole: last.stepRole, steps: last.steps },
    mayRecommend: recommends && live?.state !== 'inApproval', mayWithdraw: recommends && live !== null, mayApprove: open && !unmet && live?.state === 'inApproval' && turn !== null,
    actsFor: turn?.title.forName ?? null, notNow: open && look && 'refusal' in look ? { code: look.refusal.code, text: look.refusal.text } : null,
  };
}
