import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Locale } from '../../../kernel/i18n/text.js';
import type { TimelineEntry } from '../../../platform/events/timelines.js';
import type { Role } from '../role.js';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  confirmed: boolean;
  active: boolean;
  createdAt: Date;
}
export interface PersonDetail extends PersonRow {
  locale: Locale;
  sessions: number;
  memberships: { organizationId: string; organizationName: string; roles: string[] }[];
}
export interface PeopleFilter {
  q: string;
  role: string | null;
  /** The last person of the page before. */
  after: string | null;
}

export const pageSize = 20;
const columns = `p.id, p.name, p.email, p.email_confirmed_at is not null as confirmed, p.deactivated_at is null as active, p.created_at as "createdAt",
  array(select r.role from person_roles r where r.person_id = p.id order by r.role) as roles`;

/** Words as they stand inside a LIKE pattern. */
const contains = (q: string): string => `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** People as an administrator sees them. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly source: DataSource) {}

  /** By address; one row more than a page says that there is a next one. */
  list({ q, role, after }: PeopleFilter): Promise<PersonRow[]> {
    return this.source.query<PersonRow[]>(
      `select ${columns} from persons p
       where ($1 = '' or (lower(p.name) || ' ' || p.email) like $2)
         and ($3::text is null or exists (select 1 from person_roles r where r.person_id = p.id and r.role = $3))
         and ($4::uuid is null or p.email > (select email from persons where id = $4))
       order by p.email limit ${pageSize + 1}`, [q, contains(q), role, after]);
  }

  async one(id: string): Promise<PersonDetail | null> {
    const [row] = await this.source.query<PersonDetail[]>(
      `select ${columns}, p.locale, coalesce(a.memberships, '[]'::json) as memberships,
         (select count(*)::int from sessions s where s.person_id = p.id and s.expires_at > now()) as sessions
       from persons p left join actors a on a.person_id = p.id where p.id = $1`, [id]);
    return row ?? null;
  }

  /** The last things that happened to an account, newest first. */
  newestEvents(id: string): Promise<TimelineEntry[]> {
    return this.source.query<TimelineEntry[]>(
      `select e.id, e.name, e.at, p.name as "actorName", e.from_state as "fromState", e.to_state as "toState", e.reason, e.particulars
       from events e left join persons p on p.id = e.actor_id
       where e.subject_type = 'person' and e.subject_id = $1 order by e.id desc limit 50`, [id]);
  }
}
