import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The states of each workflow, for the tables that did not name them when they were made; and the way from an organization to its payments. */
export class CheckStates1764001200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table review_assignments add constraint review_assignments_state
        check (state in ('invited', 'accepted', 'submitted', 'returned', 'conflicted', 'declined', 'dismissed'));
      alter table agreements add constraint agreements_state
        check (state in ('inPreparation', 'offered', 'signedByRecipient', 'inForce', 'inCloseOut', 'closed', 'declinedByRecipient'));
      alter table payments add constraint payments_state
        check (state in ('scheduled', 'certified', 'released', 'paid', 'cancelled'));
      alter table reports add constraint reports_state
        check (state in ('requested', 'submitted', 'returned', 'accepted'));
      create index payments_organization on payments (organization_id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
