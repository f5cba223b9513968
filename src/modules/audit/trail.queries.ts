import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, instantOf } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import type { TrailFilter } from './trail.dto.js';
import type { TrailRow, VerificationView } from './trail.view.js';

const label = `case e.subject_type
  when 'call' then (select c.reference from calls c where c.id = e.subject_id)
  when 'proposal' then (select p.reference from proposals p where p.id = e.subject_id)
  when 'review' then (select p.reference from review_assignments r join proposals p on p.id = r.proposal_id where r.id = e.subject_id)
  when 'conflict' then (select p.reference from review_conflicts k join proposals p on p.id = k.proposal_id where k.id = e.subject_id)
  when 'reviewer' then (select p.name from reviewer_profiles r join persons p on p.id = r.person_id where r.id = e.subject_id)
  when 'reviewerInvitation' then (select i.name from reviewer_invitations i where i.id = e.subject_id)
  when 'agreement' then (select a.number from agreements a where a.id = e.subject_id)
  when 'payment' then (select a.number from payments y join agreements a on a.id = y.agreement_id where y.id = e.subject_id)
  when 'report' then (select a.number from reports r join agreements a on a.id = r.agreement_id where r.id = e.subject_id)
  when 'person' then (select p.name from persons p where p.id = e.subject_id)
  when 'organization' then (select o.legal_name from organizations o where o.id = e.subject_id)
  when 'organizationDocument' then (select o.legal_name from organization_documents d join organizations o on o.id = d.organization_id where d.id = e.subject_id)
  when 'bankAccount' then (select o.legal_name from bank_accounts b join organizations o on o.id = b.organization_id where b.id = e.subject_id)
  when 'sanctionsList' then (select l.file_name from sanctions_lists l where l.id = e.subject_id)
  when 'appropriation' then (select a.fiscal_year || '-' || (a.fiscal_year + 1) from appropriations a where a.id = e.subject_id)
end`;

/** The files of organizations, `$1`, and of proposals, `$2`. */
const ownSubjects = `
  with own as (select id from proposals where organization_id = any($1::uuid[]) or id = any($2::uuid[])), agreed as (select id from agreements where organization_id = any($1::uuid[]))
  select id from own union all select r.id from review_assignments r join own on own.id = r.proposal_id
  union all select id from agreed union all select y.id from payments y join agreed on agreed.id = y.agreement_id union all select r.id from reports r join agreed on agreed.id = r.agreement_id`;

/** What is kept from a reader who belongs to an organization or has a conflict of interest. */
export interface Withheld {
  organizationIds: readonly string[];
  proposalIds: readonly string[];
  subjectIds: string[];
}

const midnight = (date: string): Date => instantOf(`${date}T00:00`)!;

@Injectable()
export class TrailQueries {
  constructor(private readonly source: DataSource) {}

  /** Newest first; a condition only where something is asked for, so that its index serves. One query. */
  list(filter: TrailFilter, withheld: Withheld | null, after: number | null, size: number): Promise<TrailRow[]> {
    const where: string[] = [];
    const values: unknown[] = [];
    const put = (value: unknown): string => `$${values.push(value)}`;
    if (filter.event) where.push(`e.name = ${put(filter.event)}`);
    if (filter.subject) where.push(`e.subject_type = ${put(filter.subject)}`);
    if (filter.subjectId) where.push(`e.subject_id = ${put(filter.subjectId)}`);
    if (filter.actor) {
      const pattern = put(`%${filter.actor.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`);
      where.push(`e.actor_id in (select p.id from persons p where p.email like ${pattern} or lower(p.name) like ${pattern})`);
    }
    if (filter.from) where.push(`e.at >= ${put(midnight(filter.from))}`);
    if (filter.to) where.push(`e.at < ${put(midnight(addDays(filter.to, 1)))}`);
    if (withheld) {
      const own = put(withheld.organizationIds);
      where.push(`e.subject_id <> all(${put(withheld.subjectIds)}::uuid[])`, `not (e.subject_type not in ('person', 'organization') and (e.particulars ->> 'organizationId') = any(${own}::text[]))`);
      if (withheld.proposalIds.length) where.push(`coalesce(e.particulars ->> 'proposalId', '') <> all(${put(withheld.proposalIds)}::text[])`);
    }
    if (after !== null) where.push(`e.id < ${put(after)}`);
    return this.source.query<TrailRow[]>(
      `select e.id, e.name, e.subject_type as "subjectType", e.subject_id as "subjectId", ${label} as "subjectLabel", e.actor_id as "actorId", a.name as "actorName",
         e.from_state as "fromState", e.to_state as "toState", e.reason, e.particulars, e.at, e.request_id as "requestId", e.hash
       from (select * from events e ${where.length ? `where ${where.join(' and ')}` : ''} order by e.id desc limit ${put(size)}) e left join persons a on a.id = e.actor_id
       order by e.id desc`, values);
  }

  /** Nobody reads here about the files of an organization of theirs, or about what a conflict of interest keeps from them: null for whoever has neither. */
  async withheldFrom(me: Actor): Promise<Withheld | null> {
    const proposalIds = me.conflicts ?? [];
    if (!me.memberships.length && !proposalIds.length) return null;
    const organizationIds = me.memberships.map(({ organizationId }) => organizationId);
    const rows = await this.source.query<{ id: string }[]>(ownSubjects, [organizationIds, proposalIds]);
    return { organizationIds, proposalIds, subjectIds: rows.map(({ id }) => id) };
  }

  async lastVerification(): Promise<VerificationView['last']> {
    const [row] = await this.source.query<{ at: Date; by: string | null; name: string; particulars: { count: number; brokenId: number | null; head?: string } }[]>(
      `select e.at, p.name as by, e.name, e.particulars from events e left join persons p on p.id = e.actor_id
       where e.name in ('trail.verified', 'trail.foundBroken') order by e.id desc limit 1`);
    return row ? { at: row.at, by: row.by, ok: row.name === 'trail.verified', count: row.particulars.count, brokenId: row.particulars.brokenId, head: row.particulars.head ?? null } : null;
  }
}
