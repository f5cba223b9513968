import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals: answers with a version each, attachments, immutable snapshots, requests for information. */
export class CreateProposals1764000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table proposals (
        id uuid primary key,
        reference text not null constraint proposals_reference unique,
        call_id uuid not null references calls,
        organization_id uuid not null references organizations,
        form_version_id uuid not null references form_versions,
        state text not null,
        language text not null check (language in ('en', 'fr')),
        title text not null default '',
        theme_code text references themes,
        requested_cents bigint not null default 0,
        country_shares jsonb not null default '[]',
        started_by uuid not null references persons,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        submitted_at timestamptz,
        snapshot_count int not null default 0,
        screened_by uuid references persons,
        ineligible_code text,
        ineligible_note text,
        constraint proposals_state check (state in ('draft', 'submitted', 'informationRequested', 'eligible', 'ineligible', 'underReview', 'approved', 'declined', 'awarded', 'notFunded', 'withdrawn', 'notSubmitted'))
      );
      -- Drafts are written to all day: they stand in as few indexes as possible. Those of the staff's list hold what was submitted.
      create index proposals_organization on proposals (organization_id, updated_at desc, id desc);
      create index proposals_drafts on proposals (call_id) where state = 'draft';
      create index proposals_submitted on proposals (submitted_at desc, id desc) where submitted_at is not null;
      create index proposals_call_submitted on proposals (call_id, submitted_at desc, id desc) where submitted_at is not null;
      create index proposals_state_submitted on proposals (state, submitted_at desc, id desc) where submitted_at is not null;
      create index proposals_theme_submitted on proposals (theme_code, submitted_at desc, id desc) where submitted_at is not null;
      create index proposals_call_state on proposals (call_id, state, submitted_at desc, id desc) where submitted_at is not null;
      create index proposals_requested on proposals (requested_cents desc, id desc) where submitted_at is not null;
      create index proposals_call_requested on proposals (call_id, requested_cents desc, id desc) where submitted_at is not null;
      create index proposals_state_requested on proposals (state, requested_cents desc, id desc) where submitted_at is not null;
      create index proposals_reference_submitted on proposals (reference, id) where submitted_at is not null;
      create index proposals_call_reference on proposals (call_id, reference, id) where submitted_at is not null;
      create index proposals_title_search on proposals using gin (title gin_trgm_ops) where submitted_at is not null;
      create index proposals_reference_search on proposals using gin (reference gin_trgm_ops) where submitted_at is not null;
      create table proposal_numbers (
        call_id uuid primary key references calls,
        last int not null
      );
      create table answers (
        proposal_id uuid not null references proposals,
        question_key text not null,
        value jsonb,
        version int not null default 1,
        edited_by uuid not null references persons,
        edited_at timestamptz not null,
        primary key (proposal_id, question_key)
      );
      create table attachments (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        question_key text not null,
        file_name text not null,
        media_type text not null,
        bytes bigint not null,
        sha256 text not null,
        store_key text not null,
        uploaded_by uuid not null references persons,
        uploaded_at timestamptz not null,
        removed_at timestamptz
      );
      create index attachments_proposal on attachments (proposal_id, uploaded_at);
      create table proposal_snapshots (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        number int not null,
        content text not null,
        sha256 text not null,
        receipt text not null constraint proposal_snapshots_receipt unique,
        submitted_by uuid not null references persons,
        submitted_at timestamptz not null,
        constraint proposal_snapshots_number unique (proposal_id, number)
      );
      create trigger proposal_snapshots_immutable before update or delete on proposal_snapshots for each row execute function refuse_change();
      create table information_requests (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        question text not null,
        due_at timestamptz not null,
        requested_by uuid not null references persons,
        requested_at timestamptz not null,
        answer text,
        answered_by uuid references persons,
        answered_at timestamptz
      );
      create index information_requests_proposal on information_requests (proposal_id, requested_at);
      alter table ledger_entries add constraint ledger_entries_proposal_fk foreign key (proposal_id) references proposals;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
