import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviewers' profiles, skills, declarations and invitations; conflicts of interest as rows; reviews set aside. */
export class CreateReviewerRegister1764020100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reviewer_profiles (
        id uuid primary key,
        person_id uuid not null constraint reviewer_profiles_person unique references persons,
        state text not null constraint reviewer_profiles_state check (state in ('active', 'paused')),
        languages text[] not null default '{}',
        countries text[] not null default '{}',
        home_country text check (home_country ~ '^[A-Z]{2}$'),
        employer_name text,
        employer_domain text,
        past_employers jsonb not null default '[]',
        capacity_per_call int not null default 10 constraint reviewer_profiles_capacity check (capacity_per_call between 0 and 100),
        agreement_signed_at timestamptz,
        agreement_until_on date,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version int not null default 1
      );
      create table reviewer_skills (
        person_id uuid not null references reviewer_profiles (person_id),
        code text not null,
        level smallint not null constraint reviewer_skills_level check (level between 1 and 3),
        primary key (person_id, code)
      );
      create index reviewer_skills_code on reviewer_skills (code, level);
      create table interest_declarations (
        id uuid primary key,
        person_id uuid not null references persons,
        year int not null,
        entries jsonb not null,
        signed_at timestamptz not null,
        until_on date not null
      );
      create index interest_declarations_person on interest_declarations (person_id, until_on desc);
      create trigger interest_declarations_immutable before update or delete on interest_declarations for each row execute function refuse_change();
      create table reviewer_invitations (
        id uuid primary key,
        email text not null,
        name text not null,
        language text not null check (language in ('en', 'fr')),
        token_hash text not null constraint reviewer_invitations_token unique,
        invited_by uuid not null references persons,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references persons,
        declined_at timestamptz,
        decline_code text,
        revoked_at timestamptz
      );
      create index reviewer_invitations_created on reviewer_invitations (created_at desc, id desc);
      create unique index reviewer_invitations_open on reviewer_invitations (email) where accepted_at is null and declined_at is null and revoked_at is null;
      create table reviewer_notices (
        person_id uuid not null references persons,
        kind text not null check (kind in ('agreement', 'declaration')),
        until_on date not null,
        days int not null,
        told_at timestamptz not null,
        primary key (person_id, kind, until_on, days)
      );
      create table review_conflicts (
        id uuid primary key,
        reviewer_id uuid not null references persons,
        proposal_id uuid not null references proposals,
        call_id uuid not null references calls,
        source text not null constraint review_conflicts_source check (source in ('computed', 'declared')),
        kind text not null,
        certainty text not null constraint review_conflicts_certainty check (certainty in ('certain', 'possible')),
        evidence text,
        state text not null default 'open' constraint review_conflicts_state check (state in ('open', 'confirmed', 'cleared')),
        found_at timestamptz not null,
        decided_by uuid references persons,
        decided_at timestamptz,
        reason text,
        constraint review_conflicts_once unique (reviewer_id, proposal_id, source, kind)
      );
      create index review_conflicts_proposal on review_conflicts (proposal_id, reviewer_id) where state <> 'cleared';
      create index review_conflicts_call on review_conflicts (call_id, state, id);
      create table review_call_rules (
        call_id uuid primary key references calls,
        same_country boolean not null
      );
      alter table review_assignments drop constraint review_assignments_state;
      alter table review_assignments add constraint review_assignments_state
        check (state in ('invited', 'accepted', 'submitted', 'returned', 'conflicted', 'declined', 'dismissed', 'recused'));
      insert into review_conflicts (id, reviewer_id, proposal_id, call_id, source, kind, certainty, state, found_at)
        select id, reviewer_id, proposal_id, call_id, 'declared', coalesce(conflict_kind, 'other'), 'certain', 'open', coalesce(answered_at, assigned_at)
        from review_assignments where state = 'conflicted';
      create function organization_key(name text) returns text language sql stable as
        $$ select btrim(regexp_replace(regexp_replace(lower(unaccent(name)), '[^[:alnum:]]+', ' ', 'g'), '\\m(inc|ltd|ltee|limited|corp|the|le|la)\\M *', '', 'g')) $$;
      create function host_of(address text) returns text language sql immutable as
        $$ select lower(substring(address from '^(?:[a-zA-Z]+://)?(?:www\\.)?([^/:?#@]+\\.[^/:?#@]+)')) $$;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
