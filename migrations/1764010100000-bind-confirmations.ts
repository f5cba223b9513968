import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A confirmation link carries what its own registrant typed, and makes an account of nothing else. */
export class BindConfirmations1764010100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table account_tokens add column name text, add column locale text constraint account_tokens_locale check (locale in ('en', 'fr')), add column password_hash text;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
