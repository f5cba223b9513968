import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import { Clock } from '../../kernel/time/clock.js';
import { localDateOf } from '../../kernel/time/dates.js';
import { permissions } from '../accounts/index.js';
import { assess } from '../calls/index.js';
import { Ledger } from '../ledger/index.js';
import { PanelRecords, type ReviewStanding, tiedProposals } from '../reviews/index.js';
import { approvalView } from './approval/approval.view.js';
import { RecommendationQueries } from './approval/recommendations.queries.js';
import { stepsFor } from './approval/chain.js';
import { titlesOf } from './approval/titles.js';
import { Turns } from './approval/turns.service.js';
import { ReconsiderationQueries } from './reconsiderations/reconsiderations.queries.js';
import { mayStillAsk } from './reconsiderations/reconsiderations.service.js';
import { defaultSplit } from './decision-input.js';
import { deciderIsNoMember, deciderIsNoReviewer, decisionGuards, type DecisionFacts, enoughReviews, pendingGuards } from './decision.guards.js';
import { type ApplicantDecisionView, type StaffDecisionView, type Standing, taken } from './decision.view.js';
import { type DecidedProposal, type DecisionRow, requestedByYear } from './decisions.queries.js';
import { RankingQueries } from './ranking.queries.js';
import { suggestedFeedback } from './suggested-feedback.js';

const told = new Set(['awarded', 'invited', 'notFunded', 'reserveListed']);

