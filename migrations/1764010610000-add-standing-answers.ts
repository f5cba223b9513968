import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organization answered once and is not asked again; and the documents a call asks organizations for. */
export class AddStandingAnswers1764010610000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organization_answers (
        organization_id uuid not null references organizations,
        question_key text not null,
        kind text not null,
        value jsonb not null,
        changed_by uuid not null references persons,
        changed_at timestamptz not null,
        primary key (organization_id, question_key)
      );
      alter table calls add column required_documents text[] not null default '{}';
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
