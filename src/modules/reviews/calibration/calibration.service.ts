import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { permissions, refuseInterested } from '../../accounts/index.js';
import { callsInReview } from '../assignments.service.js';
import { tiedProposals } from '../tied-proposals.js';
import { calibrate, standsOut } from './calibrate.js';
import { CalibrationQueries, type ReviewedProposal } from './calibration.queries.js';
import type { CalibratedProposal, CalibrationView } from './calibration.view.js';

const pageSize = 50;
/** Points with one decimal, halves away from nought; decimal noise of the estimate does not decide. */
const tenth = (value: number): number => (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-6)) / 10 + 0;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How the reviewers of a call score, beside each other. */
@Injectable()
export class CalibrationDesk {
  constructor(
    private readonly source: DataSource,
    private readonly queries: CalibrationQueries,
  ) {}

  /** @throws 404 for an unknown call, 403 for staff who belong to one of its applicants. What the reader reviews or has a conflict about is left out, also of the figures. */
  async show(callId: string, after: string | undefined, me: Actor): Promise<CalibrationView> {
    const call = isId(callId) ? await this.queries.call(callId) : undefined;
    if (!call) throw notFound();
    await refuseInterested(this.source.manager, callId, me);
    const tied = await tiedProposals(this.source.manager, callId, me);
    const [all, totals] = await Promise.all([this.queries.proposals(callId), this.queries.totals(callId)]);
    const proposals = all.filter(({ id }) => !tied.has(id));
    const known = new Map(proposals.map((proposal) => [proposal.id, proposal]));
    const counted = totals.filter(({ proposalId }) => known.has(proposalId));
    const found = calibrate(counted);
    const own = new Map<string, number[]>();
    const scored = new Map<string, { name: string; totals: number[] }>();
    for (const { proposalId, reviewerId, reviewer, total } of counted) {
      own.set(proposalId, [...(own.get(proposalId) ?? []), total]);
      const one = scored.get(reviewerId) ?? { name: reviewer, totals: [] };
      one.totals.push(total);
      scored.set(reviewerId, one);
    }
    const ranked = rank(proposals.flatMap((proposal) => (own.has(proposal.id) ? [calibrated(proposal, own.get(proposal.id)!, found.normalised.get(proposal.id)!)] : [])));
    const short = proposals.map(({ id, reference, title, language }) => ({ id, reference, title, language, reviews: own.get(id)?.length ?? 0 })).filter(({ reviews }) => reviews < call.requiredReviews);
    const farApart = ranked.filter(({ spread }) => spread > call.spreadLimit).sort((a, b) => b.spread - a.spread);
    const from = /^\d{1,9}$/.test(String(after ?? '')) ? Number(after) : 0;
    const shown = ranked.filter(({ rawRank }) => rawRank > from).slice(0, pageSize);
    const { requiredReviews, spreadLimit, ...head } = call;
    return {
      call: head, requiredReviews, spreadLimit, noise: found.noise === null ? null : tenth(found.noise),
      counts: { proposals: proposals.length, reviews: counted.length, short: short.length, farApart: farApart.length },
      farApart: farApart.slice(0, pageSize), short: [...short].sort((a, b) => a.reviews - b.reviews).slice(0, pageSize),
      reviewers: [...scored].map(([id, { name, totals: given }]) => ({ id, name, reviews: given.length, average: tenth(mean(given)), severity: tenth(found.severity.get(id)!) }))
        .sort((a, b) => b.severity - a.severity || a.name.localeCompare(b.name)),
      outliers: counted.filter(({ reviewId }) => standsOut(found.residual.get(reviewId)!, found.noise))
        .map(({ reviewId, proposalId, reviewer, total }) => ({ id: reviewId, proposalId, reference: known.get(proposalId)!.reference, reviewer, total, residual: tenth(found.residual.get(reviewId)!) }))
        .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual)).slice(0, pageSize),
      proposals: shown, next: ranked.length > (shown.at(-1)?.rawRank ?? ranked.length) ? shown.at(-1)!.rawRank : null,
      mayAssign: callsInReview.has(call.state) && hasRole(me, ...permissions['review.assign']),
    };
  }
}

const calibrated = ({ id, reference, title, language }: ReviewedProposal, totals: readonly number[], normalised: number): CalibratedProposal => ({
  id, reference, title, language, reviews: totals.length, spread: tenth(Math.max(...totals) - Math.min(...totals)), raw: mean(totals), rawRank: 0, normalised, normalisedRank: 0,
});

/** Ranks as in the ranking, best first, equal ones by reference; compared before rounding. */
function rank(rows: readonly CalibratedProposal[]): CalibratedProposal[] {
  const by = (value: 'raw' | 'normalised') => (a: CalibratedProposal, b: CalibratedProposal): number => b[value] - a[value] || (a.reference < b.reference ? -1 : 1);
  const places = new Map([...rows].sort(by('normalised')).map(({ id }, index) => [id, index + 1]));
  return [...rows].sort(by('raw')).map((row, index) => ({ ...row, raw: tenth(row.raw), rawRank: index + 1, normalised: tenth(row.normalised), normalisedRank: places.get(row.id)! }));
}
