import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Calls } from '../calls/index.js';
import { storedAnswers, valuesOf } from './answers.store.js';
import { contentView } from './content-presenter.js';
import type { ContentView } from './content.view.js';
import { ProposalReads, withFiles } from './proposal-reads.js';

/** A whole proposal to read, for modules that check the reader themselves; `ProposalText` shows it. */
@Injectable()
export class ProposalContent {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
  ) {}

  async of(proposalId: string): Promise<ContentView> {
    const row = await this.reads.one(proposalId);
    const [form, stored] = await Promise.all([this.calls.form(row.formVersionId), storedAnswers(this.source.manager, row.id)]);
    return contentView(row, form, withFiles(form, valuesOf(stored), row.files));
  }
}
