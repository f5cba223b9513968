import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventListener, ListensTo, type RecordedEvent } from '../../platform/events/listener.js';
import { StandingAnswers } from '../applicants/index.js';
import { Calls } from '../calls/index.js';
import { writeStanding } from './standing.js';

/** Drafts follow the people named in their organization's file, where nobody changed them in the draft. */
@Injectable()
@ListensTo('refresh-drafts', ['organization.contactsChanged'])
export class RefreshDrafts implements EventListener {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly standing: StandingAnswers,
  ) {}

  async handle({ subjectId, actorId, at }: RecordedEvent): Promise<void> {
    if (!actorId) return;
    const drafts = await this.source.query<{ id: string; formVersionId: string }[]>(`select id, form_version_id as "formVersionId" from proposals where organization_id = $1 and state = 'draft' order by id`, [subjectId]);
    for (const { id, formVersionId } of drafts) {
      const form = await this.calls.form(formVersionId);
      await this.source.transaction(async (manager) => {
        const [row] = await manager.query<{ state: string }[]>('select state from proposals where id = $1 for update', [id]);
        if (row?.state === 'draft') await writeStanding(manager, id, form, await this.standing.of(subjectId, manager), actorId, at);
      });
    }
  }
}
