import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recommendations and requests for reconsideration are also looked for by their organization. */
export class IndexRecommendations1764050500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index recommendations_organization on recommendations (organization_id);
      create index reconsiderations_organization on reconsiderations (organization_id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
