import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of open calls under amendment, and how many days applicants keep for one that asks more of them. */
export class CreateFormAmendments1764010300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls add column amendment_days int not null default 10 constraint calls_amendment_days check (amendment_days between 0 and 90);
      create table form_amendments (
        id uuid primary key,
        call_id uuid not null references calls,
        definition jsonb not null,
        started_by uuid not null references persons,
        started_at timestamptz not null,
        form_version_id uuid references form_versions,
        reason jsonb,
        changes jsonb,
        amended_by uuid references persons,
        amended_at timestamptz,
        constraint form_amendments_whole check ((amended_at is null) = (form_version_id is null) and (amended_at is null) = (reason is null))
      );
      create unique index form_amendments_pending on form_amendments (call_id) where amended_at is null;
      create index form_amendments_call on form_amendments (call_id, amended_at);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
