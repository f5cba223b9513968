import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What files gave that were read into budgets, until somebody uses it. */
export class CreateBudgetReadings1764010400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table budget_readings (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        file_name text not null,
        sha256 text not null,
        lines jsonb not null,
        line_rows int[] not null,
        problems jsonb not null,
        read_by uuid not null references persons,
        read_at timestamptz not null,
        used_at timestamptz
      );
      create index budget_readings_proposal on budget_readings (proposal_id, read_by);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
