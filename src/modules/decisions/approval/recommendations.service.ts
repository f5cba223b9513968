import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions, refuseConflicted } from '../../accounts/index.js';
import { Reviews } from '../../reviews/index.js';
import { needsReason, readDecision } from '../decision-input.js';
import { DecisionMoney } from '../decision-money.service.js';
import { factsOf, refusePending, refuseUnmet } from '../decision-standing.js';
import type { Recommend } from '../decision.dto.js';
import { chainFor } from '../deciding.aggregate.js';
import { Deciding, forWhom, frameOf } from '../deciding.service.js';
import { type DecidedProposal, DecisionQueries } from '../decisions.queries.js';
import { isLast } from './chain.js';
import type { Recommendation } from './recommendation.entity.js';
import { RecommendationAggregate } from './recommendation.workflow.js';
import { type RecommendationRow, RecommendationQueries } from './recommendations.queries.js';
import { type Turn, Turns } from './turns.service.js';

const says = texts({
  notOpen: { en: 'Only a proposal under review can be recommended.', fr: 'Seule une proposition à l’étude peut faire l’objet d’une recommandation.' },
  already: { en: 'A recommendation already waits for approval. Withdraw it first.', fr: 'Une recommandation attend déjà une approbation. Retirez-la d’abord.' },
  none: { en: 'No recommendation waits for approval.', fr: 'Aucune recommandation n’attend d’approbation.' },
  moved: { en: 'The reviews have changed since, or a conflict of interest was found: as recommended, the decision now needs a written reason, and none is given. Send the recommendation back.', fr: 'Les évaluations ont changé depuis, ou un conflit d’intérêts a été relevé\u00a0: telle que recommandée, la décision exige maintenant un motif écrit, et il n’y en a pas. Renvoyez la recommandation.' },
});

