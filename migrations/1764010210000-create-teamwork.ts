import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writing together: who has which section, who is in it now, and what colleagues say to each other about it. */
export class CreateTeamwork1764010210000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table section_assignments (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        section_key text not null,
        person_id uuid not null references persons,
        assigned_by uuid not null references persons,
        assigned_at timestamptz not null,
        constraint section_assignments_section unique (proposal_id, section_key)
      );
      create index section_assignments_person on section_assignments (person_id, id desc);
      create table section_presence (
        proposal_id uuid not null references proposals,
        section_key text not null,
        person_id uuid not null references persons,
        seen_at timestamptz not null,
        primary key (proposal_id, section_key, person_id)
      );
      create table comment_threads (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        section_key text not null,
        question_key text,
        resolved_at timestamptz,
        resolved_by uuid references persons,
        constraint comment_threads_resolved check ((resolved_at is null) = (resolved_by is null))
      );
      create index comment_threads_section on comment_threads (proposal_id, section_key, id desc);
      create table comments (
        id uuid primary key,
        thread_id uuid not null references comment_threads,
        author_id uuid not null references persons,
        body text not null,
        mentions uuid[] not null default '{}',
        written_at timestamptz not null
      );
      create index comments_thread on comments (thread_id, id);
      create trigger comments_immutable before update or delete on comments for each row execute function refuse_change();
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
