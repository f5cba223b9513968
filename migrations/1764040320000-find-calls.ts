import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When decisions are expected, where projects may take place, and searches that people save to be told of new calls. */
export class FindCalls1764040320000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls add column decision_target_on date, add column countries text[] not null default '{}';
      create table saved_searches (
        id uuid primary key,
        person_id uuid not null references persons,
        name text not null,
        filter jsonb not null,
        saved_at timestamptz not null,
        constraint saved_searches_name unique (person_id, name)
      );
      create table call_alerts (
        person_id uuid primary key references persons,
        serial uuid not null,
        token_hash text not null constraint call_alerts_token unique,
        stopped_at timestamptz,
        sent_on date
      );
      create table call_alert_tellings (
        search_id uuid not null references saved_searches on delete cascade,
        call_id uuid not null references calls,
        told_at timestamptz not null,
        primary key (search_id, call_id)
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
