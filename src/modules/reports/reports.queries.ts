import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReportContent, ReportLine, ReportView } from './report.view.js';

/** How many rows a page of the list has. */
export const pageSize = 20;

export interface Submission extends ReportContent {
  number: number;
  submittedAt: Date;
}

@Injectable()
export class ReportQueries {
  constructor(private readonly source: DataSource) {}

  /** By due date; `organizations` null means: all of them. */
  list(filter: { organizations: readonly string[] | null; state: string | null; afterDue: string | null; after: string | null }): Promise<ReportLine[]> {
    const { organizations, state, afterDue, after } = filter;
    return this.source.query<ReportLine[]>(
      `select r.id, r.state, r.due_on as "dueOn", a.number as "agreementNumber", a.title, o.legal_name as recipient
       from reports r join agreements a on a.id = r.agreement_id join organizations o on o.id = r.organization_id
       where ($1::uuid[] is null or r.organization_id = any($1)) and ($2::text is null or r.state = $2) and ($3::date is null or (r.due_on, r.id) > ($3::date, $4::uuid))
       order by r.due_on, r.id limit ${pageSize + 1}`, [organizations, state, after && afterDue ? afterDue : null, after]);
  }

  async agreementOf(id: string): Promise<ReportView['agreement']> {
    const [found] = await this.source.query<[ReportView['agreement']]>(
      `select a.id, a.number, a.title, o.legal_name as recipient, a.language, a.maximum_cents as "maximumCents", a.start_on as "startOn", a.end_on as "endOn",
         (select coalesce(sum(p.amount_cents), 0)::bigint from payments p where p.agreement_id = a.id and p.state = 'paid') as "paidCents"
       from reports r join agreements a on a.id = r.agreement_id join organizations o on o.id = a.organization_id where r.id = $1`, [id]);
    return found;
  }

  /** Everything that was submitted, newest first. */
  submissions(id: string): Promise<Submission[]> {
    return this.source.query<Submission[]>(
      `select number, achievements, lessons, spent_cents as "spentCents", submitted_at as "submittedAt" from report_submissions where report_id = $1 order by number desc limit 50`, [id]);
  }
}
