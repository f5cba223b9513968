import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Locale } from '../../kernel/i18n/text.js';
import { fiscalYearOf, fiscalYearSpan } from '../../kernel/time/fiscal-year.js';
import { readCursor } from '../../platform/http/cursor.js';
import type { AwardSort } from './award.dto.js';
import type { AwardRow, AwardView } from './award.view.js';

/** What the list is narrowed to; `themes` holds a theme and its sub-themes. */
export interface AwardSearch {
  q: string | null;
  themes: readonly string[] | null;
  country: string | null;
  year: number | null;
}

const rowColumns = `agreement_id as id, number, recipient, title, theme_code as "themeCode", countries, value_cents as "valueCents", signed_on as "signedOn", status`;
const allColumns = `${rowColumns}, recipient_kind as "recipientKind", recipient_country as "recipientCountry", recipient_city as "recipientCity", programme,
  call_reference as "callReference", description, expected_results as "expectedResults", kind, paid_cents as "paidCents", start_on as "startOn", end_on as "endOn"`;

/** A condition only where something is asked for: the planner then finds the fitting index. */
function conditions(search: AwardSearch, locale: Locale): { where: string[]; values: unknown[] } {
  const where: string[] = [];
  const values: unknown[] = [];
  const put = (value: unknown): string => `$${values.push(value)}`;
  if (search.q) where.push(locale === 'fr' ? `search_fr @@ websearch_to_tsquery('french', ${put(search.q)})` : `search_en @@ websearch_to_tsquery('english', ${put(search.q)})`);
  if (search.themes) where.push(`theme_code = any(${put([...search.themes])})`);
  if (search.country) where.push(`countries @> ${put(JSON.stringify([{ country: search.country }]))}::jsonb`);
  if (search.year !== null) {
    const { startOn, endOn } = fiscalYearSpan(search.year);
    where.push(`signed_on between ${put(startOn)} and ${put(endOn)}`);
  }
  return { where, values };
}

@Injectable()
export class AwardsQueries {
  constructor(private readonly source: DataSource) {}

  /** One page of awards with one more, so that the caller knows whether there is a next page. */
  list(search: AwardSearch, sort: AwardSort, locale: Locale, after: string | null, size: number): Promise<AwardRow[]> {
    return this.page<AwardRow>(rowColumns, search, sort, locale, after, size);
  }

  /** The same rows with everything, for the download. */
  full(search: AwardSearch, sort: AwardSort, locale: Locale, after: string | null, size: number): Promise<Omit<AwardView, 'theme'>[]> {
    return this.page<Omit<AwardView, 'theme'>>(allColumns, search, sort, locale, after, size);
  }

  async total(search: AwardSearch, locale: Locale): Promise<{ count: number; valueCents: number }> {
    const { where, values } = conditions(search, locale);
    const [row] = await this.source.query<{ count: number; valueCents: number }[]>(
      `select count(*) as count, coalesce(sum(value_cents), 0)::bigint as "valueCents" from awards ${where.length ? `where ${where.join(' and ')}` : ''}`, values);
    return row!;
  }

  async one(id: string): Promise<Omit<AwardView, 'theme'> | undefined> {
    const [row] = await this.source.query<Omit<AwardView, 'theme'>[]>(`select ${allColumns} from awards where agreement_id = $1`, [id]);
    return row;
  }

  /** The countries and fiscal years that occur, for the filters. */
  async occurring(): Promise<{ countries: string[]; years: number[] }> {
    const [row] = await this.source.query<{ countries: string[] | null; first: string | null; last: string | null }[]>(
      `select (select array_agg(distinct c ->> 'country') from (select distinct countries from awards) a, jsonb_array_elements(a.countries) c) as countries,
         (select min(signed_on) from awards) as first, (select max(signed_on) from awards) as last`);
    const { countries, first, last } = row!;
    if (!first || !last) return { countries: [], years: [] };
    const newest = fiscalYearOf(last);
    return { countries: (countries ?? []).sort(), years: Array.from({ length: newest - fiscalYearOf(first) + 1 }, (_, i) => newest - i) };
  }

  private page<R extends AwardRow>(columns: string, search: AwardSearch, sort: AwardSort, locale: Locale, after: string | null, size: number): Promise<R[]> {
    const { where, values } = conditions(search, locale);
    const put = (value: unknown): string => `$${values.push(value)}`;
    if (sort === 'value') {
      const from = readCursor(after, 'number', 'id');
      if (from) where.push(`(value_cents, agreement_id) < (${put(from[0])}::bigint, ${put(from[1])}::uuid)`);
    } else {
      const from = readCursor(after, 'string', 'id');
      if (from && /^\d{4}-\d{2}-\d{2}$/.test(from[0])) where.push(`(signed_on, agreement_id) < (${put(from[0])}::date, ${put(from[1])}::uuid)`);
    }
    return this.source.query<R[]>(
      `select ${columns} from awards ${where.length ? `where ${where.join(' and ')}` : ''}
       order by ${sort === 'value' ? 'value_cents' : 'signed_on'} desc, agreement_id desc limit ${put(size)}`, values);
  }
}
