import { Injectable } from '@nestjs/common';
import { forbidden, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { ProposalAggregate } from '../../proposals/index.js';
import { Reviews } from '../../reviews/index.js';
import { deciderIsNoReviewer } from '../decision.guards.js';
import { type DecidedProposal, DecisionQueries, type DecisionRow } from '../decisions.queries.js';
import { RankingQueries } from '../ranking.queries.js';
import { isReady } from '../rankings.service.js';
import { ReconsiderationAggregate } from './reconsideration.workflow.js';
import { daysToAsk, ReconsiderationQueries, type ReconsiderationRow } from './reconsiderations.queries.js';

const says = texts({
  once: { en: 'Reconsideration was already asked for. It can be asked for once.', fr: 'Un réexamen a déjà été demandé. Il ne peut l’être qu’une fois.' },
  late: { en: 'Reconsideration can be asked for during 30 days after a decision not to fund, or to put on the reserve list, was announced.', fr: 'Un réexamen peut être demandé dans les 30 jours suivant l’annonce d’un refus ou d’une inscription sur la liste de réserve.' },
  none: { en: 'No request for reconsideration waits for an answer.', fr: 'Aucune demande de réexamen n’attend de réponse.' },
  part: { en: 'You took part in this decision. A person who did not answers.', fr: 'Vous avez pris part à cette décision. Une personne qui n’y a pas pris part répond.' },
  notNew: { en: 'There is no new decision to announce.', fr: 'Il n’y a aucune nouvelle décision à annoncer.' },
});

/** Looking at a told decision again: asked by the applicant, answered by somebody who did not decide, decided anew and announced. */
@Injectable()
export class Reconsiderations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly queries: ReconsiderationQueries,
    private readonly decisions: DecisionQueries,
    private readonly ranking: RankingQueries,
    private readonly reviews: Reviews,
  ) {}

  ask(id: string, reason: string, me: Actor): Promise<void> {
    return this.within(id, async (work, proposal) => {
      const own = rolesIn(me, proposal.organizationId);
      if (!own.length) throw hasRole(me, ...permissions['decision.read']) ? forbidden() : notFound();
      if (!own.some((role) => role === 'owner' || role === 'signatory')) throw forbidden();
      if (await this.queries.of(id, work.manager)) throw wrongState('askedOnce', says.once);
      if (!mayStillAsk(proposal, (await this.decisions.of(id, work.manager)) ?? null, work.at)) throw wrongState('askedLate', says.late);
      await this.engine.beginIn(work, ReconsiderationAggregate, {
        id: newId(), proposalId: id, callId: proposal.callId, organizationId: proposal.organizationId, reason, requestedBy: me.personId, requestedAt: work.at, answer: null, answeredBy: null, answeredAt: null,
      }, 'reconsideration.requested', me, about(proposal));
    });
  }

  /** Opens the decision: what was told is no longer in force, and a new one is taken and announced. */
  accept(id: string, me: Actor): Promise<void> {
    return this.answer(id, me, async (work, proposal, row) => {
      await this.engine.fireIn(work, ReconsiderationAggregate, 'accept', row.id, me, { particulars: about(proposal) });
      await this.engine.fireIn(work, ProposalAggregate, 'reconsider', id, me, { particulars: { callId: proposal.callId, organizationId: proposal.organizationId } });
      await work.manager.query('update decisions set reopened_at = $2, released_at = null, version = version + 1 where proposal_id = $1', [id, work.at]);
    });
  }

  refuse(id: string, reason: string, me: Actor): Promise<void> {
    return this.answer(id, me, async (work, proposal, row) => {
      await this.engine.fireIn(work, ReconsiderationAggregate, 'refuse', row.id, me, { reason, particulars: about(proposal), prepare: (one) => { one.answer = reason; } });
    });
  }

  /** Tells the applicant the new decision, by itself: the others of the call were told long ago. */
  announce(id: string, me: Actor): Promise<void> {
    return this.within(id, async (work, proposal) => {
      await this.refuseStrangers(work, proposal, me);
      const decision = await this.decisions.of(id, work.manager);
      if (!proposal.reconsidered || proposal.callState !== 'released' || !decision || decision.reopenedAt || !['approved', 'onReserve', 'declined'].includes(proposal.state)) throw wrongState('nothingNew', says.notNew);
      if (proposal.concept && proposal.state === 'approved' && !isReady((await this.ranking.call(proposal.callId, work.manager))?.secondStage ?? null)) throw wrongState('nothingNew', says.notNew);
      const name = proposal.state === 'approved' ? (proposal.concept ? 'invite' : 'announceAward') : proposal.state === 'onReserve' ? 'announceReserve' : 'announceDecline';
      await this.engine.fireIn(work, ProposalAggregate, name, id, 'system', { particulars: { callId: proposal.callId, organizationId: proposal.organizationId, proposalId: id, outcome: decision.outcome, amountCents: decision.amountCents, announcedBy: me.personId } });
      await work.manager.query('update decisions set released_at = $2, version = version + 1 where proposal_id = $1', [id, work.at]);
    });
  }

  private answer(id: string, me: Actor, business: (work: Work, proposal: DecidedProposal, row: ReconsiderationRow) => Promise<void>): Promise<void> {
    return this.within(id, async (work, proposal) => {
      await this.refuseStrangers(work, proposal, me);
      const row = await this.queries.of(id, work.manager);
      if (row?.state !== 'requested') throw wrongState('notAsked', says.none);
      if (await this.queries.tookPart(id, me.personId, work.manager)) throw forbidden('tookPart', says.part);
      await business(work, proposal, row);
    });
  }

  private async refuseStrangers(work: Work, proposal: DecidedProposal, me: Actor): Promise<void> {
    if (rolesIn(me, proposal.organizationId).length) throw notFound();
    if (!hasRole(me, ...permissions['decision.release'])) throw forbidden();
    if (await this.reviews.isReviewerOf(me.personId, proposal.id, work.manager)) throw forbidden(deciderIsNoReviewer.code, deciderIsNoReviewer.text);
  }

  private async within(id: string, business: (work: Work, proposal: DecidedProposal) => Promise<void>): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      await work.manager.query('select 1 from proposals where id = $1 for update', [id]);
      const proposal = await this.decisions.proposal(id, work.manager);
      if (!proposal) throw notFound();
      await business(work, proposal);
    });
  }
}

const about = ({ id, callId, organizationId }: DecidedProposal): Record<string, unknown> => ({ proposalId: id, callId, organizationId });

/** Whether the applicant is within the days after the announcement. */
export function mayStillAsk(proposal: Pick<DecidedProposal, 'state'>, decision: Pick<DecisionRow, 'releasedAt' | 'reopenedAt'> | null, at: Date): boolean {
  if (!decision?.releasedAt || decision.reopenedAt || !['notFunded', 'reserveListed'].includes(proposal.state)) return false;
  return at.getTime() <= decision.releasedAt.getTime() + daysToAsk * 86_400_000;
}
