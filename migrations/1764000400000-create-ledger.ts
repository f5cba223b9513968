import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money: an appropriation per programme and fiscal year, and append-only entries. Every total is a sum over them. */
export class CreateLedger1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table appropriations (
        id uuid primary key,
        programme_id uuid not null references programmes,
        fiscal_year int not null check (fiscal_year between 2000 and 2100),
        vote text not null,
        created_at timestamptz not null,
        constraint appropriations_year unique (programme_id, fiscal_year)
      );
      create table ledger_entries (
        id uuid primary key,
        appropriation_id uuid not null references appropriations,
        programme_id uuid not null references programmes,
        fiscal_year int not null,
        kind text not null check (kind in ('appropriate', 'allocate', 'deallocate', 'reserve', 'release', 'commit', 'decommit', 'pay', 'return', 'recover')),
        amount_cents bigint not null check (amount_cents <> 0),
        call_id uuid,
        theme_code text references themes,
        proposal_id uuid,
        agreement_id uuid,
        payment_id uuid,
        note text,
        actor_id uuid references persons,
        at timestamptz not null
      );
      create index ledger_entries_year on ledger_entries (programme_id, fiscal_year, kind) include (amount_cents);
      create index ledger_entries_call on ledger_entries (call_id, fiscal_year, kind) include (amount_cents);
      create index ledger_entries_theme on ledger_entries (theme_code, fiscal_year, kind) include (amount_cents);
      create index ledger_entries_agreement on ledger_entries (agreement_id, kind) include (amount_cents);
      create index ledger_entries_proposal on ledger_entries (proposal_id, kind) include (amount_cents);
      create table ledger_country_shares (
        entry_id uuid not null references ledger_entries,
        country text not null,
        amount_cents bigint not null,
        programme_id uuid not null references programmes,
        fiscal_year int not null,
        kind text not null,
        primary key (entry_id, country)
      );
      create index ledger_country_shares_country on ledger_country_shares (programme_id, country, fiscal_year, kind) include (amount_cents);
      create trigger ledger_entries_append_only before update or delete on ledger_entries for each row execute function refuse_change();
      create trigger ledger_country_shares_append_only before update or delete on ledger_country_shares for each row execute function refuse_change();
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
