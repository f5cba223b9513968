import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposed assignments of reviewers; somebody who declined or was dismissed may be asked again. */
export class CreateMatching1764020200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table review_assignments drop constraint review_assignments_once;
      create unique index review_assignments_once on review_assignments (proposal_id, reviewer_id) where state not in ('declined', 'dismissed');
      create index review_assignments_proposal on review_assignments (proposal_id, reviewer_id);
      create table matching_runs (
        id uuid primary key,
        call_id uuid not null references calls,
        state text not null constraint matching_runs_state check (state in ('queued', 'running', 'proposed', 'sending', 'sent', 'cancelled', 'discarded', 'failed')),
        due_at timestamptz not null,
        capacity int not null constraint matching_runs_capacity check (capacity > 0),
        requested_by uuid not null references persons,
        requested_at timestamptz not null,
        rounds int not null default 0,
        objective int,
        bound int,
        milliseconds int,
        proposed_at timestamptz,
        confirmed_by uuid references persons,
        confirmed_at timestamptz
      );
      create unique index matching_runs_one_open on matching_runs (call_id) where state in ('queued', 'running', 'proposed', 'sending');
      create index matching_runs_call on matching_runs (call_id, requested_at desc, id desc);
      create table matching_pairs (
        run_id uuid not null references matching_runs,
        proposal_id uuid not null references proposals,
        reviewer_id uuid not null references persons,
        score smallint not null constraint matching_pairs_score check (score between 0 and 100),
        by_hand boolean not null default false,
        outcome text constraint matching_pairs_outcome check (outcome in ('invited', 'notPossible', 'full')),
        primary key (run_id, proposal_id, reviewer_id)
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
