import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reviews what, conflicts of interest, scores by criterion. */
export class CreateReviews1764000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table review_assignments (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        call_id uuid not null references calls,
        reviewer_id uuid not null references persons,
        state text not null,
        due_at timestamptz not null,
        assigned_by uuid not null references persons,
        assigned_at timestamptz not null,
        answered_at timestamptz,
        conflict_kind text,
        conflict_note text,
        decline_code text,
        recommendation text check (recommendation in ('fund', 'fundWithChanges', 'doNotFund')),
        overall_comment text,
        total numeric(4, 1) check (total between 0 and 100),
        submitted_at timestamptz,
        version int not null default 1,
        constraint review_assignments_once unique (proposal_id, reviewer_id)
      );
      create index review_assignments_reviewer on review_assignments (reviewer_id, state, due_at);
      create index review_assignments_call on review_assignments (call_id, proposal_id);
      create table review_scores (
        assignment_id uuid not null references review_assignments,
        criterion text not null,
        score smallint check (score between 0 and 4),
        comment_for_applicant text not null default '',
        comment_internal text not null default '',
        version int not null default 1,
        edited_at timestamptz not null,
        primary key (assignment_id, criterion)
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
