import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { makeDocument } from './make-document.job.js';

const minute = 60_000;

/** Submissions whose PDF nobody made: their job was lost, or used up its tries. Asked for again every ten minutes. */
@Injectable()
@Sweeping('missing-documents', 80)
export class MissingDocumentsSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
  ) {}

  async sweep(now: Date): Promise<void> {
    const missing = await this.source.query<{ proposalId: string; number: number }[]>(
      `select s.proposal_id as "proposalId", s.number from proposal_snapshots s
       where s.submitted_at between $1 and $2 and not exists (select 1 from proposal_documents d where d.proposal_id = s.proposal_id and d.number = s.number)
       order by s.submitted_at limit 100`, [new Date(now.getTime() - 30 * 24 * 60 * minute), new Date(now.getTime() - 5 * minute)]);
    const turn = Math.floor(now.getTime() / (10 * minute));
    for (const one of missing) await this.jobs.add(makeDocument, { ...one, turn });
  }
}
