import { Injectable } from '@nestjs/common';
import { stringify } from 'node:querystring';
import { DataSource } from 'typeorm';
import { invalid, notFound, problem, Refusal } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { formatMoney } from '../../../kernel/money/money.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { refuseInterested } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import { Reviews, tiedProposals } from '../../reviews/index.js';
import { RecommendationQueries } from '../approval/recommendations.queries.js';
import { Recommendations } from '../approval/recommendations.service.js';
import { Deciding } from '../deciding.service.js';
import { defaultSplit } from '../decision-input.js';
import { fits, reasonNames } from '../decision-words.js';
import type { YearAmount } from '../decision.entity.js';
import type { Decide } from '../decision.dto.js';
import { type DecidedProposal, DecisionQueries, requestedByYear } from '../decisions.queries.js';
import { type RankedCall, RankingQueries } from '../ranking.queries.js';
import { composedFeedback } from '../suggested-feedback.js';
import { type BulkSelection, type DecideSeveral, most } from './bulk.dto.js';
import type { BulkDecided, BulkRow, BulkView } from './bulk.view.js';

/** Proposals per transaction: short locks, and a crash loses no more than these. */
const together = 5;
const decidedStates: Record<string, string> = { approved: 'approved', onReserve: 'reserve', declined: 'declined' };

const says = texts({
  none: { en: 'Choose at least one proposal of this call.', fr: 'Choisissez au moins une proposition de cet appel.' },
  code: { en: 'Choose a reason that fits the outcome.', fr: 'Choisissez un motif qui correspond à la décision.' },
});

/** Thrown to take a trial back. */
class TrialIsOver extends Error {}

