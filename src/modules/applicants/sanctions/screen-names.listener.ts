import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventListener, ListensTo, type RecordedEvent } from '../../../platform/events/listener.js';
import { ScreeningRuns } from './screening-run.service.js';

/** Compares names anew when an organization or a person is registered or changed, and with each list that is loaded. */
@Injectable()
@ListensTo('screen-names', ['organization.registered', 'organization.changed', 'organization.contactsChanged', 'organization.memberJoined', 'organization.governingBodyChanged', 'person.profileChanged', 'sanctionsList.loaded'])
export class ScreenNames implements EventListener {
  constructor(
    private readonly source: DataSource,
    private readonly runs: ScreeningRuns,
  ) {}

  async handle({ subjectType, subjectId }: RecordedEvent): Promise<void> {
    if (subjectType === 'sanctionsList') return this.runs.run({ cause: 'list', listId: subjectId });
    const organizationIds = subjectType === 'organization' ? [subjectId] : (await this.source.query<{ id: string }[]>('select organization_id as id from organization_members where person_id = $1 order by 1', [subjectId])).map(({ id }) => id);
    if (organizationIds.length) await this.runs.run({ cause: 'change', organizationIds });
  }
}
