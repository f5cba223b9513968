import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../kernel/errors/refusal.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { ProposalAggregate } from '../proposal.aggregate.js';

const batch = 200;
/** How long requests that were received in time may still be worked on; it makes nobody's time longer. */
const graceSeconds = 60;

/** Questions that nobody answered in time: the proposal goes back to screening with what there is. */
@Injectable()
@Sweeping('due-information', 25)
export class DueInformationSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
  ) {}

  async sweep(now: Date): Promise<void> {
    for (let last = '00000000-0000-0000-0000-000000000000'; last; ) {
      const due = await this.source.query<{ id: string; requestId: string; callId: string; organizationId: string }[]>(
        `select p.id, r.id as "requestId", p.call_id as "callId", p.organization_id as "organizationId" from information_requests r join proposals p on p.id = r.proposal_id and p.state = 'informationRequested'
         where r.answered_at is null and r.lapsed_at is null and r.due_at + make_interval(secs => ${graceSeconds}) <= $1 and p.id > $2 order by p.id limit $3`, [now, last, batch]);
      for (const one of due) {
        // Judged again under its lock: an answer received in time may just have been first.
        await this.lapse(one).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }
      last = due.length === batch ? due.at(-1)!.id : '';
    }
  }

  private lapse({ id, requestId, callId, organizationId }: { id: string; requestId: string; callId: string; organizationId: string }): Promise<void> {
    return this.units.run(async (work) => {
      const [{ left }] = (await work.manager.query<{ left: number }[]>('select count(*)::int as left from information_items where request_id = $1 and answer is null', [requestId])) as [{ left: number }];
      await this.engine.fireIn(work, ProposalAggregate, 'lapseInformation', id, 'system', {
        particulars: { callId, organizationId, requestId, unanswered: left },
        also: (_row, { manager, at }) => manager.query('update information_requests set lapsed_at = $2 where id = $1', [requestId, at]).then(() => undefined),
      });
    });
  }
}
