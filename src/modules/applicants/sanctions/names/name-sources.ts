import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Named } from './named.js';

/** Names this module keeps itself: of organizations, of their members, of the people their file names, and of their governing bodies, also of those who left and still count. `$1` are the organizations, or null for all. */
const own = `
  select id as "organizationId", 'legalName' as kind, id as "subjectId", legal_name as name, 1 as rank from organizations where ($1::uuid[] is null or id = any($1))
  union all select id, 'operatingName', id, operating_name, 2 from organizations where operating_name is not null and ($1::uuid[] is null or id = any($1))
  union all select m.organization_id, 'member', m.person_id, p.name, 3 from organization_members m join persons p on p.id = m.person_id where ($1::uuid[] is null or m.organization_id = any($1))
  union all select organization_id, case question_key when 'contactName' then 'contact' else 'signatory' end, organization_id, value #>> '{}', case question_key when 'contactName' then 4 else 5 end
    from organization_answers where question_key in ('contactName', 'signatoryName') and jsonb_typeof(value) = 'string' and ($1::uuid[] is null or organization_id = any($1))
  union all select organization_id, 'governingMember', id, full_name, 6 from governing_members where ($1::uuid[] is null or organization_id = any($1))`;

/** Where names to compare come from. Other modules add theirs, so that this one need not know them. */
@Injectable()
export class NameSources {
  readonly #more: string[] = [];

  /** A query over `$1`, the organizations or null for all, with the columns organizationId, kind, subjectId, name. */
  add(sql: string): void {
    this.#more.push(sql);
  }

  /** Every name of these organizations, or of all; the organization's own first. One query. */
  all(manager: EntityManager, organizationIds: readonly string[] | null): Promise<Named[]> {
    const all = [own, ...this.#more.map((sql) => `select more."organizationId", more.kind, more."subjectId", more.name, 9 from (${sql}) more`)].join(' union all ');
    return manager.query<Named[]>(`select "organizationId", kind, "subjectId", name from (${all}) named where name <> '' order by "organizationId", rank, "subjectId", name`, [organizationIds]);
  }
}
