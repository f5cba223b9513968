import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';

interface Due extends Recipient, Omit<Subject, 'subjectId'> {
  key: string;
}
const batch = 500;

/** Reminds the members of a planned meeting three days and one day before it begins; of a moved one anew. */
@Injectable()
@Sweeping('panel-reminders', 67)
export class PanelReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(now), (d) => ({ key: d.key, recipient: d, template: 'panelDue', subject: { ...d, subjectId: d.meetingId! }, path: `/panels/${d.meetingId}` }));
  }

  private due(now: Date): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, m.id as "meetingId", c.reference, c.id as "callId", c.title as call, m.starts_at as due, m.zone, concat_ws(' – ', m.place, m.link) as location,
           'panel-due:' || m.id || ':' || floor(extract(epoch from m.starts_at) * 1000)::bigint || ':' || k.kind || ':' || p.id as key
         from panel_meetings m
         cross join lateral (select kind, m.starts_at - before as from_at from (values ('-1d', interval '24 hours'), ('-3d', interval '72 hours')) as kinds(kind, before) where m.starts_at - before <= $1 order by before limit 1) k
         join calls c on c.id = m.call_id join panel_members b on b.meeting_id = m.id and b.added_at <= k.from_at
         join persons p on p.id = b.person_id and p.deactivated_at is null and p.email_confirmed_at is not null
         where m.state = 'planned' and m.starts_at > $1 and m.starts_at <= $1 + interval '72 hours' and m.created_at <= k.from_at) due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $2`, [now, batch]);
  }
}
