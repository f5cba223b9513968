import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import { prepared } from '../../platform/database/prepared.js';
import { cursorOf, readCursor } from '../../platform/http/cursor.js';
import { decidedUntold } from './proposal-access.js';
import type { ProposalSort } from './proposal.dto.js';
import type { ProposalState } from './proposal.workflow.js';

export const pageSize = 20;
const manyMatches = 1_000;

/** A row of a list. */
export interface ProposalListRow {
  id: string;
  reference: string;
  title: string;
  state: ProposalState;
  language: Locale;
  themeCode: string | null;
  /** Null where it is kept from the reader. */
  requestedCents: Cents | null;
  submittedAt: Date | null;
  updatedAt: Date;
  organizationId: string;
  organization: string;
  callId: string;
  callReference: string;
  callTitle: Bilingual;
  closesAt: Date;
}

export interface ListFilter {
  call: string | null;
  states: readonly ProposalState[] | null;
  theme: string | null;
  q: string | null;
  after: string | null;
}

/** Sort keys as they stand in the indexes, and as they travel in an address: instants as microseconds. */
const orders = {
  submitted: { column: 'p.submitted_at', key: '(extract(epoch from p.submitted_at) * 1000000)::bigint', kind: 'number', read: "('epoch'::timestamptz + $K * interval '1 microsecond')" },
  updated: { column: 'p.updated_at', key: '(extract(epoch from p.updated_at) * 1000000)::bigint', kind: 'number', read: "('epoch'::timestamptz + $K * interval '1 microsecond')" },
  requested: { column: 'p.requested_cents', key: 'p.requested_cents', kind: 'number', read: '$K::bigint' },
  reference: { column: 'p.reference', key: 'p.reference', kind: 'string', read: '$K::text' },
} as const;
type Order = keyof typeof orders;

/** Words as they stand inside a LIKE pattern. */
const contains = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

const callsBegun = prepared('calls begun', `select id, reference, title from calls where state in ('open', 'suspended', 'closed', 'inReview', 'deciding', 'released') order by opens_at desc, id desc limit 100`);

/**
 * Lists of proposals. The statement holds only the conditions that were asked for, so that each combination runs along
 * the index that fits it: twenty rows of a hundred thousand are found without counting or sorting the rest.
 */
@Injectable()
export class ProposalQueries {
  constructor(private readonly source: DataSource) {}

  /** What was submitted, for staff; never a draft, nothing of organizations the reader belongs to. What is withheld from the reader is found by the state it is shown with, and has no place in an order of amounts. */
  async submitted(filter: ListFilter, sort: ProposalSort, exceptOrganizations: readonly string[], withheldIds: readonly string[]): Promise<{ rows: ProposalListRow[]; next: string | null }> {
    const values: unknown[] = [];
    const found = filter.q ? await this.matching(filter.q) : null;
    const where = ['p.submitted_at is not null'];
    if (exceptOrganizations.length) where.push(`p.organization_id <> all(${bind(values, exceptOrganizations)}::uuid[])`);
    if (withheldIds.length && sort.endsWith('requested')) where.push(`p.id <> all(${bind(values, withheldIds)}::uuid[])`);
    const secret = withheldIds.length && filter.states ? `(p.id = any(${bind(values, withheldIds)}::uuid[]) and p.state = any(${bind(values, decidedUntold)}::text[]))` : null;
    if (secret) where.push(`(p.state = any(${bind(values, filter.states)}::text[]) ${filter.states!.includes('underReview') ? 'or' : 'and not'} ${secret})`);
    if (found) where.push(`p.id = any(${bind(values, found)}::uuid[])`);
    return this.page(where, values, { ...filter, q: found ? null : filter.q, states: secret ? null : filter.states }, sort.replace('-', '') as Order, sort.startsWith('-'));
  }

  /** Everything of some organizations, the last edited first. */
  ofOrganizations(filter: ListFilter, organizationIds: readonly string[]): Promise<{ rows: ProposalListRow[]; next: string | null }> {
    const values: unknown[] = [];
    const where = [organizationIds.length === 1 ? `p.organization_id = ${bind(values, organizationIds[0])}` : `p.organization_id = any(${bind(values, organizationIds)}::uuid[])`];
    return this.page(where, values, filter, 'updated', true);
  }

  /**
   * What a search finds, when that is little: by the words' own indexes. Null when it is much: then the list is walked
   * in its order, where a match comes soon.
   */
  private async matching(q: string): Promise<string[] | null> {
    const found = await this.source.query<{ id: string }[]>(
      `(select id from proposals where submitted_at is not null and title ilike $1 limit ${manyMatches})
       union (select id from proposals where submitted_at is not null and reference ilike $1 limit ${manyMatches})
       union (select p.id from organizations o join proposals p on p.organization_id = o.id where o.legal_name ilike $1 and p.submitted_at is not null limit ${manyMatches})
       limit ${manyMatches}`, [contains(q)]);
    return found.length < manyMatches ? found.map(({ id }) => id) : null;
  }

  /** Calls to filter by: those that have begun, the latest first. */
  callsToFilterBy(): Promise<{ id: string; reference: string; title: Bilingual }[]> {
    return this.source.query(callsBegun);
  }

  private async page(where: string[], values: unknown[], filter: ListFilter, order: Order, descending: boolean): Promise<{ rows: ProposalListRow[]; next: string | null }> {
    const { column, key, kind, read } = orders[order];
    if (filter.call) where.push(`p.call_id = ${bind(values, filter.call)}`);
    if (filter.states) where.push(filter.states.length === 1 ? `p.state = ${bind(values, filter.states[0])}` : `p.state = any(${bind(values, filter.states)}::text[])`);
    if (filter.theme) where.push(`p.theme_code = ${bind(values, filter.theme)}`);
    if (filter.q) {
      const pattern = bind(values, contains(filter.q));
      where.push(`(p.title ilike ${pattern} or p.reference ilike ${pattern} or p.organization_id = any(array(select id from organizations where legal_name ilike ${pattern})))`);
    }
    const from = readCursor(filter.after, kind, 'id');
    if (from) where.push(`(${column}, p.id) ${descending ? '<' : '>'} (${read.replace('$K', bind(values, from[0]))}, ${bind(values, from[1])}::uuid)`);
    const direction = descending ? 'desc' : 'asc';
    const found = await this.source.query<(ProposalListRow & { key: string | number })[]>(
      `select p.id, p.reference, p.title, p.state, p.language, p.theme_code as "themeCode", p.requested_cents as "requestedCents", p.submitted_at as "submittedAt", p.updated_at as "updatedAt",
         p.organization_id as "organizationId", o.legal_name as organization, c.id as "callId", c.reference as "callReference", c.title as "callTitle", c.closes_at as "closesAt", p.key
       from (select p.*, ${key} as key from proposals p where ${where.join(' and ')} order by ${column} ${direction}, p.id ${direction} limit ${pageSize + 1}) p
       join organizations o on o.id = p.organization_id join calls c on c.id = p.call_id
       order by ${column} ${direction}, p.id ${direction}`, values);
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    return { rows, next: found.length > pageSize && last ? cursorOf(last.key, last.id) : null };
  }
}

/** Adds a value and answers its place in the statement. */
const bind = (values: unknown[], value: unknown): string => `$${values.push(value)}`;
