import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an organization stands with the department, and the check of its eligibility that a proposal began with. */
export class AddOrganizationStanding1764030300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table organizations
        add column state text not null default 'registered'
          constraint organizations_state check (state in ('registered', 'underVerification', 'verified', 'notVerified', 'expiring', 'expired', 'restricted', 'barred')),
        add column verified_until_on date,
        add constraint organizations_verified_until check (state not in ('verified', 'expiring') or verified_until_on is not null);
      create index organizations_state_name on organizations (state, legal_name, id);
      create index organizations_verified_until_on on organizations (verified_until_on) where state in ('verified', 'expiring');
      create table proposal_self_checks (
        proposal_id uuid primary key references proposals,
        verdict text not null constraint proposal_self_checks_verdict check (verdict in ('eligible', 'probablyNot', 'unanswered')),
        findings jsonb not null,
        made_by uuid not null references persons,
        made_at timestamptz not null
      );
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
