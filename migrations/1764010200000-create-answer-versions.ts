import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every saved text of an answer, for good. The database itself writes the row with each change of an answer, so no
 * code can overwrite a text without keeping it; a second text under one version is refused. Version 0 is what the
 * organization's file gave: it may be refreshed from there, and is kept once somebody writes over it.
 */
export class CreateAnswerVersions1764010200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table answer_versions (
        proposal_id uuid not null references proposals,
        question_key text not null,
        version int not null,
        value jsonb,
        edited_by uuid not null references persons,
        edited_at timestamptz not null,
        primary key (proposal_id, question_key, version)
      );
      insert into answer_versions select proposal_id, question_key, version, value, edited_by, edited_at from answers where version > 0;
      create trigger answer_versions_immutable before update or delete on answer_versions for each row execute function refuse_change();
      create function keep_answer_version() returns trigger language plpgsql as $$
        begin
          if new.version = 0 then return null; end if;
          if tg_op = 'UPDATE' and old.version = 0 then
            insert into answer_versions values (old.proposal_id, old.question_key, old.version, old.value, old.edited_by, old.edited_at);
          end if;
          insert into answer_versions values (new.proposal_id, new.question_key, new.version, new.value, new.edited_by, new.edited_at);
          return null;
        end $$;
      create trigger answers_keep_version after insert or update on answers for each row execute function keep_answer_version();
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
