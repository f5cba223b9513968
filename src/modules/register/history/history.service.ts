import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import type { AuthorityFilter, PaymentFilter } from './history.dto.js';
import type { AuthoritiesView, AuthorityRow, HistoryView, PaymentRow, PaymentsView, TotalRow } from './history.view.js';
import type { ProgrammeCode } from './programme-names.js';

const pageSize = 20;

/** The printed history, as it stands in the Public Accounts of Canada. */
@Injectable()
export class History {
  constructor(private readonly source: DataSource) {}

  async totals(): Promise<HistoryView> {
    const totals = await this.source.query<TotalRow[]>(
      `select fiscal_year as "fiscalYear", programme_code as programme, transfer_type as kind, listed_count as "listedCount", listed_cents as "listedCents",
         unlisted_cents as "unlistedCents", total_cents as "totalCents" from public_accounts_totals order by fiscal_year desc, programme_code, transfer_type`);
    return { totals, years: [...new Set(totals.map((row) => row.fiscalYear))], totalCents: totals.reduce((sum, row) => sum + row.totalCents, 0) };
  }

  /** Largest first; three queries. */
  async payments(filter: PaymentFilter): Promise<PaymentsView> {
    const from = readCursor(filter.after, 'number', 'number');
    const words = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
    const narrowed = '($1::text is null or search ilike $1) and ($2::int is null or fiscal_year = $2) and ($3::text is null or programme_code = $3)';
    const values = [words, filter.year ?? null, filter.programme ?? null];
    const [rows, [total], choices] = await Promise.all([
      this.source.query<PaymentRow[]>(
        `select id, fiscal_year as "fiscalYear", programme_code as programme, transfer_type as kind, recipient, amount_cents as "amountCents", aggregate, aggregate_count as "aggregateCount", source_page as "sourcePage"
         from public_accounts_payments where ${narrowed} and ($4::bigint is null or amount_cents < $4 or (amount_cents = $4 and id > $5::int)) order by amount_cents desc, id limit $6`,
        [...values, from?.[0] ?? null, from?.[1] ?? null, pageSize + 1]),
      this.source.query<{ count: number; amountCents: number }[]>(`select count(*) as count, coalesce(sum(amount_cents), 0)::bigint as "amountCents" from public_accounts_payments where ${narrowed}`, values),
      this.source.query<{ fiscalYear: number; programme: ProgrammeCode }[]>('select distinct fiscal_year as "fiscalYear", programme_code as programme from public_accounts_totals order by 1 desc, 2'),
    ]);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return {
      payments: shown, total: total!, filter: { q: filter.q ?? null, year: filter.year ?? null, programme: filter.programme ?? null },
      years: [...new Set(choices.map((c) => c.fiscalYear))], programmes: [...new Set(choices.map((c) => c.programme))].sort(),
      next: last ? cursorOf(last.amountCents, last.id) : null, after: from ? (filter.after ?? null) : null,
    };
  }

  /** As printed: by year, in the order of the volumes. */
  async authorities(filter: AuthorityFilter): Promise<AuthoritiesView> {
    const from = readCursor(filter.after, 'number');
    const [rows, years] = await Promise.all([
      this.source.query<AuthorityRow[]>(
        `select id, fiscal_year as "fiscalYear", name, previous_years_cents as "previousYearsCents", main_estimates_cents as "mainEstimatesCents", supplementary_cents as "supplementaryCents",
           adjustments_cents as "adjustmentsCents", total_cents as "totalCents", used_cents as "usedCents", lapsed_cents as "lapsedCents", subsequent_years_cents as "subsequentYearsCents",
           used_previous_year_cents as "usedPreviousYearCents"
         from public_accounts_authorities where ($1::int is null or fiscal_year = $1) and ($2::bigint is null or id > $2) order by id limit $3`, [filter.year ?? null, from?.[0] ?? null, pageSize + 1]),
      this.source.query<{ year: number }[]>('select distinct fiscal_year as year from public_accounts_authorities order by 1 desc'),
    ]);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return { authorities: shown, year: filter.year ?? null, years: years.map((y) => y.year), next: last ? cursorOf(last.id) : null, after: from ? (filter.after ?? null) : null };
  }
}
