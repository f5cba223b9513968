import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which proposal answers were carried over from, and what was carried. */
export class CreateProposalCopies1764010410000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table proposal_copies (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        from_id uuid not null references proposals,
        carried jsonb not null,
        to_check jsonb not null,
        left_out jsonb not null,
        copied_by uuid not null references persons,
        copied_at timestamptz not null,
        constraint proposal_copies_once unique (proposal_id, from_id)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
