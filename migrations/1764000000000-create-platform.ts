import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events (trail, outbox, timeline in one), mail, and the rule that what happened is never rewritten. */
export class CreatePlatform1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;

      create table events (
        id bigint generated always as identity primary key,
        name text not null,
        subject_type text not null,
        subject_id uuid not null,
        actor_id uuid,
        from_state text,
        to_state text,
        reason text,
        particulars jsonb not null default '{}',
        at timestamptz not null,
        request_id text,
        previous_hash text not null,
        hash text not null
      );
      create index events_subject on events (subject_type, subject_id, id);
      create index events_name on events (name, id);
      create index events_actor on events (actor_id, id);
      create index events_at on events (at, id);
      create trigger events_append_only before update or delete on events for each row execute function refuse_change();
      create trigger events_no_truncate before truncate on events for each statement execute function refuse_change();

      create table outbox (event_id bigint primary key references events);

      create table mails (
        id uuid primary key,
        dedupe_key text not null constraint mails_dedupe_key unique,
        person_id uuid,
        to_address text not null,
        locale text not null check (locale in ('en', 'fr')),
        subject text not null,
        body text not null,
        delivery text not null check (delivery in ('queued', 'sending', 'sent', 'failed')),
        attempts int not null default 0,
        may_repeat boolean not null default false,
        next_attempt_at timestamptz not null,
        created_at timestamptz not null,
        sent_at timestamptz,
        last_error text
      );
      create index mails_due on mails (next_attempt_at) where delivery in ('queued', 'sending');
      create index mails_newest on mails (created_at desc, id desc);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
