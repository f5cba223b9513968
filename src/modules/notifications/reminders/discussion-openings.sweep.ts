import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { conflictSql } from '../../reviews/index.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';
import type { Subject } from '../subject.js';

interface Due extends Recipient, Omit<Subject, 'subjectId'> {
  key: string;
  /** Their only review that takes part; null with several. */
  reviewId: string | null;
}
const batch = 500;

/**
 * Tells each reviewer whose review is in that the discussion of the call is open: the clock opens it, nobody presses anything.
 * Once for a call, however its dates move afterwards; whoever submits while it is open is told then. The opening of the panel
 * is told to nobody: its members have the letter of their meeting (ADR 0044).
 */
@Injectable()
@Sweeping('discussion-openings', 63)
export class DiscussionOpenings implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(now), (d) => ({
      key: d.key, recipient: d, template: 'discussionOpened', subject: { ...d, subjectId: d.callId! }, path: d.reviewId ? `/reviews/${d.reviewId}#others` : '/reviews?group=submitted',
    }));
  }

  private due(now: Date): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select * from (
         select p.id, p.name, p.email, p.locale, c.id as "callId", c.reference, c.title as call, f.discussion_closes_at as due, case when count(*) = 1 then min(r.id::text) end as "reviewId", 'discussion-opened:' || c.id || ':' || p.id as key
         from review_phases f join calls c on c.id = f.call_id and c.state in ('closed', 'inReview', 'deciding')
         join review_assignments r on r.call_id = c.id and r.state = 'submitted' join proposals d on d.id = r.proposal_id and d.state = 'underReview'
         join persons p on p.id = r.reviewer_id and p.deactivated_at is null and p.email_confirmed_at is not null and exists (select 1 from person_roles o where o.person_id = p.id and o.role = 'reviewer')
         where f.discussion_opens_at <= $1 and $1 < f.discussion_closes_at and not ${conflictSql('d.id', 'p.id')}
         group by p.id, c.id, f.discussion_closes_at) due
       where not exists (select 1 from notifications n where n.dedupe_key = due.key)
       order by key limit $2`, [now, batch]);
  }
}
