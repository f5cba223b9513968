import { Injectable } from '@nestjs/common';
import { type EventListener, ListensTo, type RecordedEvent } from '../../../platform/events/listener.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { makeDocument } from './make-document.job.js';

/** After a submission is committed its PDF is made; submitting itself waits for nothing. */
@Injectable()
@ListensTo('proposal-documents', ['proposal.submitted'])
export class OnSubmitted implements EventListener {
  constructor(private readonly jobs: Jobs) {}

  async handle({ subjectId, particulars: { number } }: RecordedEvent): Promise<void> {
    if (typeof number === 'number') await this.jobs.add(makeDocument, { proposalId: subjectId, number, turn: 0 });
  }
}
