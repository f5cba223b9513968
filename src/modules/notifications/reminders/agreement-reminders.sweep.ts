import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';
import type { TemplateName } from '../templates.js';

interface Due extends Recipient, Subject {
  key: string;
  template: TemplateName;
  path: string;
}
const batch = 500;
const memberWith = (organization: string, roles: string): string =>
  `exists (select 1 from organization_members m where m.organization_id = ${organization} and m.person_id = p.id and m.roles && array[${roles}])`;
/** Officers and managers, except those who belong to the recipient: they keep away from its file. */
const staffOf = (organization: string): string =>
  `(exists (select 1 from person_roles r where r.person_id = p.id and r.role in ('officer', 'manager')) and not exists (select 1 from organization_members m where m.organization_id = ${organization} and m.person_id = p.id))`;
const people = 'join persons p on p.deactivated_at is null and p.email_confirmed_at is not null';

/**
 * Tells signatories three days before an offer ends, and them and the department once it has ended; and the writers and
 * the department the day after a report was due. A new end or due date is told anew, anything else once.
 */
@Injectable()
@Sweeping('agreement-reminders', 62)
export class AgreementReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(now), (d) => ({ key: d.key, recipient: d, template: d.template, subject: d, path: d.path }));
  }

  private due(now: Date): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, a.id as "subjectId", a.number as reference, a.offer_expires_at as due, null::date as "dueOn", k.template, '/agreements/' || a.id as path,
           'offer:' || a.id || ':' || floor(extract(epoch from a.offer_expires_at) * 1000)::bigint || ':' || k.template || ':' || p.id as key
         from agreements a
         cross join lateral (select case when a.offer_expires_at <= $1 then 'offerExpired' else 'offerExpiring' end as template) k
         ${people} and (${memberWith('a.organization_id', "'owner', 'signatory'")} or (k.template = 'offerExpired' and ${staffOf('a.organization_id')}))
         where a.state = 'offered' and a.offer_expires_at <= $1 + interval '72 hours' and (k.template = 'offerExpired' or a.offered_at <= a.offer_expires_at - interval '72 hours')
         union all
         select p.id, p.name, p.email, p.locale, r.id, a.number, null, r.due_on, 'reportOverdue', '/reports/' || r.id, 'report-overdue:' || r.id || ':' || r.due_on || ':' || p.id
         from reports r join agreements a on a.id = r.agreement_id and a.state in ('inForce', 'inCloseOut')
         ${people} and (${memberWith('r.organization_id', "'owner', 'editor', 'signatory'")} or ${staffOf('r.organization_id')})
         where r.state in ('requested', 'returned') and r.due_on < $2::date) due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $3`, [now, localDateOf(now), batch]);
  }
}
