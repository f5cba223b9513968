import type { EntityManager } from 'typeorm';
import { sumOf } from './entry-kind.js';
import type { NewEntry } from './new-entry.js';
import type { Shortfall } from './over-committed.js';

/**
 * What the entries just posted overdraw, in one query: calls over the appropriation of a year, reserves and
 * commitments over a call's allocation, payments over an agreement's commitment, releases over a proposal's reserve.
 */
export function findShortfalls(manager: EntityManager, entries: readonly NewEntry[]): Promise<Shortfall[]> {
  const touched = (key: 'callId' | 'agreementId' | 'proposalId'): string[] => [...new Set(entries.flatMap((entry) => entry[key] ?? []))];
  const years = [...new Set(entries.map(({ fiscalYear }) => fiscalYear))];
  const programmes = [...new Set(entries.map(({ programmeId }) => programmeId))];
  return manager.query<Shortfall[]>(shortfalls, [programmes, years, touched('callId'), touched('agreementId'), touched('proposalId')]);
}

const shortfalls = `
  select 'year' as "limit", fiscal_year as "fiscalYear", available as "availableCents", wanted as "wantedCents" from (
    select e.fiscal_year, ${sumOf('appropriated')} as available, ${sumOf('allocated')} as wanted from ledger_entries e
    where e.programme_id = any($1) and e.fiscal_year = any($2) and e.kind in ('appropriate', 'allocate', 'deallocate') group by e.programme_id, e.fiscal_year) y
  where wanted > available
  union all
  select 'call', fiscal_year, available, wanted from (
    select e.fiscal_year, ${sumOf('allocated')} as available, ${sumOf('reserved')} + ${sumOf('committed')} as wanted from ledger_entries e
    where e.call_id = any($3) and e.fiscal_year = any($2) group by e.call_id, e.fiscal_year) c
  where wanted > available
  union all
  select 'agreement', fiscal_year, available, wanted from (
    select e.fiscal_year, ${sumOf('committed')} as available, ${sumOf('paid')} as wanted from ledger_entries e
    where e.agreement_id = any($4) and e.fiscal_year = any($2) group by e.agreement_id, e.fiscal_year) a
  where wanted > available
  union all
  select 'proposal', fiscal_year, 0, -reserved from (
    select e.fiscal_year, ${sumOf('reserved')} as reserved from ledger_entries e
    where e.proposal_id = any($5) and e.fiscal_year = any($2) group by e.proposal_id, e.fiscal_year) p
  where reserved < 0
  order by 1, 2`;
