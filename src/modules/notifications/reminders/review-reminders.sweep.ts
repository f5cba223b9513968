import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';

interface Due extends Recipient, Omit<Subject, 'subjectId'> {
  key: string;
  reviewId: string;
  late: boolean;
}
const batch = 500;

/** Reminds reviewers three days and one day before their review is due, and one and three days after, while it is not in. */
@Injectable()
@Sweeping('review-reminders', 61)
export class ReviewReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(now), (d) => ({
      key: d.key, recipient: d, template: d.late ? 'reviewOverdue' : 'reviewDue', subject: { ...d, subjectId: d.reviewId }, path: `/reviews/${d.reviewId}`,
    }));
  }

  private due(now: Date): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, r.id as "reviewId", d.reference, c.id as "callId", c.title as call, r.due_at as due, k.late,
           'review-due:' || r.id || ':' || floor(extract(epoch from r.due_at) * 1000)::bigint || ':' || k.kind || ':' || p.id as key
         from review_assignments r
         cross join lateral (select kind, late, r.due_at + after as from_at
           from (values ('+3d', true, interval '72 hours'), ('+1d', true, interval '24 hours'), ('-1d', false, interval '-24 hours'), ('-3d', false, interval '-72 hours')) as kinds(kind, late, after)
           where r.due_at + after <= $1 order by after desc limit 1) k
         join proposals d on d.id = r.proposal_id and d.state = 'underReview'
         join calls c on c.id = r.call_id and c.state in ('closed', 'inReview', 'deciding')
         join persons p on p.id = r.reviewer_id and p.deactivated_at is null and p.email_confirmed_at is not null
         where r.state in ('invited', 'accepted', 'returned') and r.due_at <= $1 + interval '72 hours' and r.assigned_at <= k.from_at) due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $2`, [now, batch]);
  }
}
