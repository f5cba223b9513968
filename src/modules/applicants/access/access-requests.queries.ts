import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import type { FoundOrganization } from '../finding/organization-finder.js';
import { publicMailDomains } from '../mail-domains.js';
import type { OwnRequest, ReceivedRequest } from './access-request.view.js';
import { type AccessState, accessRequestWorkflow } from './access-request.workflow.js';

export const pageSize = 20;
const requestColumns = `a.id, a.state, a.message, a.requested_at as "requestedAt", a.answered_at as "answeredAt", a.roles, a.refusal_why as why`;
const own = `${requestColumns}, json_build_object('id', o.id, 'legalName', o.legal_name, 'city', o.city, 'country', o.country) as organization
  from organization_access_requests a join organizations o on o.id = a.organization_id`;

/** Requests for access, read. */
@Injectable()
export class AccessRequestQueries {
  constructor(private readonly source: DataSource) {}

  async organization(id: string): Promise<FoundOrganization> {
    const [row] = await this.source.query<FoundOrganization[]>('select id, legal_name as "legalName", city, country from organizations where id = $1', [id]);
    if (!row) throw notFound();
    return row;
  }

  /** The latest request of a person to an organization. */
  async latest(organizationId: string, personId: string): Promise<OwnRequest | null> {
    const [row] = await this.source.query<OwnRequest[]>(`select ${own} where a.organization_id = $1 and a.person_id = $2 order by a.id desc limit 1`, [organizationId, personId]);
    return row ? withStatus(row) : null;
  }

  /** The latest requests of a person: what waits, and what was refused. Who was let in finds the organization itself. */
  async ofPerson(personId: string): Promise<OwnRequest[]> {
    const rows = await this.source.query<OwnRequest[]>(`select ${own} where a.person_id = $1 and a.state in ('requested', 'refused') order by a.id desc limit 10`, [personId]);
    return rows.map(withStatus);
  }

  /** What an organization was asked, what waits first; one row more than a page says that there is a next one. */
  async received(organizationId: string, after: string | null): Promise<ReceivedRequest[]> {
    const rows = await this.source.query<ReceivedRequest[]>(
      `select ${requestColumns}, p.name, p.email, n.name as "answeredBy",
         split_part(p.email, '@', 2) <> all($3) and exists (select 1 from organization_members m join persons q on q.id = m.person_id
           where m.organization_id = $1 and q.id <> p.id and q.email_confirmed_at is not null and split_part(q.email, '@', 2) = split_part(p.email, '@', 2)) as "domainKnown"
       from organization_access_requests a join persons p on p.id = a.person_id left join persons n on n.id = a.answered_by
       where a.organization_id = $1 and ($2::uuid is null or (a.state = 'requested', a.id) < (select state = 'requested', id from organization_access_requests where id = $2))
       order by (a.state = 'requested') desc, a.id desc limit ${pageSize + 1}`, [organizationId, after, [...publicMailDomains]]);
    return rows.map(withStatus);
  }
}

const withStatus = <T extends { state: AccessState; requestedAt: Date; answeredAt: Date | null }>(row: T): T => ({ ...row, status: { label: accessRequestWorkflow.states[row.state].applicant, tone: accessRequestWorkflow.states[row.state].tone } });
