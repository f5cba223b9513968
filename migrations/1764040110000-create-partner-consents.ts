import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partners named in a proposal say whether they take part. What they were shown stays beside their answer. */
export class CreatePartnerConsents1764040110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table partner_consents (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        position int not null,
        state text not null constraint partner_consents_state check (state in ('asked', 'consented', 'declined', 'stale', 'takenBack')),
        partner_name text not null,
        shown jsonb not null,
        organization_id uuid references organizations,
        email text,
        token_hash text constraint partner_consents_token unique,
        asked_by uuid not null references persons,
        asked_at timestamptz not null,
        expires_at timestamptz,
        answered_by uuid references persons,
        answered_name text,
        answered_at timestamptz,
        declined_why text,
        constraint partner_consents_whom check ((organization_id is null) <> (email is null)),
        constraint partner_consents_answered check (state not in ('consented', 'declined') or (answered_at is not null and answered_name is not null))
      );
      create index partner_consents_proposal on partner_consents (proposal_id);
      create index partner_consents_organization on partner_consents (organization_id, id desc) where organization_id is not null;
      create index partner_consents_stale on partner_consents (proposal_id) where state = 'stale';
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
