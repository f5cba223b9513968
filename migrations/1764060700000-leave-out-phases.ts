import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call may have no discussion, no panel, or neither; rows that are there have all three and keep them. */
export class LeaveOutPhases1764060700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table review_phases
        alter column discussion_opens_at drop not null, alter column discussion_closes_at drop not null,
        alter column panel_opens_at drop not null, alter column panel_closes_at drop not null,
        drop constraint review_phases_order,
        add constraint review_phases_order check (scoring_opens_at < scoring_closes_at
          and (discussion_opens_at is null) = (discussion_closes_at is null) and (panel_opens_at is null) = (panel_closes_at is null)
          and (discussion_opens_at is null or (scoring_closes_at <= discussion_opens_at and discussion_opens_at < discussion_closes_at))
          and (panel_opens_at is null or (coalesce(discussion_closes_at, scoring_closes_at) <= panel_opens_at and panel_opens_at < panel_closes_at)));
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
