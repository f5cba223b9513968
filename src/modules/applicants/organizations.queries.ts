import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import type { MemberView, OrganizationRecord, OrganizationRow, PendingInvitation } from './organization.view.js';
import type { OrganizationState } from './standing/organization.workflow.js';

export const pageSize = 20;
const row = `o.id, o.legal_name as "legalName", o.operating_name as "operatingName", o.kind, o.state, o.country, o.city`;
const record = `${row}, o.business_number as "businessNumber", o.province, o.postal_code as "postalCode", o.registration_number as "registrationNumber",
  o.registration_year as "registrationYear", o.website, o.verified_until_on as "verifiedUntilOn", o.version, o.created_at as "createdAt", o.updated_at as "updatedAt"`;

/** Of a person: the account can be used. */
const active = '(p.deactivated_at is null and p.email_confirmed_at is not null)';

/** Words as they stand inside a LIKE pattern. */
const contains = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/** Organizations and their people, read. */
@Injectable()
export class OrganizationQueries {
  constructor(private readonly source: DataSource) {}

  mine(personId: string): Promise<OrganizationRow[]> {
    return this.source.query<OrganizationRow[]>(
      `select ${row}, m.roles from organization_members m join organizations o on o.id = m.organization_id where m.person_id = $1 order by o.legal_name, o.id limit 100`, [personId]);
  }

  /** By legal name; one row more than a page says that there is a next one. */
  search(q: string, state: OrganizationState | null, after: string | null): Promise<OrganizationRow[]> {
    return this.source.query<OrganizationRow[]>(
      `select ${row}, '{}'::text[] as roles from organizations o
       where ($1 = '' or o.legal_name ilike $2 or o.operating_name ilike $2 or o.business_number = $1)
         and ($4::text is null or o.state = $4)
         and ($3::uuid is null or (o.legal_name, o.id) > (select legal_name, id from organizations where id = $3))
       order by o.legal_name, o.id limit ${pageSize + 1}`, [q, contains(q), after, state]);
  }

  async one(id: string): Promise<OrganizationRecord> {
    const [found] = await this.source.query<OrganizationRecord[]>(`select ${record} from organizations o where o.id = $1`, [id]);
    if (!found) throw notFound();
    return found;
  }

  members(organizationId: string, manager: EntityManager = this.source.manager): Promise<MemberView[]> {
    return manager.query<MemberView[]>(
      `select m.person_id as "personId", p.name, p.email, m.roles, m.since, ${active} as active,
         'owner' = any(m.roles) and ${active} and count(*) filter (where 'owner' = any(m.roles) and ${active}) over () = 1 as "lastOwner"
       from organization_members m join persons p on p.id = m.person_id where m.organization_id = $1 order by p.name, p.id`, [organizationId]);
  }

  invitations(organizationId: string, now: Date): Promise<PendingInvitation[]> {
    return this.source.query<PendingInvitation[]>(
      `select i.id, i.email, i.roles, p.name as "invitedBy", i.expires_at as "expiresAt"
       from organization_invitations i join persons p on p.id = i.invited_by
       where i.organization_id = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2 order by i.created_at desc limit 100`, [organizationId, now]);
  }

  /** How many people wait for access. */
  async openRequests(organizationId: string): Promise<number> {
    const [row] = await this.source.query<{ n: number }[]>("select count(*)::int as n from organization_access_requests where organization_id = $1 and state = 'requested'", [organizationId]);
    return row!.n;
  }

  async namesOf(ids: readonly string[]): Promise<Record<string, string>> {
    if (!ids.length) return {};
    const rows = await this.source.query<{ id: string; name: string }[]>('select id, name from persons where id = any($1)', [ids]);
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  }
}
