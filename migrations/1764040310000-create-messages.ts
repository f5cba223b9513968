import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages between an organization and the program about a proposal: append-only, with how far each person has read. */
export class CreateMessages1764040310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table message_threads (
        proposal_id uuid primary key references proposals,
        organization_id uuid not null references organizations,
        last_message_id uuid not null,
        last_side text not null constraint message_threads_side check (last_side in ('applicant', 'staff')),
        last_at timestamptz not null
      );
      create index message_threads_inbox on message_threads ((last_side = 'staff'), last_at desc, proposal_id desc);
      create index message_threads_organization on message_threads (organization_id, (last_side = 'applicant'), last_at desc, proposal_id desc);
      create table proposal_messages (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        side text not null constraint proposal_messages_side check (side in ('applicant', 'staff')),
        written_by uuid not null references persons,
        body text not null,
        written_at timestamptz not null
      );
      create index proposal_messages_proposal on proposal_messages (proposal_id, id);
      create trigger proposal_messages_immutable before update or delete on proposal_messages for each row execute function refuse_change();
      create table message_reads (
        proposal_id uuid not null references proposals,
        person_id uuid not null references persons,
        through_id uuid not null,
        read_at timestamptz not null,
        primary key (proposal_id, person_id)
      );
      create index message_reads_person on message_reads (person_id);
      alter table attachments add column message_id uuid references proposal_messages;
      create index attachments_message on attachments (message_id) where message_id is not null;
      alter table attachments add constraint attachments_one_place check (item_id is null or message_id is null);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
