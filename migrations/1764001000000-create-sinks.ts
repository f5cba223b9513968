import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What listens: notices to people, the public register, and the programme's printed history. */
export class CreateSinks1764001000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notifications (
        id uuid primary key,
        dedupe_key text not null constraint notifications_dedupe_key unique,
        person_id uuid not null references persons,
        template text not null,
        subject jsonb not null,
        body jsonb not null,
        href text,
        created_at timestamptz not null,
        read_at timestamptz
      );
      create index notifications_person on notifications (person_id, created_at desc, id desc);
      create index notifications_unread on notifications (person_id) where read_at is null;
      create table awards (
        agreement_id uuid primary key references agreements,
        number text not null constraint awards_number unique,
        recipient text not null,
        recipient_kind text not null,
        recipient_country text not null,
        recipient_city text not null,
        programme jsonb not null,
        call_reference text not null,
        title jsonb not null,
        description jsonb not null,
        expected_results jsonb not null,
        theme_code text not null references themes,
        countries jsonb not null,
        kind text not null,
        value_cents bigint not null,
        paid_cents bigint not null default 0,
        start_on date not null,
        end_on date not null,
        signed_on date not null,
        status text not null,
        search_en tsvector generated always as (to_tsvector('english', recipient || ' ' || number || ' ' || (title ->> 'en') || ' ' || (description ->> 'en'))) stored,
        search_fr tsvector generated always as (to_tsvector('french', recipient || ' ' || number || ' ' || (title ->> 'fr') || ' ' || (description ->> 'fr'))) stored
      );
      create index awards_search_en on awards using gin (search_en);
      create index awards_search_fr on awards using gin (search_fr);
      create index awards_newest on awards (signed_on desc, agreement_id desc) include (value_cents, theme_code);
      create index awards_value on awards (value_cents desc, agreement_id desc);
      create index awards_theme on awards (theme_code, signed_on desc, agreement_id desc) include (value_cents);
      create index awards_countries on awards using gin (countries jsonb_path_ops);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
