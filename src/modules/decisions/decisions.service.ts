import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalid, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { permissions, refuseInterested } from '../accounts/index.js';
import { assess } from '../calls/index.js';
import { Ledger } from '../ledger/index.js';
import { ProposalAggregate } from '../proposals/index.js';
import { type ReviewStanding, Reviews } from '../reviews/index.js';
import { readDecision } from './decision-input.js';
import type { Decide } from './decision.dto.js';
import type { YearAmount } from './decision.entity.js';
import { decisionGuards, callIsDeciding, type DecisionFacts, enoughReviews } from './decision.guards.js';
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
    private readonly ledger: Ledger,
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
    if (rolesIn(me, proposal.organizationId).length) return this.pages.forApplicant(proposal, await this.releasedOf(id));
    if (!hasRole(me, ...permissions['decision.read'])) throw notFound();
    await refuseInterested(this.source.manager, proposal.callId, me);
    const reviews = await this.reviews.standingOf(id, me.personId);
    return this.pages.forStaff(proposal, await this.queries.of(id), reviews, factsOf(proposal, reviews, me), me);
  }

  /** One transaction: the proposal's state, the decision, its event and the money. */
  async decide(id: string, dto: Decide, me: Actor): Promise<DecisionView> {
    await this.refuseInterested(id, me);
    const name = dto.outcome === 'approved' ? 'approve' : 'decline';
    let read: { amountCents: number; years: YearAmount[] } = { amountCents: 0, years: [] };
    let proposal: DecidedProposal | undefined;
    const particulars: Record<string, unknown> = { outcome: dto.outcome, reasonCode: dto.reasonCode };
    await this.engine.fire(ProposalAggregate, name, id, me, {
      reason: dto.reason, particulars,
      prepare: async (_row, work) => {
        proposal = (await this.queries.proposal(id, work.manager))!;
        const reviews = await this.reviews.standingOf(id, me.personId, work.manager);
        refuseUnmet(factsOf(proposal, reviews, me), name === 'approve');
        const assessment = assess(proposal.rubric, reviews.scores);
        const found = readDecision(dto, { requestedCents: proposal.requestedCents, years: proposal.envelope.map((year) => year.fiscalYear), passes: assessment?.passes ?? false, concept: proposal.concept });
        if (found.problems.length) throw invalid(found.problems);
        read = found;
        Object.assign(particulars, { callId: proposal.callId, organizationId: proposal.organizationId, amountCents: read.amountCents });
      },
      also: async (_row, work) => {
        await this.queries.write(work.manager, {
          id: newId(), proposalId: id, callId: proposal!.callId, outcome: dto.outcome, amountCents: read.amountCents, years: read.years,
          reasonCode: dto.reasonCode, reason: dto.reason ?? null, feedback: dto.feedback, decidedBy: me.personId,
        }, work.at);
        await this.post(work, proposal!, 'reserve', read.years, me);
      },
    });
    return this.show(id, me);
  }

  /** Takes a decision back before its release, and frees its reserve. */
  async reopen(id: string, reason: string | null | undefined, me: Actor): Promise<DecisionView> {
    await this.refuseInterested(id, me);
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
        await this.post(work, proposal!, 'release', await this.queries.reserved(work.manager, id), me);
      },
    });
    return this.show(id, me);
  }

  /** Before anything else is said about the proposal: whoever applies in a call decides on none of its proposals. */
  private async refuseInterested(id: string, me: Actor): Promise<void> {
    const proposal = isId(id) ? await this.queries.proposal(id) : undefined;
    if (!proposal) throw notFound();
    if (!rolesIn(me, proposal.organizationId).length) await refuseInterested(this.source.manager, proposal.callId, me);
  }

  private post(work: Work, proposal: DecidedProposal, kind: 'reserve' | 'release', years: readonly YearAmount[], me: Actor): Promise<void> {
    const { id: proposalId, callId, programmeId, themeCode } = proposal;
    return this.ledger.post(work, years.map((year) => ({
      ...year, kind, programmeId, callId, themeCode, proposalId, countryShares: sharesOf(proposal.countryShares), actorId: me.personId,
    })));
  }
}

const factsOf = (proposal: DecidedProposal, reviews: ReviewStanding, me: Actor): DecisionFacts => ({
  callState: proposal.callState, requiredReviews: proposal.requiredReviews, submittedReviews: reviews.submitted,
  deciderReviews: reviews.isReviewer, deciderIsMember: rolesIn(me, proposal.organizationId).length > 0,
});

/** The call's state is a matter of time (409), who decides one of rights (403), too few reviews one of facts (422). */
function refuseUnmet(facts: DecisionFacts, approving: boolean): void {
  const unmet = decisionGuards.find((guard) => !guard.holds(facts));
  if (unmet) throw unmet === callIsDeciding ? wrongState(unmet.code, unmet.text) : forbidden(unmet.code, unmet.text);
  if (approving && !enoughReviews.holds(facts)) throw new Refusal('invalid', enoughReviews.code, enoughReviews.text, [{ field: 'outcome', code: enoughReviews.code, text: enoughReviews.text }]);
}

const sharesOf = (stored: unknown): { country: string; percent: number }[] =>
  Array.isArray(stored) ? (stored as { country?: string; share?: number | null }[]).flatMap(({ country, share }) => (country && share && share > 0 ? [{ country, percent: share }] : [])) : [];
