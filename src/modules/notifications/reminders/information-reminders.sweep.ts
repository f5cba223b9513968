import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';

interface Due extends Recipient, Omit<Subject, 'subjectId'> {
  key: string;
  proposalId: string;
}
const batch = 500;

/** Reminds those who write for the organization three days and one day before an answer is due. */
@Injectable()
@Sweeping('information-reminders', 62)
export class InformationReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(now), (d) => ({ key: d.key, recipient: d, template: 'informationDue', subject: { ...d, subjectId: d.proposalId }, path: `/proposals/${d.proposalId}#question` }));
  }

  private due(now: Date): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, d.id as "proposalId", d.organization_id as "organizationId", d.reference, c.id as "callId", c.title as call, r.due_at as due,
           'information-due:' || r.id || ':' || k.kind || ':' || p.id as key
         from information_requests r
         cross join lateral (select kind, r.due_at - before as from_at from (values ('1d', interval '24 hours'), ('3d', interval '72 hours')) as kinds(kind, before) where r.due_at - before <= $1 order by before limit 1) k
         join proposals d on d.id = r.proposal_id and d.state = 'informationRequested'
         join calls c on c.id = d.call_id
         join organization_members m on m.organization_id = d.organization_id and m.roles && array['owner', 'editor', 'signatory']
         join persons p on p.id = m.person_id and p.deactivated_at is null and p.email_confirmed_at is not null
         where r.answered_at is null and r.lapsed_at is null and r.due_at > $1 and r.due_at <= $1 + interval '72 hours' and r.requested_at <= k.from_at) due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $2`, [now, batch]);
  }
}
