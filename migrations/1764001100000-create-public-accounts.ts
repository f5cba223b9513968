import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the Public Accounts of Canada printed about the programme and its sisters: payments, totals, votes. Reference data, never changed. */
export class CreatePublicAccounts1764001100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table public_accounts_totals (
        id int primary key,
        fiscal_year int not null,
        programme_code text not null,
        transfer_type text not null check (transfer_type in ('grant', 'contribution')),
        programme jsonb not null,
        total_cents bigint not null,
        listed_count int not null,
        listed_cents bigint not null,
        unlisted_cents bigint not null check (listed_cents + unlisted_cents = total_cents),
        constraint public_accounts_totals_line unique (fiscal_year, programme_code, transfer_type)
      );
      create table public_accounts_payments (
        id int primary key,
        fiscal_year int not null,
        programme_code text not null,
        transfer_type text not null check (transfer_type in ('grant', 'contribution')),
        recipient jsonb not null,
        recipient_name text,
        city text,
        region_or_country text,
        amount_cents bigint not null,
        aggregate boolean not null,
        aggregate_count int,
        source_page int not null,
        search text generated always as ((recipient ->> 'en') || ' ' || coalesce(recipient ->> 'fr', '')) stored
      );
      create index public_accounts_payments_search on public_accounts_payments using gin (search gin_trgm_ops);
      create index public_accounts_payments_amount on public_accounts_payments (amount_cents desc, id);
      create table public_accounts_authorities (
        id int primary key,
        fiscal_year int not null,
        name text not null,
        previous_years_cents bigint not null,
        main_estimates_cents bigint not null,
        supplementary_cents bigint not null,
        adjustments_cents bigint not null,
        total_cents bigint not null,
        used_cents bigint not null,
        lapsed_cents bigint not null,
        subsequent_years_cents bigint not null,
        used_previous_year_cents bigint not null,
        source_page int not null
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
