import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../platform/access/actor.js';
import { ownDomain } from '../mail-domains.js';
import { FindLimits } from './find-limits.js';

/** All that a stranger learns of an organization: its legal name and where it is. */
export interface FoundOrganization {
  id: string;
  legalName: string;
  city: string;
  country: string;
}

/** What is found while somebody registers an organization. */
export interface Finding {
  /** What was searched for; null before. */
  q: string | null;
  found: FoundOrganization[];
  /** Organizations with members of the reader's own mail domain. */
  alike: FoundOrganization[];
}

const most = 8;
const columns = 'o.id, o.legal_name as "legalName", o.city, o.country';

/** Finds organizations for people who do not belong to them: few at a time, by what they already know. */
@Injectable()
export class OrganizationFinder {
  constructor(
    private readonly source: DataSource,
    private readonly limits: FindLimits,
  ) {}

  /** By name, however it is spelled, or by the whole business number. Organizations of the reader are left out. */
  async find(q: string, me: Actor, origin: string): Promise<FoundOrganization[]> {
    const number = /^\d{9}/.exec(q.replace(/[\s-]/g, ''))?.[0] ?? null;
    const letters = q.replace(/[^\p{L}\p{N}]/gu, '');
    if (!number && letters.length < 3) return [];
    await this.limits.take(origin, me.email);
    // `%>` holds where the words of the right side stand alike in the left one; the trigram indexes answer it.
    return this.source.query<FoundOrganization[]>(
      `with asked as (select organization_search_key($1) as key)
       select ${columns} from organizations o, asked
       where (o.business_number = $2 or organization_search_key(o.legal_name) %> asked.key or organization_search_key(o.operating_name) %> asked.key) and o.id <> all($3)
       order by o.business_number is not distinct from $2 desc, greatest(strict_word_similarity(asked.key, organization_search_key(o.legal_name)), strict_word_similarity(asked.key, organization_search_key(o.operating_name))) desc nulls last, o.legal_name, o.id
       limit ${most}`, [q, number, ownIds(me)]);
  }

  /** By the mail domain of the reader, whose address is confirmed; domains open to everybody tie to nothing. */
  async alike(me: Actor): Promise<FoundOrganization[]> {
    const domain = ownDomain(me.email);
    if (!domain) return [];
    return this.source.query<FoundOrganization[]>(
      `select ${columns} from organizations o where o.id <> all($2) and exists (
         select 1 from organization_members m join persons p on p.id = m.person_id
         where m.organization_id = o.id and split_part(p.email, '@', 2) = $1 and p.email_confirmed_at is not null and p.deactivated_at is null)
       order by o.legal_name, o.id limit ${most}`, [domain, ownIds(me)]);
  }
}

const ownIds = (me: Actor): string[] => me.memberships.map(({ organizationId }) => organizationId);
