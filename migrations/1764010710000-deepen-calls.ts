import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspension, addenda, clarification questions and followers of calls. */
export class DeepenCalls1764010710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls drop constraint calls_state;
      alter table calls add constraint calls_state check (state in ('draft', 'inApproval', 'scheduled', 'open', 'suspended', 'closed', 'inReview', 'deciding', 'released', 'cancelled'));
      alter table calls add column questions_close_at timestamptz;
      create table call_followers (
        call_id uuid not null references calls,
        person_id uuid not null references persons,
        since timestamptz not null,
        primary key (call_id, person_id)
      );
      create index call_followers_person on call_followers (person_id);
      create table call_addenda (
        id uuid primary key,
        call_id uuid not null references calls,
        number int not null,
        title jsonb not null,
        body jsonb not null,
        material boolean not null,
        published_by uuid not null references persons,
        published_at timestamptz not null,
        constraint call_addenda_number unique (call_id, number)
      );
      create trigger call_addenda_immutable before update or delete on call_addenda for each row execute function refuse_change();
      create table clarifications (
        id uuid primary key,
        call_id uuid not null references calls,
        organization_id uuid not null references organizations,
        state text not null constraint clarifications_state check (state in ('asked', 'answered', 'published', 'setAside')),
        text text not null,
        language text not null check (language in ('en', 'fr')),
        asked_by uuid not null references persons,
        asked_at timestamptz not null,
        question jsonb,
        answer jsonb,
        answered_by uuid references persons,
        answered_at timestamptz,
        set_aside_why text,
        batch int,
        published_at timestamptz,
        constraint clarifications_told check (state <> 'published' or (question is not null and answer is not null and batch is not null and published_at is not null))
      );
      create index clarifications_of_call on clarifications (call_id, state, batch, id);
      create index clarifications_of_organization on clarifications (organization_id, call_id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
