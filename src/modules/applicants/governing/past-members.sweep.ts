import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../kernel/time/dates.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { yearsAfterLeaving } from './governing-standing.js';

const batch = 500;

/** Takes people out of the lists who left longer ago than it counts (ADR 0046). Another process doing the same finds them locked, or gone. */
@Injectable()
@Sweeping('past-governing-members', 43)
export class PastMembers implements Sweep {
  constructor(private readonly units: UnitOfWork) {}

  async sweep(now: Date): Promise<void> {
    const oldest = Number(localDateOf(now).slice(0, 4)) - yearsAfterLeaving;
    for (let removed = batch; removed === batch; ) {
      removed = await this.units.run(async (work) => {
        const gone = await work.manager.query<{ organizationId: string; count: number }[]>(
          `with past as (delete from governing_members where id in (select id from governing_members where left_year < $1 order by id limit ${batch} for update skip locked) returning organization_id)
           select organization_id as "organizationId", count(*)::int as count from past group by 1 order by 1`, [oldest]);
        for (const { organizationId, count } of gone) work.record({ name: 'organization.governingBodyChanged', subjectType: 'organization', subjectId: organizationId, actorId: null, particulars: { organizationId, change: 'removed', count } });
        return gone.reduce((sum, { count }) => sum + count, 0);
      });
    }
  }
}
