import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../kernel/errors/refusal.js';
import { type Sweep, Sweeping } from '../../platform/sweeps/sweep.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { ProposalAggregate } from './proposal.aggregate.js';

const batch = 200;

/** Drafts of calls that are over become "not submitted": they stay readable for ever. After the closing of calls, which waits for the grace. */
@Injectable()
@Sweeping('lapsed-drafts', 20)
export class LapsedDraftsSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
  ) {}

  async sweep(now: Date): Promise<void> {
    for (let last = '00000000-0000-0000-0000-000000000000'; last; ) {
      const drafts = await this.source.query<{ id: string; callId: string; organizationId: string }[]>(
        `select p.id, p.call_id as "callId", p.organization_id as "organizationId" from calls c join proposals p on p.call_id = c.id and p.state = 'draft'
         where c.state in ('closed', 'inReview', 'deciding', 'released', 'cancelled') and greatest(c.closes_at, case when c.state = 'closed' then p.extended_until end) + make_interval(secs => c.grace_seconds) <= $1 and p.id > $2
         order by p.id limit $3`, [now, last, batch]);
      for (const { id, callId, organizationId } of drafts) {
        // Judged again under its lock: a submission received in time may just have been first.
        await this.engine.fire(ProposalAggregate, 'lapse', id, 'system', { particulars: { callId, organizationId } }).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }
      last = drafts.length === batch ? drafts.at(-1)!.id : '';
    }
  }
}
