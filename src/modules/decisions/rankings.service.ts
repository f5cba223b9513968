import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../platform/access/actor.js';
import { permissions, refuseInterested } from '../accounts/index.js';
import { Ledger } from '../ledger/index.js';
import { tiedProposals } from '../reviews/index.js';
import { type RankedCall, type RankingFilter, RankingQueries } from './ranking.queries.js';
import type { RankingView, ReleaseView } from './ranking.view.js';

const pageSize = 20;
const filters: readonly RankingFilter[] = ['undecided', 'approved', 'reserve', 'declined'];
const mayRelease = (call: RankedCall, me: Actor): boolean => call.state === 'deciding' && hasRole(me, ...permissions['decision.release']);

/** A call's proposals as a whole. */
@Injectable()
export class Rankings {
  constructor(
    private readonly source: DataSource,
    private readonly queries: RankingQueries,
    private readonly ledger: Ledger,
  ) {}

  async show(callId: string, options: { after?: string | undefined; show?: string | undefined; sort?: string | undefined }, me: Actor): Promise<RankingView> {
    const call = await this.call(callId, me);
    const show = filters.find((one) => one === options.show) ?? null;
    const sort = call.hasPanel && options.sort === 'panel' ? 'panel' : null;
    const after = /^\d{1,9}$/.test(String(options.after ?? '')) ? Number(options.after) : 0;
    const [rows, counts, money] = await Promise.all([this.queries.rows(call, show, sort, after, pageSize + 1, me.personId), this.queries.counts(call), this.ledger.freeOfCall(callId, { without: call.hidden })]);
    return {
      call: callOf(call), passMark: call.rubric.passMark, spreadLimit: call.rubric.spread, requiredReviews: call.requiredReviews, show, sort, hasPanel: call.hasPanel, mayReadPanels: hasRole(me, ...permissions['panel.read']), counts, money,
      allocatedCents: money.reduce((sum, year) => sum + year.allocatedCents, 0), rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.place : null, mayRelease: mayRelease(call, me),
      mayDecideSeveral: call.state === 'deciding' && counts.undecided > 0 && hasRole(me, ...permissions['decision.approve']),
    };
  }

  /** The preview of a release, and after it the record of what was told. */
  async release(callId: string, me: Actor): Promise<ReleaseView> {
    const call = await this.call(callId, me);
    const [counts, byYear, undecided] = await Promise.all([this.queries.counts(call), this.queries.approvedByYear(call), this.queries.undecided(call)]);
    return {
      call: callOf(call), releasedAt: call.releasedAt, concept: call.concept, secondStage: call.secondStage && { id: call.secondStage.id, reference: call.secondStage.reference }, secondStageReady: isReady(call.secondStage), counts, byYear, undecided: undecided.map(({ id, reference, title }) => ({ id, reference, title })),
      undecidedCount: undecided[0]?.total ?? 0, mayRelease: mayRelease(call, me),
    };
  }

  /** Not for members of an applicant, until it is told; for whoever is tied to single proposals as if those were not there: neither rows, nor counts, nor the gap of a rank. */
  private async call(id: string, me: Actor): Promise<RankedCall> {
    const call = isId(id) ? await this.queries.call(id) : undefined;
    if (!call) throw notFound();
    await refuseInterested(this.source.manager, id, me);
    return { ...call, hidden: [...(await tiedProposals(this.source.manager, id, me))] };
  }
}

/** Applicants can be pointed at it. */
export const isReady = (stage: RankedCall['secondStage']): boolean => stage !== null && (stage.state === 'scheduled' || stage.state === 'open');

const callOf = ({ id, reference, title, state }: RankedCall): RankingView['call'] => ({ id, reference, title, state });
