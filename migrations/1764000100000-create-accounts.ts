import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their roles, sessions and one-time tokens. */
export class CreateAccounts1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table persons (
        id uuid primary key,
        email text not null constraint persons_email unique check (email = lower(email)),
        name text not null,
        locale text not null check (locale in ('en', 'fr')),
        password_hash text not null,
        email_confirmed_at timestamptz,
        deactivated_at timestamptz,
        created_at timestamptz not null
      );
      create index persons_search on persons using gin ((lower(name) || ' ' || email) gin_trgm_ops);
      create table person_roles (
        person_id uuid not null references persons,
        role text not null check (role in ('reviewer', 'officer', 'manager', 'decider', 'certifier', 'payer', 'auditor', 'admin')),
        given_by uuid references persons,
        given_at timestamptz not null,
        primary key (person_id, role)
      );
      create table sessions (
        id text primary key,
        person_id uuid references persons,
        data jsonb not null,
        device text not null default '',
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index sessions_person on sessions (person_id);
      create index sessions_expiry on sessions (expires_at);
      create table account_tokens (
        token_hash text primary key,
        person_id uuid not null references persons,
        purpose text not null check (purpose in ('confirmation', 'password')),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index account_tokens_person on account_tokens (person_id, purpose);
      create table rate_limits (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
