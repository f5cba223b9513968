import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The discussion of a proposal among its reviewers, reviews as they were before they were amended in it, and time for one reviewer alone. */
export class CreateDiscussions1764060110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table review_assignments add column late_until_at timestamptz;
      alter table review_assignments add column returned_at timestamptz;
      update review_assignments a set returned_at = (select max(e.at) from events e where e.subject_type = 'review' and e.subject_id = a.id and e.name = 'review.returned') where a.state = 'returned';
      create table discussion_posts (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        review_id uuid references review_assignments,
        written_by uuid not null references persons,
        corrects_id uuid references discussion_posts,
        body text not null constraint discussion_posts_body check (char_length(body) between 1 and 4000),
        written_at timestamptz not null
      );
      create index discussion_posts_proposal on discussion_posts (proposal_id, id);
      create index discussion_posts_review on discussion_posts (review_id) where review_id is not null;
      create index discussion_posts_corrects on discussion_posts (corrects_id) where corrects_id is not null;
      create trigger discussion_posts_immutable before update or delete on discussion_posts for each row execute function refuse_change();
      create table review_versions (
        review_id uuid not null references review_assignments,
        number int not null constraint review_versions_number check (number > 0),
        scores jsonb not null,
        recommendation text,
        confidence text,
        overall_comment text,
        total numeric(4,1),
        replaced_at timestamptz not null,
        reason text not null,
        primary key (review_id, number)
      );
      create trigger review_versions_immutable before update or delete on review_versions for each row execute function refuse_change();
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
