import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call says whether partners consent before a proposal is submitted; so far everybody was warned. */
export class RequirePartnerConsent1764060400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls add column partner_consent text not null default 'warn' constraint calls_partner_consent check (partner_consent in ('off', 'warn', 'required'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
