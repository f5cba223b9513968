import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../kernel/errors/refusal.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { DocumentAggregate } from './document.aggregate.js';

const batch = 200;

/** Documents whose last day has passed expire (workflows 3, job 10). Safe beside another process: who comes second finds the state changed. */
@Injectable()
@Sweeping('document-expiry', 40)
export class DocumentExpiry implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
  ) {}

  async sweep(now: Date): Promise<void> {
    const today = localDateOf(now);
    for (let found = batch; found === batch; ) {
      const due = await this.source.query<{ id: string; organizationId: string; kind: string }[]>(
        `select id, organization_id as "organizationId", kind from organization_documents where state in ('submitted', 'verified') and valid_to < $1 order by valid_to, id limit ${batch}`, [today]);
      found = due.length;
      for (const { id, organizationId, kind } of due) {
        await this.engine.fire(DocumentAggregate, 'expire', id, 'system', { particulars: { organizationId, kind } }).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
      }
    }
  }
}
