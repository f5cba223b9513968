import { Injectable } from '@nestjs/common';
import { invalid, invalidField } from '../../kernel/errors/refusal.js';
import { say, texts } from '../../kernel/i18n/text.js';
import { newId } from '../../kernel/ids/ids.js';
import { formatMoney } from '../../kernel/money/money.js';
import { localDateOf } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { assess } from '../calls/index.js';
import type { ProposalTransition } from '../proposals/index.js';
import { type ReviewStanding, Reviews } from '../reviews/index.js';
import { isLast } from './approval/chain.js';
import { RecommendationAggregate } from './approval/recommendation.workflow.js';
import { type RecommendationRow, RecommendationQueries } from './approval/recommendations.queries.js';
import { type Turn, Turns } from './approval/turns.service.js';
import { chainFor, DecidingAggregate } from './deciding.aggregate.js';
import { type DecisionFrame, readDecision, type ReadDecision } from './decision-input.js';
import { DecisionMoney } from './decision-money.service.js';
import { factsOf, refusePending, refuseUnmet } from './decision-standing.js';
import type { Decide } from './decision.dto.js';
import type { Outcome } from './decision-words.js';
import { type DecidedProposal, DecisionQueries, type NewDecision } from './decisions.queries.js';

const says = texts({
  overLimit: { en: 'At this step up to {limit} is decided. More is recommended first, and decided further up.', fr: 'À cette étape, on décide d’au plus {limit}. Au-delà, on recommande d’abord et la décision se prend à l’échelon supérieur.' },
});

export const transitionOf = { approved: 'approve', reserve: 'placeOnReserve', declined: 'decline' } as const satisfies Record<Outcome, ProposalTransition>;

/** Takes decisions inside a running transaction: the proposal's state, the decision, its event and the money, all or nothing. */
@Injectable()
export class Deciding {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly recommendations: RecommendationQueries,
    private readonly turns: Turns,
    private readonly engine: WorkflowEngine,
    private readonly money: DecisionMoney,
    private readonly reviews: Reviews,
  ) {}

  /** The last step of the chain, taken in its own words: without a recommendation, or otherwise than recommended. */
  async decideIn(work: Work, id: string, dto: Decide, me: Actor): Promise<void> {
    let proposal: DecidedProposal | undefined;
    let read: ReadDecision | undefined;
    let turn: Turn | undefined;
    let live: RecommendationRow | null = null;
    const particulars: Record<string, unknown> = { outcome: dto.outcome, reasonCode: dto.reasonCode };
    await this.engine.fireIn(work, DecidingAggregate, transitionOf[dto.outcome], id, me, {
      reason: dto.reason, particulars,
      prepare: async () => {
        proposal = (await this.queries.proposal(id, work.manager))!;
        const reviews = await this.reviews.standingOf(id, me.personId, work.manager);
        refuseUnmet(factsOf(proposal, reviews, me), dto.outcome === 'approved');
        refusePending(factsOf(proposal, reviews, me));
        live = await this.recommendations.live(id, work.manager);
        turn = await this.turns.take(work.manager, work.at, id, await chainFor(work.manager, id, work.at), live, me);
        read = readDecision(dto, frameOf(proposal, reviews, work.at));
        if (read.problems.length) throw invalid(read.problems);
        refuseOverLimit(turn, read.amountCents);
        Object.assign(particulars, { callId: proposal.callId, organizationId: proposal.organizationId, amountCents: read.amountCents, ...forWhom(turn) });
      },
      also: async () => {
        await this.keep(work, proposal!, { ...dto, ...read!, reason: dto.reason ?? null }, me, turn!);
        if (live) {
          await this.engine.fireIn(work, RecommendationAggregate, 'conclude', live.id, me, { particulars: { proposalId: id, callId: proposal!.callId, organizationId: proposal!.organizationId, ...forWhom(turn!) } });
          await this.recommendations.keepStep(work, live.id, { position: turn!.step.position, role: turn!.step.role, verdict: 'decidedOtherwise', comment: dto.reason, personId: me.personId, forPersonId: turn!.title.forPersonId });
        }
      },
    });
  }

  /** The decision a recommendation becomes at its last step. */
  async concludeIn(work: Work, proposal: DecidedProposal, live: RecommendationRow, me: Actor, turn: Turn): Promise<void> {
    await this.engine.fireIn(work, DecidingAggregate, transitionOf[live.outcome], proposal.id, me, {
      reason: live.reason,
      particulars: { outcome: live.outcome, reasonCode: live.reasonCode, callId: proposal.callId, organizationId: proposal.organizationId, amountCents: live.amountCents, ...forWhom(turn) },
      also: () => this.keep(work, proposal, live, me, turn),
    });
  }

  private async keep(work: Work, proposal: DecidedProposal, of: Pick<NewDecision, 'outcome' | 'amountCents' | 'years' | 'reasonCode' | 'reason' | 'feedback' | 'reserveUntil'>, me: Actor, turn: Turn): Promise<void> {
    const { outcome, amountCents, years, reasonCode, reason, feedback, reserveUntil } = of;
    await this.queries.write(work.manager, { id: newId(), proposalId: proposal.id, callId: proposal.callId, outcome, amountCents, years, reasonCode, reason, feedback, reserveUntil, decidedBy: me.personId, decidedFor: turn.title.forPersonId }, work.at);
    await this.money.reserve(work, proposal, outcome === 'approved' ? years : [], me);
  }
}

export const forWhom = ({ title }: Turn): { forPersonId?: string } => (title.forPersonId ? { forPersonId: title.forPersonId } : {});

export const frameOf = (proposal: DecidedProposal, reviews: Pick<ReviewStanding, 'scores' | 'advice' | 'questioned'>, at: Date): DecisionFrame => ({
  requestedCents: proposal.requestedCents, years: proposal.envelope.map((year) => year.fiscalYear), passes: assess(proposal.rubric, reviews.scores)?.passes ?? false, advice: reviews.advice, questioned: reviews.questioned.length > 0, concept: proposal.concept, today: localDateOf(at),
});

function refuseOverLimit({ chain, step }: Turn, amountCents: number): void {
  if (isLast(chain, step.position, amountCents)) return;
  const limit = (locale: 'en' | 'fr'): string => say(locale, says.overLimit, { limit: formatMoney(step.limitCents!, locale) });
  throw invalidField('amount', 'overLimit', { en: limit('en'), fr: limit('fr') });
}
