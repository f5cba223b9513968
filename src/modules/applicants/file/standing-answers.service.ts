import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Section A of the form, by question key: who speaks and who signs for the organization. Edited in its file. */
export const contactKeys = ['contactName', 'contactTitle', 'contactEmail', 'contactPhone', 'contactLanguage', 'signatoryName', 'signatoryTitle', 'signatoryEmail', 'signatoryPhone'] as const;
export type ContactKey = (typeof contactKeys)[number];
/** What section I asks about the organization itself: the latest submission says it best. */
export const capacityKeys = ['experience', 'similarProjects', 'team', 'financialControls', 'hasPreviousFunding', 'previousFunding'] as const;

/** An answer that holds for every proposal; only a question of the same kind takes it. */
export interface StandingAnswer {
  key: string;
  kind: string;
  value: unknown;
}

/** Answers that an organization gives once (workflows 1.3). */
@Injectable()
export class StandingAnswers {
  constructor(private readonly source: DataSource) {}

  of(organizationId: string, manager: EntityManager = this.source.manager): Promise<StandingAnswer[]> {
    return manager.query<StandingAnswer[]>('select question_key as key, kind, value from organization_answers where organization_id = $1 order by question_key', [organizationId]);
  }

  /** Keeps what a submission said: people only where the file names nobody yet, since the file is where they are changed; the rest as it was said last. */
  async learn(manager: EntityManager, organizationId: string, answers: readonly StandingAnswer[], personId: string, at: Date): Promise<void> {
    const capacity = answers.filter(({ key }) => (capacityKeys as readonly string[]).includes(key));
    await this.write(manager, organizationId, answers.filter(({ key }) => (contactKeys as readonly string[]).includes(key)), personId, at, false);
    await this.write(manager, organizationId, capacity, personId, at, true);
    await manager.query('delete from organization_answers where organization_id = $1 and question_key = any($2) and not question_key = any($3)', [organizationId, capacityKeys, capacity.map(({ key }) => key)]);
  }

  /** One statement for all of them. */
  async write(manager: EntityManager, organizationId: string, answers: readonly StandingAnswer[], personId: string, at: Date, over: boolean): Promise<void> {
    if (!answers.length) return;
    await manager.query(
      `insert into organization_answers as a (organization_id, question_key, kind, value, changed_by, changed_at)
       select $1, r ->> 'key', r ->> 'kind', r -> 'value', $3, $4 from jsonb_array_elements($2::jsonb) r
       on conflict (organization_id, question_key) do update set kind = excluded.kind, value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at where $5`,
      [organizationId, JSON.stringify(answers), personId, at, over]);
  }
}
