import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The zone a person reads deadlines in, beside the programme's own. */
export class AddTimeZones1764010700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table persons add column time_zone text');
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
