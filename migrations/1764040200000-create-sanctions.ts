import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sanctions lists in versions, their entries with what names are found by, the matches with our names, and when names were compared. */
export class CreateSanctions1764040200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person_roles drop constraint person_roles_role_check;
      alter table person_roles add constraint person_roles_role_check
        check (role in ('reviewer', 'officer', 'manager', 'dueDiligence', 'decider', 'certifier', 'payer', 'auditor', 'admin'));
      create table sanctions_lists (
        id uuid primary key,
        source text not null constraint sanctions_lists_source check (source in ('un', 'canada', 'other')),
        name text not null default '',
        file_name text not null,
        sha256 text not null,
        dated_on date,
        entry_count int not null,
        new_count int not null,
        gone_count int not null,
        loaded_by uuid not null references persons,
        loaded_at timestamptz not null,
        replaced_at timestamptz,
        constraint sanctions_lists_named check ((source = 'other') = (name <> ''))
      );
      create unique index sanctions_lists_current on sanctions_lists (source, lower(name)) where replaced_at is null;
      create index sanctions_lists_loaded on sanctions_lists (loaded_at desc, id desc);
      -- An entry whose data change is a new row; the old one stays, so that a verdict always names what was judged.
      create table sanctions_entries (
        id uuid primary key,
        source text not null,
        list_name text not null,
        reference text not null,
        kind text not null constraint sanctions_entries_kind check (kind in ('person', 'organization', 'ship', 'unknown')),
        name text not null,
        aliases text[] not null,
        born text[] not null,
        programme text,
        listed_on text,
        fingerprint text not null,
        first_list_id uuid not null references sanctions_lists,
        gone_list_id uuid references sanctions_lists
      );
      create unique index sanctions_entries_current on sanctions_entries (source, lower(list_name), fingerprint) where gone_list_id is null;
      create index sanctions_entries_first_list on sanctions_entries (first_list_id);
      -- What the entries of the current lists are found by (ADR 0040).
      create table sanctions_names (
        id uuid primary key,
        entry_id uuid not null references sanctions_entries,
        key text not null,
        weight real not null
      );
      create index sanctions_names_entry on sanctions_names (entry_id);
      create table sanctions_tokens (
        token text not null,
        name_id uuid not null references sanctions_names on delete cascade,
        primary key (token, name_id)
      );
      create index sanctions_tokens_name on sanctions_tokens (name_id);
      create table sanctions_spellings (
        spelling text not null,
        token text not null,
        primary key (spelling, token)
      );
      create table sanctions_matches (
        id uuid primary key,
        organization_id uuid not null references organizations,
        subject_kind text not null constraint sanctions_matches_subject_kind check (subject_kind in ('legalName', 'operatingName', 'member', 'contact', 'signatory', 'partner')),
        subject_id uuid not null,
        name_hash text not null,
        entry_id uuid not null references sanctions_entries,
        score int not null constraint sanctions_matches_score check (score between 0 and 100),
        sealed text not null,
        state text not null constraint sanctions_matches_state check (state in ('open', 'cleared', 'confirmed', 'replaced')),
        found_at timestamptz not null,
        judged_by uuid references persons,
        judged_at timestamptz,
        constraint sanctions_matches_once unique (organization_id, subject_kind, subject_id, name_hash, entry_id)
      );
      create index sanctions_matches_queue on sanctions_matches (state, score desc, id);
      create index sanctions_matches_standing on sanctions_matches (organization_id) where state in ('open', 'confirmed');
      create index sanctions_matches_entry on sanctions_matches (entry_id);
      create table sanctions_runs (
        id uuid primary key,
        cause text not null constraint sanctions_runs_cause check (cause in ('change', 'list', 'weekly')),
        organization_id uuid references organizations,
        list_id uuid references sanctions_lists,
        name_count int not null,
        found_count int not null,
        at timestamptz not null
      );
      create index sanctions_runs_organization on sanctions_runs (organization_id, at desc);
      create index sanctions_runs_at on sanctions_runs (cause, at desc);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
