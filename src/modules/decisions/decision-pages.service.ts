import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import { permissions } from '../accounts/index.js';
import { assess } from '../calls/index.js';
import { Ledger } from '../ledger/index.js';
import { type ReviewStanding, Reviews } from '../reviews/index.js';
import { defaultSplit } from './decision-input.js';
import { decisionGuards, type DecisionFacts, enoughReviews } from './decision.guards.js';
import { type ApplicantDecisionView, type StaffDecisionView, type Standing, taken } from './decision.view.js';
import { type DecidedProposal, DecisionQueries, type DecisionRow } from './decisions.queries.js';
import { RankingQueries } from './ranking.queries.js';
import { suggestedFeedback } from './suggested-feedback.js';

const told = new Set(['awarded', 'invited', 'notFunded']);

/** What the page of one decision shows, to staff and to the applicant. */
@Injectable()
export class DecisionPages {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly ranking: RankingQueries,
    private readonly ledger: Ledger,
    private readonly reviews: Reviews,
  ) {}

  forApplicant(proposal: DecidedProposal, released: DecisionRow | null): ApplicantDecisionView {
    if (!released?.releasedAt) throw notFound();
    return { audience: 'applicant', ...heading(proposal), outcome: released.outcome, amountCents: released.amountCents, years: released.years, feedback: released.feedback, releasedAt: released.releasedAt };
  }

  async forStaff(proposal: DecidedProposal, row: DecisionRow | undefined, reviews: ReviewStanding, facts: DecisionFacts, me: Actor): Promise<StaffDecisionView> {
    const [standing, money, budget, comments] = await Promise.all([
      this.standing(proposal, reviews), this.ledger.freeOfCall(proposal.callId), this.queries.requestedByYear(proposal.id), this.reviews.commentsForApplicant(proposal.id),
    ]);
    const earlier = row?.reopenedAt ? taken(row) : null;
    const unmet = decisionGuards.filter((guard) => !guard.holds(facts)).map(({ code, text }) => ({ code, text }));
    const open = proposal.state === 'underReview';
    const decided = !open && row && !row.reopenedAt ? taken(row) : null;
    return {
      audience: 'staff', ...heading(proposal), requestedCents: proposal.requestedCents, standing, money, decision: decided,
      suggestion: {
        amountCents: earlier?.outcome === 'approved' ? earlier.amountCents : proposal.requestedCents,
        years: earlier?.outcome === 'approved' ? withAllYears(earlier.years, proposal) : defaultSplit(proposal.requestedCents, budget, proposal.envelope.map((year) => year.fiscalYear)),
        feedback: earlier?.feedback ?? suggestedFeedback(proposal.rubric, comments, proposal.language), earlier,
      },
      mayDecide: open && !unmet.length && hasRole(me, ...permissions['decision.decide']),
      mayReopen: decided !== null && !unmet.length && !told.has(proposal.state) && hasRole(me, ...permissions['decision.release']) && rolesIn(me, proposal.organizationId).length === 0,
      obstacles: open && hasRole(me, ...permissions['decision.decide']) ? unmet : [],
      approvalObstacles: open && !enoughReviews.holds(facts) ? [{ code: enoughReviews.code, text: enoughReviews.text }] : [],
    };
  }

  private async standing(proposal: DecidedProposal, reviews: ReviewStanding): Promise<Standing> {
    const call = { id: proposal.callId, reference: proposal.callReference, title: proposal.callTitle, state: proposal.callState, rubric: proposal.rubric, requiredReviews: proposal.requiredReviews, releasedAt: null, concept: proposal.concept, secondStage: null };
    const place = await this.ranking.rankOf(call, proposal.id);
    const assessment = assess(proposal.rubric, reviews.scores);
    const { totals = [] } = assessment ?? {};
    return {
      rank: place?.rank ?? null, of: place?.of ?? 0, average: assessment?.average ?? null, passMark: proposal.rubric.passMark,
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
