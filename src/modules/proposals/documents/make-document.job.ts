import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { Clock } from '../../../kernel/time/clock.js';
import { Typesetter } from '../../../platform/documents/typesetter.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { defineJob, Performing, type Performs } from '../../../platform/jobs/define-job.js';
import { Calls } from '../../calls/index.js';
import { type KeptSnapshot, proposalDocument, type SnapshotContent } from './proposal-document.js';

interface Which {
  proposalId: string;
  number: number;
  /** Which try of the sweep: a finished job of the same key would not run again. */
  turn: number;
}

export const makeDocument = defineJob<Which>({
  name: 'make-proposal-document', queue: 'documents', purpose: 'Makes the PDF of one submission', attempts: 4, backoffMs: 5_000,
  key: ({ proposalId, number, turn }) => `${proposalId}-${number}-${turn}`,
});

/** Sets a submission as a PDF, once: from its snapshot alone, so that the file is the same whenever and wherever it is made. */
@Injectable()
@Performing(makeDocument)
export class MakeDocument implements Performs<Which> {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly typesetter: Typesetter,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async perform({ proposalId, number }: Which): Promise<void> {
    const [found] = await this.source.query<(KeptSnapshot & { made: boolean; content: string })[]>(
      `select s.content, s.receipt, s.number, s.sha256, s.submitted_at as "submittedAt", c.title as "callTitle",
         exists (select 1 from proposal_documents d where d.proposal_id = s.proposal_id and d.number = s.number) as made
       from proposal_snapshots s join proposals p on p.id = s.proposal_id join calls c on c.id = p.call_id where s.proposal_id = $1 and s.number = $2`, [proposalId, number]);
    if (!found || found.made) return;
    const content = JSON.parse(found.content) as SnapshotContent;
    const document = proposalDocument(found, content, await this.calls.form(content.proposal.formVersionId));
    const { bytes, missing } = await this.typesetter.pdf(document);
    const kept = await this.files.put(Readable.from([Buffer.from(bytes)]));
    const inserted = await this.source.query<unknown[]>(
      `insert into proposal_documents (proposal_id, number, sha256, bytes, store_key, missing, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning number`,
      [proposalId, number, createHash('sha256').update(bytes).digest('hex'), kept.bytes, kept.key, missing, this.clock.now()]);
    if (!inserted.length) await this.files.remove(kept.key);
  }
}
