import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for information asks several questions, each with its own answer and files; one that nobody answered in time is over. */
export class AskSeveralQuestions1764040300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table information_items (
        id uuid primary key,
        request_id uuid not null references information_requests,
        number int not null constraint information_items_number_range check (number between 1 and 10),
        question text not null,
        answer text,
        constraint information_items_number unique (request_id, number)
      );
      insert into information_items (id, request_id, number, question, answer) select id, id, 1, question, answer from information_requests;
      alter table information_requests drop column question, drop column answer, add column version int not null default 1, add column lapsed_at timestamptz;
      alter table information_requests add constraint information_requests_over check (answered_at is null or lapsed_at is null);
      create index information_requests_due on information_requests (due_at) where answered_at is null and lapsed_at is null;
      -- Files beside the form's: they answer a question of the department.
      alter table attachments add column item_id uuid references information_items;
      create index attachments_item on attachments (item_id) where item_id is not null;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