/** What the page of one decision shows, to staff and to the applicant. */
@Injectable()
export class DecisionPages {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly recommendations: RecommendationQueries,
    private readonly turns: Turns,
    private readonly reconsiderations: ReconsiderationQueries,
    private readonly ranking: RankingQueries,
    private readonly ledger: Ledger,
    private readonly panels: PanelRecords,
  ) {}

  async forApplicant(proposal: DecidedProposal, released: DecisionRow | null, me: Actor): Promise<ApplicantDecisionView> {
    if (!released?.releasedAt) throw notFound();
    const request = await this.reconsiderations.of(proposal.id);
    const signs = rolesIn(me, proposal.organizationId).some((role) => role === 'owner' || role === 'signatory');
    const reconsideration = { request: request && { ...request, answeredByName: null }, mayAsk: !request && signs && mayStillAsk(proposal, released, this.clock.now()), mayAnswer: false, mayAnnounce: false };
    return { audience: 'applicant', ...heading(proposal), outcome: released.outcome, amountCents: released.amountCents, years: released.years, reserveUntil: released.reserveUntil, feedback: released.feedback, reconsideration, releasedAt: released.releasedAt };
  }

  async forStaff(proposal: DecidedProposal, row: DecisionRow | undefined, reviews: ReviewStanding, facts: DecisionFacts, me: Actor): Promise<StaffDecisionView> {
    const at = this.clock.now();
    const hidden = [...(await tiedProposals(this.source.manager, proposal.callId, me))];
    const [standing, money, { chain, last }, { request, tookPart }, panels, titles] = await Promise.all([
      this.standing(proposal, reviews, hidden), this.ledger.freeOfCall(proposal.callId, { without: hidden }), this.recommendations.withChain(proposal.id, at), this.reconsiderations.ofFor(proposal.id, me.personId),
      this.panels.ofProposal(proposal.id, me.personId), titlesOf(this.source.manager, me, at),
    ]);
    const live = last && (last.state === 'inApproval' || last.state === 'sentBack') ? last : null;
    const look = await this.turns.look(this.source.manager, at, proposal.id, chain, live, me, titles);
    const earlier = row?.reopenedAt ? taken(row) : null;
    const unmet = decisionGuards.filter((guard) => !guard.holds(facts)).map(({ code, text }) => ({ code, text }));
    const pending = pendingGuards.filter((guard) => !guard.holds(facts)).map(({ code, text }) => ({ code, text }));
    // Of these, only what concerns the person: the call is released.
    const unmetOnRoll = !deciderIsNoReviewer.holds(facts) || !deciderIsNoMember.holds(facts);
    const releases = hasRole(me, ...permissions['decision.release']);
    const open = proposal.state === 'underReview';
    const decided = !open && row && !row.reopenedAt ? taken(row) : null;
    const source = live ?? earlier;
    const funded = source && source.outcome !== 'declined' ? source : null;
    return {
      audience: 'staff', ...heading(proposal), requestedCents: proposal.requestedCents, standing, money, decision: decided,
      suggestion: {
        amountCents: funded ? funded.amountCents : proposal.requestedCents,
        years: funded ? withAllYears(funded.years, proposal) : defaultSplit(proposal.requestedCents, requestedByYear(proposal), proposal.envelope.map((year) => year.fiscalYear)),
        feedback: source?.feedback ?? suggestedFeedback(proposal.rubric, reviews.comments, proposal.language), earlier,
        from: source && { outcome: source.outcome, reasonCode: source.reasonCode, reason: source.reason, reserveUntil: source.reserveUntil },
      },
      mayDecide: open && !unmet.length && !pending.length && look !== null && 'turn' in look,
      mayReopen: decided !== null && !unmet.length && !told.has(proposal.state) && hasRole(me, ...permissions['decision.release']) && rolesIn(me, proposal.organizationId).length === 0,
      obstacles: open && look ? [...unmet, ...pending, ...(!unmet.length && !pending.length && 'refusal' in look ? [{ code: look.refusal.code, text: look.refusal.text }] : [])] : [],
      mayPromote: proposal.state === 'reserveListed' && !unmetOnRoll && !facts.conflictWaits && look !== null && (row?.reserveUntil ?? '') >= localDateOf(at) && titles.some(({ role }) => role === stepsFor(chain, row?.amountCents ?? 0).at(-1)?.role),
      reconsideration: {
        request, mayAsk: false, mayAnswer: request?.state === 'requested' && !tookPart && releases && !unmetOnRoll,
        mayAnnounce: proposal.reconsidered && proposal.callState === 'released' && decided !== null && !told.has(proposal.state) && releases && !unmetOnRoll,
      },
      approval: { ...approvalView(chain, last, look, open, unmet.length > 0, me), ...(pending.length ? { mayRecommend: false, mayApprove: false } : {}) },
      panels, advice: reviews.advice, questioned: reviews.questioned, mayJudgeConflicts: hasRole(me, ...permissions['review.assign']), criteria: proposal.rubric.criteria.map(({ code, label }) => ({ code, label })),
      approvalObstacles: open && !enoughReviews.holds(facts) ? [{ code: enoughReviews.code, text: enoughReviews.text }] : [],
    };
  }

  private async standing(proposal: DecidedProposal, reviews: ReviewStanding, hidden: readonly string[]): Promise<Standing> {
    const call = { id: proposal.callId, reference: proposal.callReference, title: proposal.callTitle, state: proposal.callState, rubric: proposal.rubric, requiredReviews: proposal.requiredReviews, releasedAt: null, concept: proposal.concept, hasPanel: false, secondStage: null, hidden };
    const place = await this.ranking.rankOf(call, proposal.id);
    const assessment = assess(proposal.rubric, reviews.scores);
    const { totals = [] } = assessment ?? {};
    return {
      rank: place?.rank ?? null, of: place?.of ?? 0, hidden: place?.hidden ?? 0, average: assessment?.average ?? null, passMark: proposal.rubric.passMark,
      submitted: reviews.submitted, required: proposal.requiredReviews, spread: totals.length ? Math.round((Math.max(...totals) - Math.min(...totals)) * 10) / 10 : 0,
      needsThirdReviewer: assessment?.needsThirdReviewer ?? false, passes: assessment?.passes ?? false,
      weak: proposal.rubric.criteria.flatMap(({ code, label, minimum }) => (assessment?.belowMinimum.includes(code) ? [{ code, label, average: assessment.averages[code] ?? 0, minimum: minimum ?? 0 }] : [])),
    };
  }
}

const heading = (p: DecidedProposal): Pick<StaffDecisionView, 'proposal' | 'call' | 'concept'> => ({
  proposal: { id: p.id, reference: p.reference, title: p.title, language: p.language, organization: p.organization },
  call: { id: p.callId, reference: p.callReference, title: p.callTitle }, concept: p.concept,
});

const withAllYears = (years: readonly { fiscalYear: number; amountCents: number }[], proposal: DecidedProposal): { fiscalYear: number; amountCents: number }[] =>
  proposal.envelope.map(({ fiscalYear }) => ({ fiscalYear, amountCents: years.find((year) => year.fiscalYear === fiscalYear)?.amountCents ?? 0 }));