/** Recommendations: made by the program's people, approved step by step, with their money reserved from the first day. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly decisions: DecisionQueries,
    private readonly queries: RecommendationQueries,
    private readonly turns: Turns,
    private readonly deciding: Deciding,
    private readonly money: DecisionMoney,
    private readonly reviews: Reviews,
  ) {}

  /** Recommends, or recommends again what was sent back; over-commitment refuses the whole of it. */
  recommend(id: string, dto: Recommend, me: Actor): Promise<void> {
    return this.within(id, me, async (work, proposal, live) => {
      if (proposal.state !== 'underReview') throw wrongState('notUnderReview', says.notOpen);
      const reviews = await this.reviews.standingOf(id, me.personId, work.manager);
      refuseUnmet(factsOf(proposal, reviews, me), dto.outcome === 'approved');
      refusePending(factsOf(proposal, reviews, me));
      if (live?.state === 'inApproval') throw wrongState('alreadyRecommended', says.already);
      const read = readDecision(dto, frameOf(proposal, reviews, work.at));
      if (read.problems.length) throw invalid(read.problems);
      const chain = live?.chain ?? (await chainFor(work.manager, id, work.at));
      const first = chain[0]!;
      const content = {
        outcome: dto.outcome, amountCents: read.amountCents, years: read.years, reasonCode: dto.reasonCode, reason: dto.reason ?? null, feedback: dto.feedback, reserveUntil: read.reserveUntil,
        chain, position: first.position, stepRole: first.role, recommendedBy: me.personId, recommendedAt: work.at,
      };
      const particulars = { ...about(proposal), outcome: dto.outcome, reasonCode: dto.reasonCode, amountCents: read.amountCents };
      const row = live
        ? await this.engine.fireIn(work, RecommendationAggregate, 'revise', live.id, me, { particulars, prepare: (one) => void Object.assign(one, content) })
        : await this.engine.beginIn(work, RecommendationAggregate, { id: newId(), proposalId: id, callId: proposal.callId, organizationId: proposal.organizationId, ...content }, 'recommendation.made', me, particulars);
      await this.queries.keepStep(work, row.id, { position: 0, role: roleOf(me), verdict: live ? 'revised' : 'recommended', comment: dto.reason, personId: me.personId });
      await this.money.reserve(work, proposal, dto.outcome === 'approved' ? read.years : [], me);
    });
  }

  /** Agrees at the present step: the next one follows, or the recommendation becomes the decision. */
  approve(id: string, comment: string | null | undefined, me: Actor): Promise<void> {
    return this.within(id, me, (work) => this.approveIn(work, id, comment, me));
  }

  /** The same inside a running transaction that holds the proposal. */
  approveIn(work: Work, id: string, comment: string | null | undefined, me: Actor): Promise<void> {
    return this.stepIn(work, id, me, async (proposal, live, turn) => {
      const reviews = await this.reviews.standingOf(id, me.personId, work.manager);
      refuseUnmet(factsOf(proposal, reviews, me), live.outcome === 'approved');
      refusePending(factsOf(proposal, reviews, me));
      if (needsReason(live.outcome, frameOf(proposal, reviews, work.at)) && !live.reason) throw wrongState('leavesRankingNow', says.moved);
      const last = isLast(turn.chain, turn.step.position, live.amountCents);
      const next = turn.chain.find(({ position }) => position > turn.step.position);
      await this.engine.fireIn(work, RecommendationAggregate, last ? 'conclude' : 'approve', live.id, me, {
        particulars: { ...about(proposal), position: turn.step.position, ...forWhom(turn) },
        prepare: (row) => { if (!last && next) Object.assign(row, { position: next.position, stepRole: next.role } satisfies Partial<Recommendation>); },
      });
      await this.queries.keepStep(work, live.id, { ...turn.step, verdict: 'approved', comment, personId: me.personId, forPersonId: turn.title.forPersonId });
      if (last) await this.deciding.concludeIn(work, proposal, live, me, turn);
    });
  }

  /** To whoever recommended it, with a reason; its money stays reserved while it is looked at again. */
  sendBack(id: string, reason: string, me: Actor): Promise<void> {
    return this.within(id, me, (work) => this.stepIn(work, id, me, async (proposal, live, turn) => {
      await this.engine.fireIn(work, RecommendationAggregate, 'sendBack', live.id, me, { reason, particulars: { ...about(proposal), position: turn.step.position, ...forWhom(turn) } });
      await this.queries.keepStep(work, live.id, { ...turn.step, verdict: 'sentBack', comment: reason, personId: me.personId, forPersonId: turn.title.forPersonId });
    }));
  }

  withdraw(id: string, reason: string, me: Actor): Promise<void> {
    return this.within(id, me, async (work, proposal, live) => {
      if (!live) throw wrongState('noRecommendation', says.none);
      refuseUnmet(factsOf(proposal, await this.reviews.standingOf(id, me.personId, work.manager), me), false);
      await this.engine.fireIn(work, RecommendationAggregate, 'withdraw', live.id, me, { reason, particulars: about(proposal) });
      await this.queries.keepStep(work, live.id, { position: 0, role: roleOf(me), verdict: 'withdrawn', comment: reason, personId: me.personId });
      await this.money.free(work, proposal, me);
    });
  }

  /** Rights before state, state before turn. */
  private async stepIn(work: Work, id: string, me: Actor, business: (proposal: DecidedProposal, live: RecommendationRow, turn: Turn) => Promise<void>): Promise<void> {
    await work.manager.query('select 1 from proposals where id = $1 for update', [id]);
    const proposal = (await this.decisions.proposal(id, work.manager))!;
    const live = await this.queries.live(id, work.manager);
    const chain = await chainFor(work.manager, id, work.at);
    await this.turns.refuseStrangers(work.manager, work.at, chain, me);
    refuseUnmet(factsOf(proposal, await this.reviews.standingOf(id, me.personId, work.manager), me), false);
    const turn = await this.turns.take(work.manager, work.at, id, chain, live, me);
    if (!live) throw wrongState('noRecommendation', says.none);
    await business(proposal, live, turn);
  }

  /** With the proposal locked first, as deciding does: two people at the same file never wait for each other in a circle. */
  private async within(id: string, me: Actor, business: (work: Work, proposal: DecidedProposal, live: RecommendationRow | null) => Promise<void>): Promise<void> {
    const seen = isId(id) ? await this.decisions.proposal(id) : undefined;
    if (!seen || rolesIn(me, seen.organizationId).length) throw notFound();
    if (!hasRole(me, ...permissions['decision.read'])) throw forbidden();
    refuseConflicted(id, me);
    await this.units.run(async (work) => {
      await work.manager.query('select 1 from proposals where id = $1 for update', [id]);
      await business(work, (await this.decisions.proposal(id, work.manager))!, await this.queries.live(id, work.manager));
    });
  }
}

const about = ({ id, callId, organizationId }: DecidedProposal): Record<string, unknown> => ({ proposalId: id, callId, organizationId });
const roleOf = (me: Actor): string => permissions['decision.recommend'].find((role) => me.roles.includes(role)) ?? 'officer';
