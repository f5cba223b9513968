import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has an interest in a call (ADR 0047): members of an organization that applies in it, from its draft on, until the
 * results are told. Whoever writes a proposal reads no other's, and a call that is cancelled has no rivals.
 */
export class WidenCallInterests1764060600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view call_interests as
        select distinct p.call_id, m.person_id
        from organization_members m join proposals p on p.organization_id = m.organization_id join calls c on c.id = p.call_id
        where p.state not in ('withdrawn', 'notSubmitted') and c.state not in ('released', 'cancelled');
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
