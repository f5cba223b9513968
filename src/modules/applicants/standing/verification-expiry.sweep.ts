import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../kernel/errors/refusal.js';
import { addDays, localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { expiringDays } from '../file/file-standing.js';
import { OrganizationAggregate } from './organization.aggregate.js';
import type { OrganizationTransition } from './organization.workflow.js';

const batch = 200;

/** Verifications end on their last day and are announced 60 days before (workflows 3, job 10). Who comes second finds the state changed. */
@Injectable()
@Sweeping('verification-expiry', 41)
export class VerificationExpiry implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
  ) {}

  async sweep(now: Date): Promise<void> {
    const today = localDateOf(now);
    await this.#all('expire', "state in ('verified', 'expiring') and verified_until_on < $1", today);
    await this.#all('announceExpiry', "state = 'verified' and verified_until_on <= $1", addDays(today, expiringDays));
  }

  async #all(step: OrganizationTransition, due: string, day: string): Promise<void> {
    for (let found = batch; found === batch; ) {
      const rows = await this.source.query<{ id: string }[]>(`select id from organizations where ${due} order by verified_until_on, id limit ${batch}`, [day]);
      found = rows.length;
      for (const { id } of rows) {
        await this.engine.fire(OrganizationAggregate, step, id, 'system', { particulars: { organizationId: id } }).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }
    }
  }
}
