import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The reviewing desk: how sure a reviewer is, a version for the overall part of the sheet (criteria have theirs), when the
 * others' reviews were opened, calls that hide who applies, and the training example each reviewer does once.
 */
export class DeepenReviewing1764050200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table review_assignments add column confidence text constraint review_assignments_confidence check (confidence in ('low', 'medium', 'high'));
      alter table review_assignments add column overall_version int not null default 0;
      alter table review_assignments add column others_seen_at timestamptz;
      update review_assignments set others_seen_at = submitted_at where state = 'submitted';
      alter table calls add column anonymised boolean not null default false;
      create table reviewer_trainings (
        person_id uuid primary key references persons,
        scores jsonb not null,
        first_done_at timestamptz not null,
        done_at timestamptz not null,
        times int not null default 1 constraint reviewer_trainings_times check (times > 0)
      );
      create function without_names(words text, language text, variadic names text[]) returns text language plpgsql immutable parallel safe as $$
      declare
        name text;
        mark text := case language when 'fr' then '[demandeur]' else '[applicant]' end;
      begin
        foreach name in array names loop
          if char_length(trim(coalesce(name, ''))) > 2 then
            words := regexp_replace(words, regexp_replace(regexp_replace(trim(name), '([.^$*+?()\\[\\]{}\\\\|-])', '\\\\\\1', 'g'), '\\s+', '\\\\s+', 'g'), mark, 'gi');
          end if;
        end loop;
        return words;
      end $$;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
