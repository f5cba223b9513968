import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reviewer agreement with its history, signed declarations, answers to invitations; and sixty days for those who review already. */
export class SignReviewerPapers1764050100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reviewer_profiles add grace_until_on date;
      create table reviewer_agreements (
        id uuid primary key,
        person_id uuid not null references persons,
        edition text not null,
        language text not null check (language in ('en', 'fr')),
        signed_name text not null,
        signed_at timestamptz not null,
        until_on date not null
      );
      create index reviewer_agreements_person on reviewer_agreements (person_id, until_on desc);
      create trigger reviewer_agreements_immutable before update or delete on reviewer_agreements for each row execute function refuse_change();
      alter table interest_declarations add signed_name text;
      alter table reviewer_invitations add sent_at timestamptz not null default now();
      alter table reviewer_invitations alter sent_at drop default;
      alter table reviewer_invitations add decline_note text;
      create index reviewer_invitations_invited_by on reviewer_invitations (invited_by, sent_at);
      insert into reviewer_profiles (id, person_id, state, grace_until_on, created_at, updated_at)
        select gen_random_uuid(), person_id, 'active', (now() at time zone 'America/Toronto')::date + 60, now(), now() from person_roles where role = 'reviewer'
        on conflict (person_id) do update set grace_until_on = excluded.grace_until_on;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
