import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';

interface Due extends Recipient, Omit<Subject, 'subjectId'> {
  key: string;
  proposalId: string;
  reopened: boolean;
}
const batch = 500;

/**
 * Reminds those who write a draft seven days, one day and four hours before the call closes: the latest of these that
 * is due and not yet said. The key holds the closing instant, so an extension counts anew; a draft begun after
 * an instant is not reminded of it.
 */
@Injectable()
@Sweeping('draft-reminders', 60)
export class DraftReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(now), (d) => ({
      key: d.key, recipient: d, template: d.reopened ? 'reopenedClosing' : 'draftClosing', subject: { ...d, subjectId: d.proposalId }, path: `/proposals/${d.proposalId}`,
    }));
  }

  private due(now: Date): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, d.id as "proposalId", d.organization_id as "organizationId", d.reference, d.snapshot_count > 0 as reopened, c.id as "callId", c.title as call, c.closes_at as deadline,
           'draft-closing:' || d.id || ':' || floor(extract(epoch from c.closes_at) * 1000)::bigint || ':' || k.kind || ':' || p.id as key
         from calls c
         cross join lateral (select kind, c.closes_at - before as from_at from (values ('4h', interval '4 hours'), ('1d', interval '24 hours'), ('7d', interval '168 hours')) as kinds(kind, before)
           where c.closes_at - before <= $1 order by before limit 1) k
         join proposals d on d.call_id = c.id and d.state in ('draft', 'readyToSign') and d.created_at <= k.from_at
         join organization_members m on m.organization_id = d.organization_id and m.roles && array['owner', 'editor', 'signatory']
         join persons p on p.id = m.person_id and p.deactivated_at is null and p.email_confirmed_at is not null
         where c.state = 'open' and c.closes_at > $1 and c.closes_at <= $1 + interval '168 hours') due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $2`, [now, batch]);
  }
}
