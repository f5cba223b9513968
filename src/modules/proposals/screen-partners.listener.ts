import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventListener, ListensTo, type RecordedEvent } from '../../platform/events/listener.js';
import { ScreeningRuns } from '../applicants/index.js';

/** A proposal that is handed in names partners, and people the organization's file may not have known: their names are compared with the sanctions lists. */
@Injectable()
@ListensTo('screen-partners', ['proposal.submitted'])
export class ScreenPartners implements EventListener {
  constructor(
    private readonly source: DataSource,
    private readonly runs: ScreeningRuns,
  ) {}

  async handle({ subjectId }: RecordedEvent): Promise<void> {
    const rows = await this.source.query<{ id: string }[]>('select organization_id as id from proposals where id = $1', [subjectId]);
    await this.runs.run({ cause: 'change', organizationIds: rows.map(({ id }) => id) });
  }
}
