import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme and its themes, as data: programmes are renamed and reorganized. */
export class CreateProgrammes1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table programmes (
        id uuid primary key,
        code text not null constraint programmes_code unique,
        name jsonb not null,
        purpose jsonb not null,
        created_at timestamptz not null
      );
      create table themes (
        code text primary key,
        programme_id uuid not null references programmes,
        parent_code text references themes,
        name jsonb not null,
        crs_code text not null,
        position int not null,
        valid_from date,
        valid_to date
      );
      create index themes_parent on themes (parent_code);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
