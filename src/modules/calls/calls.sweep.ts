import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../kernel/errors/refusal.js';
import { type Sweep, Sweeping } from '../../platform/sweeps/sweep.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { CallAggregate } from './call.aggregate.js';
import type { CallTransition } from './call.workflow.js';

/** Opens and closes calls at their instants. Submitting itself asks the clock; this only tidies. */
@Injectable()
@Sweeping('call-windows', 10)
export class CallWindowsSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
  ) {}

  async sweep(now: Date): Promise<void> {
    await this.fireAll('open', "state = 'scheduled' and opens_at <= $1", now);
    await this.fireAll('close', "state = 'open' and closes_at + make_interval(secs => grace_seconds) <= $1", now);
  }

  /** The engine judges each call again under its lock: another process, or an extension, may have been first. */
  private async fireAll(step: CallTransition, due: string, now: Date): Promise<void> {
    const calls = await this.source.query<{ id: string }[]>(`select id from calls where ${due} order by closes_at, id`, [now]);
    for (const { id } of calls) {
      await this.engine.fire(CallAggregate, step, id, 'system', { particulars: { callId: id } }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
    }
  }
}
