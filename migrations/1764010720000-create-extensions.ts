import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions for one applicant, and calendar feeds. */
export class CreateExtensions1764010720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table proposals add column extended_until timestamptz;
      create table proposal_extensions (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        call_id uuid not null references calls,
        organization_id uuid not null references organizations,
        state text not null constraint proposal_extensions_state check (state in ('requested', 'approved', 'refused')),
        until_at timestamptz not null,
        reason text not null,
        requested_by uuid not null references persons,
        requested_at timestamptz not null,
        decided_by uuid references persons,
        decided_at timestamptz,
        refusal_why text,
        constraint proposal_extensions_two_people check (decided_by is null or decided_by <> requested_by)
      );
      create unique index proposal_extensions_one_open on proposal_extensions (proposal_id) where state = 'requested';
      create index proposal_extensions_proposal on proposal_extensions (proposal_id);
      create index proposal_extensions_call on proposal_extensions (call_id, id);
      create index proposal_extensions_organization on proposal_extensions (organization_id);
      create table calendar_feeds (
        person_id uuid primary key references persons,
        serial uuid not null,
        token_hash text not null constraint calendar_feeds_token unique,
        created_at timestamptz not null
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
