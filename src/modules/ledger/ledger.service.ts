import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../kernel/ids/ids.js';
import type { Cents } from '../../kernel/money/money.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { splitByShares } from './country-shares.js';
import { sumOf } from './entry-kind.js';
import { findShortfalls } from './ledger-checks.js';
import { checkEntry, type NewEntry } from './new-entry.js';
import { overCommitted } from './over-committed.js';

/** A call's money in one fiscal year. */
export interface CallMoney {
  fiscalYear: number;
  allocatedCents: Cents;
  reservedCents: Cents;
  committedCents: Cents;
  paidCents: Cents;
  freeCents: Cents;
}
/** A programme's money in one fiscal year; `free` is what no call has yet. */
export interface YearMoney {
  fiscalYear: number;
  appropriatedCents: Cents;
  allocatedCents: Cents;
  freeCents: Cents;
}

/** The only way to post money, and the sums others decide by. */
@Injectable()
export class Ledger {
  constructor(private readonly source: DataSource) {}

  /**
   * Posts entries in a running transaction. The appropriations of their years are locked in order, so of two posts
   * that want the last dollar one waits and is then refused: 409 `overCommitted`, and the whole transaction rolls back.
   */
  async post({ manager, at }: Work, entries: readonly NewEntry[]): Promise<void> {
    if (!entries.length) return;
    entries.forEach(checkEntry);
    const appropriations = await lockYears(manager, entries);
    const rows = entries.map((entry) => ({
      id: newId(), appropriationId: appropriations.get(yearKey(entry))!, programmeId: entry.programmeId, fiscalYear: entry.fiscalYear, kind: entry.kind, amountCents: entry.amountCents,
      callId: entry.callId ?? null, themeCode: entry.themeCode ?? null, proposalId: entry.proposalId ?? null, agreementId: entry.agreementId ?? null,
      paymentId: entry.paymentId ?? null, note: entry.note ?? null, actorId: entry.actorId,
      shares: entry.countryShares?.length ? splitByShares(entry.amountCents, entry.countryShares) : [],
    }));
    await manager.query(insertEntries, [JSON.stringify(rows), at]);
    const [first, ...more] = await findShortfalls(manager, entries);
    if (first) throw overCommitted([first, ...more]);
  }

  /** What a call has left, by fiscal year, as if some proposals took nothing; inside a transaction when its manager is given. */
  freeOfCall(callId: string, { manager = this.source.manager, without = [] }: { manager?: EntityManager; without?: readonly string[] } = {}): Promise<CallMoney[]> {
    return manager.query<CallMoney[]>(
      `select f.*, "allocatedCents" - "reservedCents" - "committedCents" as "freeCents" from (
         select e.fiscal_year as "fiscalYear", ${sumOf('allocated')} as "allocatedCents", ${sumOf('reserved')} as "reservedCents",
           ${sumOf('committed')} as "committedCents", ${sumOf('paid')} as "paidCents"
         from ledger_entries e where e.call_id = $1 and (e.proposal_id is null or e.proposal_id <> all($2::uuid[])) group by e.fiscal_year) f order by "fiscalYear"`, [callId, without]);
  }

  /** What a programme has left for calls, by fiscal year. */
  freeOfYears(programmeId: string, manager: EntityManager = this.source.manager): Promise<YearMoney[]> {
    return manager.query<YearMoney[]>(
      `select f.*, "appropriatedCents" - "allocatedCents" as "freeCents" from (
         select e.fiscal_year as "fiscalYear", ${sumOf('appropriated')} as "appropriatedCents", ${sumOf('allocated')} as "allocatedCents"
         from ledger_entries e where e.programme_id = $1 and e.kind in ('appropriate', 'allocate', 'deallocate') group by e.fiscal_year) f order by "fiscalYear"`, [programmeId]);
  }
}

const yearKey = (of: { programmeId: string; fiscalYear: number }): string => `${of.programmeId} ${of.fiscalYear}`;

/** Locks the appropriation rows, always in the same order; answers their ids by programme and year. */
async function lockYears(manager: EntityManager, entries: readonly NewEntry[]): Promise<Map<string, string>> {
  const years = [...new Map(entries.map((entry) => [yearKey(entry), entry])).values()];
  const rows = await manager.query<{ id: string; programmeId: string; fiscalYear: number }[]>(
    `select a.id, a.programme_id as "programmeId", a.fiscal_year as "fiscalYear" from appropriations a
     join unnest($1::uuid[], $2::int[]) as y (programme_id, fiscal_year) using (programme_id, fiscal_year)
     order by a.fiscal_year, a.programme_id for no key update of a`, [years.map((y) => y.programmeId), years.map((y) => y.fiscalYear)]);
  const found = new Map(rows.map((row) => [yearKey(row), row.id]));
  const [missing, ...more] = years.filter((year) => !found.has(yearKey(year))).map(({ fiscalYear }) => ({
    limit: 'noAppropriation' as const, fiscalYear, availableCents: 0, wantedCents: entries.filter((e) => e.fiscalYear === fiscalYear).reduce((sum, e) => sum + e.amountCents, 0),
  }));
  if (missing) throw overCommitted([missing, ...more]);
  return found;
}

const insertEntries = `
  with rows as (select * from jsonb_to_recordset($1::jsonb) as r ("id" uuid, "appropriationId" uuid, "programmeId" uuid, "fiscalYear" int, "kind" text, "amountCents" bigint,
    "callId" uuid, "themeCode" text, "proposalId" uuid, "agreementId" uuid, "paymentId" uuid, "note" text, "actorId" uuid, "shares" jsonb)),
  posted as (
    insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, call_id, theme_code, proposal_id, agreement_id, payment_id, note, actor_id, at)
    select "id", "appropriationId", "programmeId", "fiscalYear", "kind", "amountCents", "callId", "themeCode", "proposalId", "agreementId", "paymentId", "note", "actorId", $2 from rows)
  insert into ledger_country_shares (entry_id, country, amount_cents, programme_id, fiscal_year, kind)
  select "id", s.country, s."amountCents", "programmeId", "fiscalYear", "kind" from rows, jsonb_to_recordset("shares") as s (country text, "amountCents" bigint)`;
