import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import { type Figure, sumOf } from './entry-kind.js';
import type { SpendingGroup } from './spending-filter.dto.js';

export interface SpendingFigures {
  appropriatedCents: Cents;
  allocatedCents: Cents;
  reservedCents: Cents;
  committedCents: Cents;
  paidCents: Cents;
}
export interface SpendingSum extends SpendingFigures {
  /** Fiscal year, theme, country or call identifier; null for entries that have none. */
  key: string | null;
  /** Reference of a call. */
  code: string | null;
  /** Name of a theme or title of a call. */
  name: Bilingual | null;
}

const shown: readonly Figure[] = ['appropriated', 'allocated', 'reserved', 'committed', 'paid'];
const sums = (alias: string): string => shown.map((figure) => `${sumOf(figure, alias)} as "${figure}Cents"`).join(', ');

type Table = 'ledger_entries' | 'ledger_country_shares';
/** Calls, `$3`, and proposals, `$4`, whose reserves are not counted. A statement without any stays as plain as it was. */
export interface Uncounted {
  calls: readonly string[];
  proposals: readonly string[];
}
const isNone = ({ calls, proposals }: Uncounted): boolean => !calls.length && !proposals.length;
const counted = (table: Table, without: boolean): string => {
  if (!without) return '';
  const theirs = '(call_id = any($3::uuid[]) or proposal_id = any($4::uuid[]))';
  return ` and (kind not in ('reserve', 'release') or ${table === 'ledger_entries' ? `${theirs} is not true` : `entry_id not in (select id from ledger_entries where ${theirs} and kind in ('reserve', 'release'))`})`;
};

/** Sums per group and kind, so that the many rows are read once and added up plainly; the figures are made from these few. */
const perKind = (group: string, without: boolean, table: Table = 'ledger_entries'): string =>
  `(select ${group} as key, kind, sum(amount_cents)::bigint as amount_cents from ${table} where programme_id = $1 and ($2::int is null or fiscal_year = $2)${counted(table, without)} group by 1, 2)`;

/** One statement per grouping: sum first, then name the few groups. Titles of calls are read, the calls module is not known here. */
const statements = (without: boolean): Record<SpendingGroup, string> => ({
  year: `select e.key::text as key, null as code, null as name, ${sums('e')} from ${perKind('fiscal_year', without)} e group by e.key order by e.key`,
  theme: `select s.*, null as code, t.name from (
      select coalesce(t.parent_code, e.key) as key, ${sums('e')} from ${perKind('theme_code', without)} e left join themes t on t.code = e.key group by 1) s
    left join themes t on t.code = s.key order by t.position nulls last, s.key nulls last`,
  country: `select s.key, null as code, null as name, ${sums('s')} from ${perKind('country', without, 'ledger_country_shares')} s group by s.key order by s.key`,
  call: `select s.*, c.reference as code, c.title as name from (select e.key, ${sums('e')} from ${perKind('call_id', without)} e group by e.key) s
    left join calls c on c.id = s.key order by c.reference desc nulls last`,
});

const valuesOf = (programmeId: string, year: number | null, without: Uncounted): unknown[] => [programmeId, year, ...(isNone(without) ? [] : [without.calls, without.proposals])];

/** Spending by year, theme, country and call; every figure is a sum over the ledger's entries. */
@Injectable()
export class SpendingQueries {
  constructor(private readonly source: DataSource) {}

  groups(programmeId: string, year: number | null, by: SpendingGroup, without: Uncounted): Promise<SpendingSum[]> {
    return this.source.query<SpendingSum[]>(statements(!isNone(without))[by], valuesOf(programmeId, year, without));
  }

  async totals(programmeId: string, year: number | null, without: Uncounted): Promise<SpendingFigures> {
    const [totals] = await this.source.query<SpendingFigures[]>(`select ${sums('e')} from ${perKind('null::text', !isNone(without))} e`, valuesOf(programmeId, year, without));
    return totals!;
  }

  /** The fiscal years that have an appropriation, newest first. */
  async years(programmeId: string): Promise<number[]> {
    const rows = await this.source.query<{ year: number }[]>('select fiscal_year as year from appropriations where programme_id = $1 order by fiscal_year desc', [programmeId]);
    return rows.map(({ year }) => year);
  }
}
