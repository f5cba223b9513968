import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** How long before its end silence is spoken of, and how long ago a draft was saved that is no silence. */
const hours48 = `interval '48 hours'`;

/** A review whose reviewer is silent, with what the rule of its call says about it. */
export interface SilentReview {
  id: string;
  callId: string;
  proposalId: string;
  reviewerId: string;
  organizationId: string;
  assignedBy: string;
  assignedAt: Date;
  dueAt: Date;
  /** Which part of the rule it falls under. */
  because: 'answer' | 'overdue';
  days: number;
}

/** The instant at which a review becomes silent: some days after the invitation, or after its own date, the last one that was given. */
const silentAt = `case when a.state = 'invited' then a.assigned_at + rule.answer_days * interval '1 day'
  else greatest(a.due_at, a.late_until_at, a.returned_at) + rule.overdue_days * interval '1 day' end`;
const watched = `review_assignments a join silence_rules rule on rule.call_id = a.call_id and rule.is_on
  join calls c on c.id = a.call_id and c.state in ('closed', 'inReview', 'deciding') join proposals p on p.id = a.proposal_id and p.state = 'underReview'`;
const quiet = `a.state in ('invited', 'accepted', 'returned') and (a.saved_at is null or a.saved_at <= $1::timestamptz - ${hours48})`;
const toWarn = `${quiet} and a.silence_warned_at is null and ${silentAt} <= $1::timestamptz + ${hours48}`;
const toReplace = `${quiet} and a.silence_warned_at <= $1::timestamptz - ${hours48} and ${silentAt} <= $1::timestamptz`;

/** Finds silent reviewers. Everything is derived from rows, so a sweep that was cut off finds the rest again. */
@Injectable()
export class SilentReviews {
  constructor(private readonly source: DataSource) {}

  async toWarn(now: Date, limit: number): Promise<string[]> {
    return (await this.source.query<{ id: string }[]>(`select a.id from ${watched} where ${toWarn} order by a.id limit $2`, [now, limit])).map(({ id }) => id);
  }

  /** Past `after`, so that one that cannot be replaced now does not stop the others. */
  toReplace(now: Date, after: string | null, limit: number): Promise<{ id: string; proposalId: string }[]> {
    return this.source.query<{ id: string; proposalId: string }[]>(`select a.id, a.proposal_id as "proposalId" from ${watched} where ${toReplace} and ($2::uuid is null or a.id > $2) order by a.id limit $3`, [now, after, limit]);
  }

  /** Notes the reminder; false where another worker did, or the reviewer has spoken meanwhile. */
  async warn(manager: EntityManager, id: string, now: Date): Promise<SilentReview | undefined> {
    const found = await this.locked(manager, id, toWarn, now);
    if (found) await manager.query('update review_assignments set silence_warned_at = $2 where id = $1', [id, now]);
    return found;
  }

  /** The review, locked, if it is still silent; whoever answers at the same moment waits, and is then told that it is over. */
  stillSilent(manager: EntityManager, id: string, now: Date): Promise<SilentReview | undefined> {
    return this.locked(manager, id, toReplace, now);
  }

  private async locked(manager: EntityManager, id: string, condition: string, now: Date): Promise<SilentReview | undefined> {
    // The proposal first, as everybody does who hands out reviews; another worker's review is passed over.
    await manager.query('select 1 from proposals p join review_assignments a on a.proposal_id = p.id where a.id = $1 for update of p', [id]);
    const [found] = await manager.query<SilentReview[]>(
      `select a.id, a.call_id as "callId", a.proposal_id as "proposalId", a.reviewer_id as "reviewerId", p.organization_id as "organizationId", a.assigned_by as "assignedBy", a.assigned_at as "assignedAt", a.due_at as "dueAt",
         case when a.state = 'invited' then 'answer' else 'overdue' end as because, case when a.state = 'invited' then rule.answer_days else rule.overdue_days end as days
       from ${watched} where a.id = $2 and ${condition} for update of a skip locked`, [now, id]);
    return found;
  }
}
