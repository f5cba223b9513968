import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a copied call comes from, and the trial answers of staff who test a call's form. */
export class TryForms1764030500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls add column copied_from_id uuid references calls;
      create index calls_copied_from on calls (copied_from_id) where copied_from_id is not null;
      create table form_trials (
        call_id uuid not null references calls,
        person_id uuid not null references persons,
        answers jsonb not null,
        updated_at timestamptz not null,
        primary key (call_id, person_id)
      );
      create index form_trials_person on form_trials (person_id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
