import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal may wait for its signature; the index of what is not submitted yet holds it too. */
export class AddReadyToSign1764010800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Read and added to, so that it does not matter which other state came first.
    const [{ definition }] = (await db.query("select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'proposals_state'")) as [{ definition: string }];
    await db.query(`
      alter table proposals drop constraint proposals_state;
      alter table proposals add constraint proposals_state ${definition.replace("'draft'::text", "'draft'::text, 'readyToSign'::text")};
      drop index proposals_drafts;
      create index proposals_unsent on proposals (call_id) where state in ('draft', 'readyToSign');
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
