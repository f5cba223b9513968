import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank accounts of organizations, their numbers sealed; and every reading of them, with its reason. */
export class CreateBankAccounts1764010620000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table bank_accounts (
        id uuid primary key,
        organization_id uuid not null references organizations,
        state text not null constraint bank_accounts_state check (state in ('submitted', 'verified', 'notVerified', 'replaced')),
        country text not null check (country ~ '^[A-Z]{2}$'),
        bank_name text not null,
        last_digits text not null check (length(last_digits) <= 4),
        sealed text not null,
        submitted_by uuid not null references persons,
        submitted_at timestamptz not null,
        checked_by uuid references persons,
        checked_at timestamptz,
        check_note text
      );
      create unique index bank_accounts_current on bank_accounts (organization_id) where state <> 'replaced';
      create index bank_accounts_organization on bank_accounts (organization_id, submitted_at desc);
      create table bank_account_readings (
        id uuid primary key,
        account_id uuid not null references bank_accounts,
        reader_id uuid not null references persons,
        reason text not null,
        read_at timestamptz not null
      );
      create index bank_account_readings_account on bank_account_readings (account_id, read_at desc);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
