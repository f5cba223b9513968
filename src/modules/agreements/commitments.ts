import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/unit-of-work.js';
import { Ledger, type NewEntry } from '../ledger/index.js';
import type { Agreement, CountryShare } from './agreement.entity.js';

type Money = { fiscalYear: number; amountCents: number };

/** Shares as the ledger splits amounts by. */
export const ledgerShares = (shares: readonly CountryShare[]): { country: string; percent: number }[] =>
  shares.flatMap(({ country, share }) => (country && share && share > 0 ? [{ country, percent: share }] : []));

/** The s. 32 side of an agreement: what is committed, and what is given back, always by fiscal year. */
@Injectable()
export class Commitments {
  constructor(private readonly ledger: Ledger) {}

  /** Turns the reserve of the proposal into a commitment; 409 when a year cannot bear it (FIN-15). */
  async commit(work: Work, row: Agreement, actorId: string): Promise<void> {
    const kept = await reserved(work, row.proposalId);
    await this.post(work, row, actorId, [['release', kept], ['commit', row.years]]);
  }

  /** Gives back what is committed and not paid. */
  async decommit(work: Work, row: Agreement, actorId: string): Promise<void> {
    await this.post(work, row, actorId, [['decommit', await unspent(work, row.id)]]);
  }

  /** The offer is taken back: the money is reserved again for the same proposal. */
  async reserveAgain(work: Work, row: Agreement, actorId: string): Promise<void> {
    const committed = await unspent(work, row.id);
    await this.post(work, row, actorId, [['decommit', committed], ['reserve', committed]]);
  }

  private post(work: Work, row: Agreement, actorId: string, movements: readonly (readonly [NewEntry['kind'], readonly Money[]])[]): Promise<void> {
    const entries = movements.flatMap(([kind, years]) =>
      years.filter((year) => year.amountCents > 0).map((year): NewEntry => ({
        kind, ...year, programmeId: row.programmeId, callId: row.callId, themeCode: row.themeCode, proposalId: row.proposalId,
        ...(kind === 'commit' || kind === 'decommit' ? { agreementId: row.id } : {}), countryShares: ledgerShares(row.countryShares), actorId,
      })));
    return this.ledger.post(work, entries);
  }
}

/** Committed and not paid, by fiscal year. */
const unspent = (work: Work, agreementId: string): Promise<Money[]> =>
  work.manager.query<Money[]>(
    `select fiscal_year as "fiscalYear", sum(case when kind in ('commit', 'return') then amount_cents else -amount_cents end)::bigint as "amountCents"
     from ledger_entries where agreement_id = $1 and kind in ('commit', 'decommit', 'pay', 'return') group by fiscal_year order by fiscal_year`, [agreementId]);

/** Reserved for the proposal and not yet released, by fiscal year. */
const reserved = (work: Work, proposalId: string): Promise<Money[]> =>
  work.manager.query<Money[]>(
    `select fiscal_year as "fiscalYear", sum(case when kind = 'reserve' then amount_cents else -amount_cents end)::bigint as "amountCents"
     from ledger_entries where proposal_id = $1 and kind in ('reserve', 'release') group by fiscal_year order by fiscal_year`, [proposalId]);
