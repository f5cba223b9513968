import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, hasRole } from '../../platform/access/actor.js';
import { permissions, refuseConflicted } from '../accounts/index.js';
import type { Rubric } from '../calls/index.js';
import type { ProposalReviewsView } from './proposal-reviews.view.js';
import { readsReviews } from './review.aggregate.js';
import { staffReview, totalsView } from './review.view.js';
import { phaseOf } from './phases/phase-of.js';
import { ReviewQueries } from './reviews.queries.js';
import { ReviewDesk } from './reviews.service.js';

interface ProposalRow {
  id: string;
  reference: string;
  title: string;
  state: string;
  organization: string;
  organizationId: string;
  callId: string;
  callReference: string;
  callTitle: Bilingual;
  rubric: Rubric;
  required: number;
}

/** All reviews of one proposal, for staff. */
@Injectable()
export class ProposalReviews {
  constructor(
    private readonly source: DataSource,
    private readonly queries: ReviewQueries,
    private readonly reviews: ReviewDesk,
    private readonly clock: Clock,
  ) {}

  async show(id: string, me: Actor): Promise<ProposalReviewsView> {
    const [proposal] = isId(id) ? await this.source.query<ProposalRow[]>(
      `select p.id, p.reference, p.title, p.state, o.legal_name as organization, p.organization_id as "organizationId", c.id as "callId", c.reference as "callReference",
         c.title as "callTitle", c.rubric, c.reviews_per_proposal as required
       from proposals p join calls c on c.id = p.call_id join organizations o on o.id = p.organization_id where p.id = $1 and p.submitted_at is not null`, [id]) : [];
    if (!proposal || !readsReviews(me, proposal.organizationId)) throw notFound();
    refuseConflicted(id, me);
    await this.reviews.refuseReviewers(id, me);
    const now = this.clock.now();
    const phase = await phaseOf(this.source.manager, proposal.callId, now);
    const rows = await this.queries.ofProposal(id);
    const scores = await this.queries.scores(rows.map((row) => row.id));
    return {
      proposal: { id: proposal.id, reference: proposal.reference, title: proposal.title, organization: proposal.organization },
      call: { id: proposal.callId, reference: proposal.callReference, title: proposal.callTitle },
      required: proposal.required, passMark: proposal.rubric.passMark, now, phase,
      maySendBack: hasRole(me, ...permissions['review.assign']) && proposal.state === 'underReview',
      mayAssign: hasRole(me, ...permissions['review.assign']),
      totals: totalsView(proposal.rubric, rows, scores),
      reviews: rows.map((row) => staffReview(row, scores)),
    };
  }
}
