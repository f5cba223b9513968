import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents of an organization's file: given once, checked by an officer, used by every proposal. */
export class CreateOrganizationDocuments1764010600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organization_documents (
        id uuid primary key,
        organization_id uuid not null references organizations,
        kind text not null check (kind in ('proofOfRegistration', 'boardList', 'auditedStatements', 'annualReport', 'safeguardingPolicy', 'antiFraudPolicy', 'procurementPolicy', 'conflictOfInterestPolicy', 'genderEqualityPolicy', 'bankLetter')),
        fiscal_year int,
        state text not null constraint organization_documents_state check (state in ('submitted', 'verified', 'notVerified', 'expired', 'replaced')),
        issued_on date not null,
        valid_from date not null,
        valid_to date,
        file_name text not null,
        media_type text not null,
        bytes bigint not null,
        sha256 text not null,
        store_key text not null,
        submitted_by uuid not null references persons,
        submitted_at timestamptz not null,
        checked_by uuid references persons,
        checked_at timestamptz,
        check_note text,
        constraint organization_documents_validity check (valid_to is null or valid_to >= valid_from)
      );
      create index organization_documents_organization on organization_documents (organization_id, kind, submitted_at desc);
      create index organization_documents_queue on organization_documents (submitted_at, id) where state = 'submitted';
      create index organization_documents_ending on organization_documents (valid_to) where state in ('submitted', 'verified') and valid_to is not null;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
