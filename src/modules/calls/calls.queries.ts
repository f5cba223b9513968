import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Cents } from '../../kernel/money/money.js';
import type { CallPhase, CallStage } from './call.dto.js';
import type { EnvelopeYear } from './call-record.js';
import { announcedSql } from './call-visibility.js';
import type { CallState } from './call.workflow.js';

export interface CallListRow {
  id: string;
  reference: string;
  state: CallState;
  title: Bilingual;
  summary: Bilingual;
  themeCodes: string[];
  opensAt: Date;
  closesAt: Date;
  zone: string;
  minimumCents: Cents;
  maximumCents: Cents;
  envelope: EnvelopeYear[];
  /** When it opened or last changed for its readers. */
  changedAt: Date;
  /** Where it stands in the reading order. */
  rank: number;
  place: number;
}

/** What a list of calls is narrowed by. */
export interface CallsSearch {
  state: CallPhase | null;
  theme: string | null;
  q: string | null;
  kind: string | null;
  amountCents: Cents | null;
  closesBy: string | null;
  country: string | null;
  stage: CallStage | null;
}

/** Calls on one page of the list. */
export const callsShown = 20;
const languages = { en: 'english', fr: 'french' } as const;
/** The words of a call in one language; worked out on reading, as there are some fifty calls a year. */
const wordsIn = (locale: Locale): string =>
  `to_tsvector('${languages[locale]}', c.reference || ' ' || (c.title ->> '${locale}') || ' ' || (c.summary ->> '${locale}') || ' ' || (c.purpose ->> '${locale}'))`;
const statesOf: Record<CallPhase, readonly string[]> = {
  open: ['open', 'suspended'], upcoming: ['scheduled'], closed: ['closed', 'inReview', 'deciding', 'released'], preparation: ['draft', 'inApproval'], cancelled: ['cancelled'],
};

/** In SQL, whether the call `c` has these words; the words are an expression too. */
export const wordsMatchSql = (locale: Locale, words: string): string => `${wordsIn(locale)} @@ websearch_to_tsquery('${languages[locale]}', ${words})`;

/** In SQL, whether the call `c` fits what each filter says, an expression each; one that is null narrows nothing. */
export const fitsSql = (f: Record<'theme' | 'kind' | 'amountCents' | 'closesBy' | 'country' | 'stage', string>): string =>
  `(${f.theme} is null or ${f.theme} = any(c.theme_codes)) and (${f.kind} is null or ${f.kind} = any(c.recipient_kinds)) and (${f.amountCents} is null or ${f.amountCents} between c.minimum_cents and c.maximum_cents)
   and (${f.closesBy} is null or (c.closes_at at time zone c.zone)::date <= ${f.closesBy}) and (${f.country} is null or c.countries = '{}' or ${f.country} = any(c.countries))
   and (${f.stage} is null or ${f.stage} = case when c.concept_notes then 'concept' when c.first_stage_call_id is not null then 'invited' else 'single' end)`;

/** What changes a call for its readers. */
const changes = "'call.opened', 'call.extended', 'call.resumed', 'call.amended', 'call.addendumPublished', 'call.answersPublished'";

/**
 * Reading order: open calls by deadline, then those to come, then drafts, then the closed ones, latest first. Sorted
 * by expressions and not by an index: there are some fifty calls a year.
 */
const rank = "case c.state when 'open' then 0 when 'suspended' then 0 when 'scheduled' then 1 when 'draft' then 2 when 'inApproval' then 2 else 3 end";
const place = `(case when c.state in ('open', 'suspended', 'scheduled', 'draft', 'inApproval') then 1 else -1 end * extract(epoch from c.closes_at) * 1000)::bigint`;

/** Lists of calls. */
@Injectable()
export class CallsQueries {
  constructor(private readonly source: DataSource) {}

  /** One page in reading order. */
  async list(filter: CallsSearch & { staff: boolean; locale: Locale; after: string | null; most?: number }): Promise<{ rows: CallListRow[]; total: number; next: string | null }> {
    const from = readCursor(filter.after);
    const most = filter.most ?? callsShown;
    const rows = await this.source.query<(CallListRow & { total: number })[]>(
      `select * from (
         select c.id, c.reference, c.state, c.title, c.summary, c.theme_codes as "themeCodes", c.opens_at as "opensAt", c.closes_at as "closesAt", c.zone,
           c.minimum_cents as "minimumCents", c.maximum_cents as "maximumCents", c.envelope,
           greatest(c.opens_at, (select max(e.at) from events e where e.subject_type = 'call' and e.subject_id = c.id and e.name in (${changes}))) as "changedAt", ${rank} as rank, ${place} as place, count(*) over ()::int as total
         from calls c where ($1 or ${announcedSql}) and ($2::text[] is null or c.state = any($2))
           and ($7::text is null or ${wordsMatchSql(filter.locale, '$7')})
           and ${fitsSql({ theme: '$3::text', kind: '$8::text', amountCents: '$9::bigint', closesBy: '$10::date', country: '$11::text', stage: '$12::text' })}) c
       where $4::int is null or (rank, place, id) > ($4, $5::bigint, $6::uuid)
       order by rank, place, id limit ${most + 1}`,
      [filter.staff, filter.state ? statesOf[filter.state] : null, filter.theme, from?.rank ?? null, from?.place ?? null, from?.id ?? null, filter.q, filter.kind, filter.amountCents, filter.closesBy, filter.country, filter.stage]);
    const shown = rows.slice(0, most);
    const last = shown.at(-1);
    return { rows: shown, total: rows[0]?.total ?? 0, next: rows.length > most && last ? `${last.rank}.${last.place}.${last.id}` : null };
  }
}

/** A cursor nobody made means the first page. */
function readCursor(after: string | null): { rank: number; place: number; id: string } | null {
  const [rankText = '', placeText = '', id = ''] = (after ?? '').split('.');
  return /^[0-3]$/.test(rankText) && /^-?\d{1,15}$/.test(placeText) && isId(id) ? { rank: Number(rankText), place: Number(placeText), id } : null;
}
