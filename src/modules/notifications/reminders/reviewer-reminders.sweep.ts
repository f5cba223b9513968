import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import type { Recipient } from '../audiences.js';
import { Herald } from '../herald.js';

interface Due extends Recipient {
  kind: 'agreement' | 'declaration';
  untilOn: string;
  days: number;
}
const batch = 500;
const templates = { agreement: { soon: 'reviewerAgreementExpiring', last: 'reviewerAgreementEnding' }, declaration: { soon: 'interestsExpiring', last: 'interestsEnding' } } as const;

/**
 * Tells reviewers 60, 30 and 7 days before the last day of their agreement and declaration, and on that day (workflows 3,
 * job 9): the latest of these that is due and not yet said. `reviewer_notices` keeps what was told; the notice's own key
 * keeps a sweep that was cut off in between from telling it twice.
 */
@Injectable()
@Sweeping('reviewer-reminders', 62)
export class ReviewerReminders implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly herald: Herald,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.herald.tellAll(batch, () => this.due(localDateOf(now)), (d) => ({
      key: `reviewer-${d.kind}:${d.id}:${d.untilOn}:${d.days}`, recipient: d, template: templates[d.kind][d.days ? 'soon' : 'last'], subject: { subjectId: `${d.id} ${d.untilOn}`, dueOn: d.untilOn }, path: `/reviewer-profile/${d.kind}`,
    }), (told) => this.keep(told, now));
  }

  /** Those who review without a signature are reminded of the day their time to sign ends. Long after a last day nobody is written to. */
  private due(today: string): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select p.id, p.name, p.email, p.locale, e.kind, e.until_on as "untilOn", k.days
       from persons p join person_roles o on o.person_id = p.id and o.role = 'reviewer' join reviewer_profiles f on f.person_id = p.id
       cross join lateral (values ('agreement', greatest(f.agreement_until_on, f.grace_until_on)), ('declaration', greatest((select max(d.until_on) from interest_declarations d where d.person_id = p.id), f.grace_until_on))) as e(kind, until_on)
       cross join lateral (select days from (values (0), (7), (30), (60)) as rungs(days) where e.until_on - days <= $1::date order by days limit 1) k
       where p.deactivated_at is null and p.email_confirmed_at is not null and e.until_on >= $1::date - 14
         and not exists (select 1 from reviewer_notices n where n.person_id = p.id and n.kind = e.kind and n.until_on = e.until_on and n.days <= k.days)
       order by p.id, e.kind limit $2`, [today, batch]);
  }

  private async keep(told: readonly Due[], now: Date): Promise<void> {
    await this.source.query(
      `insert into reviewer_notices (person_id, kind, until_on, days, told_at) select d.id, d.kind, d."untilOn", d.days, $2
       from jsonb_to_recordset($1::jsonb) as d(id uuid, kind text, "untilOn" date, days int) on conflict do nothing`, [JSON.stringify(told.map(({ id, kind, untilOn, days }) => ({ id, kind, untilOn, days }))), now]);
  }
}
