import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposed pair keeps what its points are for; of pairs found before, only the points are known. */
export class KeepGroundsOfMatches1764060710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table matching_pairs add column grounds text[] not null default '{}'
        constraint matching_pairs_grounds check (grounds <@ array['expert', 'theme', 'field', 'language', 'country', 'region']);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
