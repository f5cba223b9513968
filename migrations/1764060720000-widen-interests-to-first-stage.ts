import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has an interest in a call has one in its first stage too (ADR 0047): while full proposals compete, a rival's concept note
 * tells what the rival's proposal will say, although its own results are released.
 */
export class WidenInterestsToFirstStage1764060720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view call_interests as
        select distinct stage.call_id, m.person_id
        from organization_members m join proposals p on p.organization_id = m.organization_id join calls c on c.id = p.call_id
          cross join lateral (values (c.id), (c.first_stage_call_id)) stage(call_id)
        where stage.call_id is not null and p.state not in ('withdrawn', 'notSubmitted') and c.state not in ('released', 'cancelled');
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
