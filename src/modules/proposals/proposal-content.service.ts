import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Answers, Calls } from '../calls/index.js';
import { storedAnswers, valuesOf } from './answers.store.js';
import { contentView } from './content-presenter.js';
import type { ContentView } from './content.view.js';
import { type AnonymousContent, withoutNames } from './without-names.js';
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
    return (await this.read(proposalId)).content;
  }

  /** The same without who applies, for calls whose reviewers may not know it. */
  async anonymous(proposalId: string): Promise<AnonymousContent> {
    const { content, answers } = await this.read(proposalId);
    return withoutNames(content, answers);
  }

  private async read(proposalId: string): Promise<{ content: ContentView; answers: Answers }> {
    const row = await this.reads.one(proposalId);
    const [form, stored] = await Promise.all([this.calls.form(row.formVersionId), storedAnswers(this.source.manager, row.id)]);
    const answers = valuesOf(stored);
    return { content: contentView(row, form, withFiles(form, answers, row.files)), answers };
  }
}
