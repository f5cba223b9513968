import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for proposals and the immutable versions of their forms. */
export class CreateCalls1764000500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table calls (
        id uuid primary key,
        programme_id uuid not null references programmes,
        reference text not null constraint calls_reference unique,
        state text not null,
        title jsonb not null,
        summary jsonb not null,
        purpose jsonb not null,
        theme_codes text[] not null,
        recipient_kinds text[] not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        zone text not null default 'America/Toronto',
        grace_seconds int not null default 60 check (grace_seconds between 0 and 900),
        envelope jsonb not null,
        minimum_cents bigint not null check (minimum_cents >= 0),
        maximum_cents bigint not null,
        earliest_start_on date not null,
        maximum_months int not null check (maximum_months between 1 and 120),
        cost_share_percent int not null default 5 check (cost_share_percent between 0 and 100),
        overhead_percent int not null default 12 check (overhead_percent between 0 and 100),
        stacking_percent int not null default 100 check (stacking_percent between 1 and 100),
        reviews_per_proposal int not null default 2 check (reviews_per_proposal between 1 and 9),
        rubric jsonb not null,
        form_version_id uuid,
        created_by uuid not null references persons,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version int not null default 1,
        approved_by uuid references persons,
        closed_at timestamptz,
        released_at timestamptz,
        constraint calls_state check (state in ('draft', 'inApproval', 'scheduled', 'open', 'closed', 'inReview', 'deciding', 'released', 'cancelled')),
        constraint calls_window check (closes_at > opens_at),
        constraint calls_amounts check (maximum_cents >= minimum_cents)
      );
      create index calls_state_closes on calls (state, closes_at);
      create table form_versions (
        id uuid primary key,
        call_id uuid not null references calls,
        number int not null,
        definition jsonb not null,
        created_at timestamptz not null,
        constraint form_versions_number unique (call_id, number)
      );
      create trigger form_versions_immutable before update or delete on form_versions for each row execute function refuse_change();
      alter table calls add constraint calls_form_version foreign key (form_version_id) references form_versions;
      alter table ledger_entries add constraint ledger_entries_call_fk foreign key (call_id) references calls;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
