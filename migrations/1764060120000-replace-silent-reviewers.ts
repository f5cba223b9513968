import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rule of a call about reviewers who stay silent, and what the portal remembers of each of them. */
export class ReplaceSilentReviewers1764060120000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table silence_rules (
        call_id uuid primary key references calls,
        is_on boolean not null,
        answer_days int not null constraint silence_rules_answer check (answer_days between 3 and 60),
        overdue_days int not null constraint silence_rules_overdue check (overdue_days between 0 and 60),
        version int not null default 1 constraint silence_rules_version check (version > 0),
        set_by uuid not null references persons,
        set_at timestamptz not null
      );
      alter table review_assignments add column saved_at timestamptz;
      alter table review_assignments add column silence_warned_at timestamptz;
      alter table review_assignments add column replaced_by_id uuid references review_assignments;
      create index review_assignments_replaced on review_assignments (replaced_by_id) where replaced_by_id is not null;
      create index review_assignments_unanswered on review_assignments (call_id) where state in ('invited', 'accepted', 'returned');
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
