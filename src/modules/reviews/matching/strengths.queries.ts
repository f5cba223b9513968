import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/time/clock.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { regionsOf } from '../../programmes/index.js';
import { conflictedPairs } from '../conflicts/standing-conflict.js';
import { type Unready, unreadySql } from '../register/readiness.js';
import type { ProposalSubject, ReviewerStrengths } from './match.js';
import { neededSql } from '../reviews-needed.js';


export interface WaitingProposal extends ProposalSubject {
  id: string;
  /** Reviews still missing. */
  need: number;
}

/** Somebody the search leaves out whatever the proposal. */
export interface UnreadyReviewer {
  id: string;
  name: string;
  unready: Unready;
}

/** A theme somebody knows or reviewed, under its field. */
interface KnownTheme {
  code: string;
  field: string;
  level: number;
}
/** Whoever took reviews of a theme works in it. */
const reviewedLevel = 2;

/** A row with the regions of its countries. */
export const withRegions = <R extends { countries: readonly string[] }>(row: R): R & { regions: string[] } => ({ ...row, regions: regionsOf(row.countries) });

/** What a proposal is about: its theme, the theme's parent, its language and countries. */
export const subjectColumns = `p.theme_code as theme, coalesce(t.parent_code, t.code) as field, p.language,
  array(select one ->> 'country' from jsonb_array_elements(p.country_shares) one) as countries`;

/** Reads for judging who fits what. */
@Injectable()
export class StrengthQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Everybody who may be asked now, neither pausing nor without their papers: the profile's skills, languages and countries, and those of the reviews they took. */
  async reviewers(callId: string, manager: EntityManager = this.source.manager): Promise<ReviewerStrengths[]> {
    const rows = await manager.query<(Omit<ReviewerStrengths, 'themes' | 'fields' | 'regions'> & { known: KnownTheme[] })[]>(
      `select r.id, r.name, coalesce(k.known, '[]'::jsonb) || coalesce(h.known, '[]'::jsonb) as known,
         case when cardinality(f.languages) > 0 then f.languages else array_append(coalesce(h.languages, '{}'), r.locale) end as languages,
         coalesce(c.countries, '{}') || coalesce(f.countries, '{}') as countries, coalesce(h.load, 0) as load, f.capacity_per_call as capacity
       from persons r join person_roles o on o.person_id = r.id and o.role = 'reviewer' left join reviewer_profiles f on f.person_id = r.id
       left join (select s.person_id, jsonb_agg(jsonb_build_object('code', s.code, 'field', coalesce(t.parent_code, t.code, s.code), 'level', s.level)) as known from reviewer_skills s left join themes t on t.code = s.code group by s.person_id) k on k.person_id = r.id
       left join (select a.reviewer_id, jsonb_agg(distinct jsonb_build_object('code', t.code, 'field', coalesce(t.parent_code, t.code), 'level', ${reviewedLevel})) filter (where t.code is not null) as known, array_agg(distinct p.language) as languages,
           count(*) filter (where a.call_id = $1)::int as load
         from review_assignments a join proposals p on p.id = a.proposal_id left join themes t on t.code = p.theme_code
         where a.state in ('invited', 'accepted', 'returned', 'submitted') group by a.reviewer_id) h on h.reviewer_id = r.id
       left join (select a.reviewer_id, array_agg(distinct s ->> 'country') as countries from review_assignments a join proposals p on p.id = a.proposal_id, jsonb_array_elements(p.country_shares) s
         where a.state in ('accepted', 'returned', 'submitted') group by a.reviewer_id) c on c.reviewer_id = r.id
       where r.deactivated_at is null and ${unreadySql('r.id', '$2::date')} is null order by r.name, r.id`, [callId, localDateOf(this.clock.now())]);
    return rows.map(({ known, ...row }) => ({ ...withRegions(row), themes: best(known, 'code'), fields: best(known, 'field') }));
  }

  /** Reviewers who cannot be asked for anything, with the reason. */
  unready(): Promise<UnreadyReviewer[]> {
    return this.source.query<UnreadyReviewer[]>(
      `select * from (select r.id, r.name, ${unreadySql('r.id', '$1::date')} as unready from persons r join person_roles o on o.person_id = r.id and o.role = 'reviewer' where r.deactivated_at is null) found
       where unready is not null order by name, id limit 200`, [localDateOf(this.clock.now())]);
  }

  /** The proposals that have too few reviewers; none of the asker's own organizations. */
  async waiting(callId: string, reviewsPerProposal: number, ownIds: readonly string[]): Promise<WaitingProposal[]> {
    const rows = await this.source.query<Omit<WaitingProposal, 'regions'>[]>(
      `select p.id, ${subjectColumns}, (${neededSql('$2')} - count(a.id))::int as need
       from proposals p left join themes t on t.code = p.theme_code left join review_assignments a on a.proposal_id = p.id and a.state in ('invited', 'accepted', 'returned', 'submitted')
       where p.call_id = $1 and p.organization_id <> all($3::uuid[]) and p.state in ('eligible', 'underReview')
       group by p.id, t.code having count(a.id) < ${neededSql('$2')} order by p.reference`, [callId, reviewsPerProposal, ownIds]);
    return rows.map(withRegions);
  }

  /** Who may not review what: conflicts of interest that nobody cleared, and those who already have it or took part. */
  async barred(callId: string, manager: EntityManager = this.source.manager): Promise<{ proposalId: string; reviewerId: string }[]> {
    const conflicts = await conflictedPairs(manager, callId);
    const asked = await manager.query<{ proposalId: string; reviewerId: string }[]>('select proposal_id as "proposalId", reviewer_id as "reviewerId" from review_assignments where call_id = $1', [callId]);
    return [...conflicts, ...asked];
  }
}

/** The best level of each theme, or of each field. */
function best(known: readonly KnownTheme[], by: 'code' | 'field'): Record<string, number> {
  const levels: Record<string, number> = {};
  for (const one of known) levels[one[by]] = Math.max(levels[one[by]] ?? 0, one.level);
  return levels;
}
