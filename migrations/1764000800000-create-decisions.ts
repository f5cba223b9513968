import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One decision per proposal: outcome, money by fiscal year, reason and feedback; told only at release. */
export class CreateDecisions1764000800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table decisions (
        id uuid primary key,
        proposal_id uuid not null constraint decisions_proposal unique references proposals,
        call_id uuid not null references calls,
        outcome text not null check (outcome in ('approved', 'declined')),
        amount_cents bigint not null default 0 check (amount_cents >= 0),
        years jsonb not null default '[]',
        reason_code text not null,
        reason text,
        feedback text not null,
        decided_by uuid not null references persons,
        decided_at timestamptz not null,
        released_at timestamptz,
        reopened_at timestamptz,
        version int not null default 1
      );
      create index decisions_call on decisions (call_id, outcome);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
