import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the virus scanner found in each attachment, and uploads that come in parts and go on after a cut. */
export class ScanAttachments1764010500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attachments
        add column scan_state text not null default 'notScanned',
        add column scanned_at timestamptz,
        add column threat text,
        add constraint attachments_scan_state check (scan_state in ('pending', 'clean', 'infected', 'notScanned', 'failed')),
        add constraint attachments_threat check ((scan_state = 'infected') = (threat is not null));
      create index attachments_scan on attachments (scanned_at nulls first, id) where removed_at is null and scan_state <> 'infected';
      create index attachments_infected on attachments (scanned_at desc, id desc) where scan_state = 'infected';
      create table uploads (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        question_key text not null,
        file_name text not null,
        bytes bigint not null,
        fingerprint text not null,
        received bigint not null default 0,
        begun_by uuid not null references persons,
        begun_at timestamptz not null,
        touched_at timestamptz not null,
        constraint uploads_received check (received between 0 and bytes),
        constraint uploads_same unique (proposal_id, begun_by, question_key, file_name, bytes, fingerprint)
      );
      create index uploads_touched on uploads (touched_at);
      create table upload_parts (
        upload_id uuid not null references uploads on delete cascade,
        starts_at bigint not null,
        bytes bigint not null,
        store_key text not null,
        primary key (upload_id, starts_at)
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
