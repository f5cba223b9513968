import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../kernel/errors/refusal.js';
import { type Sweep, Sweeping } from '../../platform/sweeps/sweep.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { ProposalAggregate } from './proposal.aggregate.js';
import { Restoring } from './restoring.service.js';

const batch = 200;

/** Drafts of calls that are over become "not submitted", readable for ever; what was reopened gets its earlier version back. After the closing of calls, which waits for the grace. */
@Injectable()
@Sweeping('lapsed-drafts', 20)
export class LapsedDraftsSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
    private readonly restoring: Restoring,
  ) {}

  async sweep(now: Date): Promise<void> {
    for (let last = '00000000-0000-0000-0000-000000000000'; last; ) {
      const drafts = await this.source.query<{ id: string; callId: string; organizationId: string; reopened: boolean }[]>(
        `select p.id, p.call_id as "callId", p.organization_id as "organizationId", p.snapshot_count > 0 as reopened from calls c join proposals p on p.call_id = c.id and p.state in ('draft', 'readyToSign')
         where c.state in ('closed', 'inReview', 'deciding', 'released', 'cancelled') and greatest(c.closes_at, case when c.state = 'closed' then p.extended_until end) + make_interval(secs => c.grace_seconds) <= $1 and p.id > $2
         order by p.id limit $3`, [now, last, batch]);
      for (const { id, callId, organizationId, reopened } of drafts) {
        // Judged again under its lock: a submission received in time may just have been first.
        const done = reopened ? this.restoring.restore(id, { callId, organizationId }) : this.engine.fire(ProposalAggregate, 'lapse', id, 'system', { particulars: { callId, organizationId } });
        await done.catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }
      last = drafts.length === batch ? drafts.at(-1)!.id : '';
    }
  }
}
