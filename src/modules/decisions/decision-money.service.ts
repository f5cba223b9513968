import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { Ledger, type NewEntry } from '../ledger/index.js';
import type { YearAmount } from './decision.entity.js';
import { type DecidedProposal, DecisionQueries } from './decisions.queries.js';

/** The reserve of a proposal, from its recommendation to its agreement. */
@Injectable()
export class DecisionMoney {
  constructor(
    private readonly queries: DecisionQueries,
    private readonly ledger: Ledger,
  ) {}

  /** Makes these years the reserve of the proposal, whatever was reserved before: one posting, so that nobody else gets the money in between. */
  async reserve(work: Work, proposal: DecidedProposal, years: readonly YearAmount[], by: Actor | null): Promise<void> {
    const held = await this.queries.reserved(work.manager, proposal.id);
    if (JSON.stringify(held) === JSON.stringify(years)) return;
    await this.ledger.post(work, [...entries(proposal, 'release', held, by), ...entries(proposal, 'reserve', years, by)]);
  }

  free(work: Work, proposal: DecidedProposal, by: Actor | null): Promise<void> {
    return this.reserve(work, proposal, [], by);
  }
}

const entries = (proposal: DecidedProposal, kind: 'reserve' | 'release', years: readonly YearAmount[], by: Actor | null): NewEntry[] => {
  const { id: proposalId, callId, programmeId, themeCode } = proposal;
  return years.map(({ fiscalYear, amountCents }) => ({ fiscalYear, amountCents, kind, programmeId, callId, themeCode, proposalId, countryShares: sharesOf(proposal.countryShares), actorId: by?.personId ?? null }));
};

const sharesOf = (stored: unknown): { country: string; percent: number }[] =>
  Array.isArray(stored) ? (stored as { country?: string; share?: number | null }[]).flatMap(({ country, share }) => (country && share && share > 0 ? [{ country, percent: share }] : [])) : [];
