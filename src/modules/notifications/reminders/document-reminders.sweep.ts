import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';

interface Due extends Recipient, Omit<Subject, 'subjectId'> {
  key: string;
  documentId: string;
}
const batch = 500;

/**
 * Tells those who keep an organization's file 60, 30 and 7 days before a document's last day (workflows 3, job 10): the latest of
 * these that is due and not yet said. Nothing is said where a renewal already waits to be checked.
 */
@Injectable()
@Sweeping('document-reminders', 62)
export class DocumentReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(localDateOf(now)), (d) => ({
      key: d.key, recipient: d, template: 'documentExpiring', subject: { ...d, subjectId: d.documentId }, path: `/organization-documents/${d.documentId}`,
    }));
  }

  private due(today: string): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, d.id as "documentId", d.organization_id as "organizationId", o.legal_name as organization, d.kind as "documentKind", d.fiscal_year as "fiscalYear", d.valid_to as "dueOn",
           'document-expiring:' || d.id || ':' || d.valid_to || ':' || k.days || ':' || p.id as key
         from organization_documents d
         cross join lateral (select days from (values (7), (30), (60)) as kinds(days) where d.valid_to - days <= $1::date order by days limit 1) k
         join organizations o on o.id = d.organization_id
         join organization_members m on m.organization_id = d.organization_id and m.roles && array['owner', 'editor']
         join persons p on p.id = m.person_id and p.deactivated_at is null and p.email_confirmed_at is not null
         where d.state in ('submitted', 'verified') and d.valid_to >= $1::date and d.valid_to <= $1::date + 60
           and not exists (select 1 from organization_documents newer where newer.organization_id = d.organization_id and newer.kind = d.kind
             and newer.fiscal_year is not distinct from d.fiscal_year and newer.state = 'submitted' and newer.id <> d.id)) due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $2`, [today, batch]);
  }
}
