import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has an interest in the decisions of a call that are not told yet: members of an organization that applies in it.
 * One rule in one place, for the ranking, the trail, the lists, the spending view and the work list.
 */
export class CreateCallInterests1764010110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view call_interests as
        select distinct p.call_id, m.person_id
        from organization_members m join proposals p on p.organization_id = m.organization_id join calls c on c.id = p.call_id
        where p.submitted_at is not null and p.state <> 'withdrawn' and c.state <> 'released';
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