/** One outcome for several proposals: tried before it is done, and each decided or refused on its own. */
@Injectable()
export class BulkDecisions {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly ranking: RankingQueries,
    private readonly decisions: DecisionQueries,
    private readonly deciding: Deciding,
    private readonly recommendations: Recommendations,
    private readonly recommended: RecommendationQueries,
    private readonly reviews: Reviews,
    private readonly ledger: Ledger,
  ) {}

  /** The preview: every proposal with its money and text, and what prevents it, by trying all of them and taking it back. */
  async preview(callId: string, dto: BulkSelection, me: Actor): Promise<BulkView> {
    const call = await this.call(callId, me);
    const { ids, more } = await this.pick(call, dto);
    const { outcome = null, reasonCode = null } = dto;
    const fitting = outcome !== null && reasonCode !== null && fits(reasonCode, outcome);
    const rows = fitting ? await this.attempt(callId, ids, { ...dto, proposals: ids, outcome, reasonCode }, me) : [];
    const byYear = new Map<number, number>();
    for (const { fiscalYear, amountCents } of rows.filter(({ verdict }) => verdict === 'ready').flatMap(({ years }) => years)) byYear.set(fiscalYear, (byYear.get(fiscalYear) ?? 0) + amountCents);
    return {
      call: { id: call.id, reference: call.reference, title: call.title }, hidden: await this.ranking.hiddenOf(call), pick: dto.pick ?? 'chosen', toRank: dto.toRank ?? null, outcome, reasonCode: fitting ? reasonCode : null, reason: dto.reason ?? null, reserveUntil: dto.reserveUntil ?? null,
      concept: call.concept, chosen: await this.known(call, ids), more, rows, money: await this.ledger.freeOfCall(callId, { without: call.hidden }),
      byYear: [...byYear].sort(([a], [b]) => a - b).map(([fiscalYear, amountCents]) => ({ fiscalYear, amountCents })),
    };
  }

  /** Decides each of them that can be decided. A repeated press finds them decided and does nothing. */
  async decide(callId: string, dto: DecideSeveral, me: Actor): Promise<BulkDecided> {
    const known = await this.known(await this.call(callId, me), dto.proposals);
    if (!known.length) throw invalid([problem('proposals', 'noProposals', says.none)]);
    if (!fits(dto.reasonCode, dto.outcome)) throw invalid([problem('reasonCode', 'reasonCodeMismatch', says.code)]);
    const rows: BulkRow[] = [];
    const ids = known.map(({ id }) => id).sort();
    for (let from = 0; from < ids.length; from += together) {
      rows.push(...(await this.units.run((work) => this.each(work, callId, ids.slice(from, from + together), dto, me, 'decided'))));
    }
    const { outcome, reasonCode, reason, reserveUntil } = dto;
    return {
      callId, decided: rows.filter(({ verdict }) => verdict === 'decided').length, already: rows.filter(({ verdict }) => verdict === 'already').length,
      refused: rows.filter(({ verdict }) => verdict === 'refused').map(({ id, reference, problems: [first] }) => ({ id, reference, code: first!.code, text: first!.text })),
      address: `/calls/${callId}/bulk-decision?${stringify({ proposals: ids, outcome, reasonCode, ...(reason ? { reason } : {}), ...(reserveUntil ? { reserveUntil } : {}) })}`,
    };
  }

  private async attempt(callId: string, ids: readonly string[], dto: DecideSeveral, me: Actor): Promise<BulkRow[]> {
    let rows: BulkRow[] = [];
    await this.units.run(async (work) => {
      rows = await this.each(work, callId, [...ids].sort(), dto, me, 'ready');
      throw new TrialIsOver();
    }).catch((error: unknown) => {
      if (!(error instanceof TrialIsOver)) throw error;
    });
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  /** Each in a savepoint of its own, so that what is refused leaves nothing behind and stops nobody. */
  private async each(work: Work, callId: string, ids: readonly string[], dto: DecideSeveral, me: Actor, done: 'ready' | 'decided'): Promise<BulkRow[]> {
    const rows: BulkRow[] = [];
    for (const id of ids) {
      const proposal = await this.decisions.proposal(id, work.manager);
      if (proposal?.callId !== callId) continue;
      const live = await this.recommended.live(id, work.manager);
      const follows = live?.state === 'inApproval' && live.outcome === dto.outcome ? live : null;
      const decision = follows ? null : await this.compose(work, proposal, dto);
      const row = { ...headOf(proposal), amountCents: follows?.amountCents ?? decision?.cents ?? 0, years: follows?.years ?? decision?.split ?? [], feedback: follows?.feedback ?? decision?.dto.feedback ?? '' };
      if (decidedStates[proposal.state] === dto.outcome) {
        rows.push({ ...row, verdict: 'already', problems: [] });
        continue;
      }
      const events = work.events.length;
      await work.manager.query('savepoint one_of_several');
      try {
        if (follows) await this.recommendations.approveIn(work, id, dto.reason, me);
        else await this.deciding.decideIn(work, id, decision!.dto, me);
        await work.manager.query('release savepoint one_of_several');
        rows.push({ ...row, verdict: done, problems: [] });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await work.manager.query('rollback to savepoint one_of_several');
        work.events.length = events;
        rows.push({ ...row, verdict: 'refused', problems: error.problems.length ? error.problems.map(({ code, text }) => ({ code, text })) : [{ code: error.code, text: error.text }] });
      }
    }
    return rows;
  }

  /** The decision as the form of one proposal would propose it: the request by year, and the reviewers' words. */
  private async compose({ manager }: Work, proposal: DecidedProposal, { outcome, reasonCode, reason, reserveUntil }: DecideSeveral): Promise<{ dto: Decide; cents: number; split: YearAmount[] }> {
    const comments = await this.reviews.commentsForApplicant(proposal.id, manager);
    const funded = outcome !== 'declined' && !proposal.concept;
    const split = funded ? defaultSplit(proposal.requestedCents, requestedByYear(proposal), proposal.envelope.map(({ fiscalYear }) => fiscalYear)).filter(({ amountCents }) => amountCents > 0) : [];
    const cents = funded ? proposal.requestedCents : 0;
    const years = Object.fromEntries(split.map(({ fiscalYear, amountCents }) => [fiscalYear, formatMoney(amountCents, 'en')]));
    return { cents, split, dto: { outcome, reasonCode, reason: reason ?? null, reserveUntil: reserveUntil ?? null, amount: cents, years, feedback: composedFeedback(proposal.rubric, comments, proposal.language, reasonNames[reasonCode]) } };
  }

  private async pick(call: RankedCall, { pick, proposals, toRank }: BulkSelection): Promise<{ ids: string[]; more: boolean }> {
    if (!pick || pick === 'chosen') return { ids: (await this.known(call, proposals)).map(({ id }) => id), more: false };
    const found = await this.ranking.undecidedIds(call, pick === 'passing', pick === 'passing' ? (toRank ?? null) : null, most + 1);
    return { ids: found.slice(0, most), more: found.length > most };
  }

  /** Those that are of the call and not kept from the reader. */
  private known({ id, hidden }: RankedCall, ids: readonly string[]): ReturnType<DecisionQueries['names']> {
    return this.decisions.names(id, ids.filter((one) => !hidden.includes(one)));
  }

  private async call(id: string, me: Actor): Promise<RankedCall> {
    const call = isId(id) ? await this.ranking.call(id) : undefined;
    if (!call) throw notFound();
    await refuseInterested(this.source.manager, id, me);
    return { ...call, hidden: [...(await tiedProposals(this.source.manager, id, me))] };
  }
}

const headOf = ({ id, reference, title, language, organization }: DecidedProposal): { id: string; reference: string; title: string; language: DecidedProposal['language']; organization: string } => ({ id, reference, title, language, organization });
