import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated phases of reviewing, one row per call that has them: scoring, discussion, panel. A call without a row is reviewed as before. */
export class CreateReviewPhases1764060100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table review_phases (
        call_id uuid primary key references calls,
        scoring_opens_at timestamptz not null,
        scoring_closes_at timestamptz not null,
        discussion_opens_at timestamptz not null,
        discussion_closes_at timestamptz not null,
        panel_opens_at timestamptz not null,
        panel_closes_at timestamptz not null,
        version int not null default 1 constraint review_phases_version check (version > 0),
        set_by uuid not null references persons,
        set_at timestamptz not null,
        constraint review_phases_order check (scoring_opens_at < scoring_closes_at and scoring_closes_at <= discussion_opens_at and discussion_opens_at < discussion_closes_at
          and discussion_closes_at <= panel_opens_at and panel_opens_at < panel_closes_at)
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
