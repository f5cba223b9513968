import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The PDF of a submission, and the ways from a fingerprint to a receipt. */
export class CreateProposalDocuments1764010810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table proposal_documents (
        proposal_id uuid not null,
        number int not null,
        sha256 text not null,
        bytes bigint not null,
        store_key text not null,
        missing text[] not null default '{}',
        made_at timestamptz not null,
        primary key (proposal_id, number),
        foreign key (proposal_id, number) references proposal_snapshots (proposal_id, number)
      );
      create trigger proposal_documents_immutable before update or delete on proposal_documents for each row execute function refuse_change();
      create index proposal_documents_sha256 on proposal_documents (sha256);
      create index proposal_snapshots_sha256 on proposal_snapshots (sha256);
      create index proposal_snapshots_submitted on proposal_snapshots (submitted_at);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
