import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { permissions, refuseConflicted } from '../accounts/index.js';
import { ProposalAggregate } from '../proposals/index.js';
import { Reviews } from '../reviews/index.js';
import { Deciding } from './deciding.service.js';
import { DecisionMoney } from './decision-money.service.js';
import { factsOf, refuseUnmet } from './decision-standing.js';
import type { Decide } from './decision.dto.js';
import type { DecisionView } from './decision.view.js';
import { type DecidedProposal, DecisionQueries, type DecisionRow } from './decisions.queries.js';
import { DecisionPages } from './decision-pages.service.js';

/** Decisions on proposals: taken one by one, told together. */
@Injectable()
export class Decisions {
  constructor(
    private readonly source: DataSource,
    private readonly queries: DecisionQueries,
    private readonly pages: DecisionPages,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly deciding: Deciding,
    private readonly money: DecisionMoney,
    private readonly reviews: Reviews,
  ) {}

  /** The decision in force on a proposal, for staff and other modules; never for an applicant's eyes before `releasedAt`. */
  async ofProposal(proposalId: string, manager?: EntityManager): Promise<DecisionRow | null> {
    const found = await this.queries.of(proposalId, manager);
    return found && !found.reopenedAt ? found : null;
  }

  /** What the applicant may read: the decision once it is released. */
  async releasedOf(proposalId: string): Promise<DecisionRow | null> {
    const found = await this.ofProposal(proposalId);
    return found?.releasedAt ? found : null;
  }

  async show(id: string, me: Actor): Promise<DecisionView> {
    const proposal = isId(id) ? await this.queries.proposal(id) : undefined;
    if (!proposal) throw notFound();
    if (rolesIn(me, proposal.organizationId).length) return this.pages.forApplicant(proposal, await this.releasedOf(id), me);
    if (!hasRole(me, ...permissions['decision.read'])) throw notFound();
    await this.reviews.refuseTied(id, me);
    const reviews = await this.reviews.standingOf(id, me.personId);
    return this.pages.forStaff(proposal, await this.queries.of(id), reviews, factsOf(proposal, reviews, me), me);
  }

  /** One transaction: the proposal's state, the decision, its event and the money. */
  async decide(id: string, dto: Decide, me: Actor): Promise<DecisionView> {
    if (!isId(id)) throw notFound();
    refuseConflicted(id, me);
    await this.units.run((work) => this.deciding.decideIn(work, id, dto, me));
    return this.show(id, me);
  }

  /** Takes a decision back before its release, and frees its reserve. */
  async reopen(id: string, reason: string | null | undefined, me: Actor): Promise<DecisionView> {
    if (!isId(id)) throw notFound();
    refuseConflicted(id, me);
    let proposal: DecidedProposal | undefined;
    const particulars: Record<string, unknown> = {};
    await this.engine.fire(ProposalAggregate, 'reopenDecision', id, me, {
      reason, particulars,
      prepare: async (_row, work) => {
        proposal = (await this.queries.proposal(id, work.manager))!;
        refuseUnmet(factsOf(proposal, await this.reviews.standingOf(id, me.personId, work.manager), me), false);
        Object.assign(particulars, { callId: proposal.callId, organizationId: proposal.organizationId });
      },
      also: async (_row, work) => {
        await this.queries.markReopened(work.manager, id, work.at);
        await this.money.free(work, proposal!, me);
      },
    });
    return this.show(id, me);
  }
}
