import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ineligibility waits for a second person, and applicants may ask once that a told decision be looked at again. */
export class CheckIneligibilityTwice1764050330000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const [{ definition }] = (await db.query("select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'proposals_state'")) as [{ definition: string }];
    await db.query(`
      alter table proposals drop constraint proposals_state;
      alter table proposals add constraint proposals_state ${definition.replace("'ineligible'::text", "'ineligibilityProposed'::text, 'ineligible'::text")};
      create table reconsiderations (
        id uuid primary key,
        proposal_id uuid not null constraint reconsiderations_once unique references proposals,
        call_id uuid not null references calls,
        organization_id uuid not null references organizations,
        state text not null constraint reconsiderations_state check (state in ('requested', 'accepted', 'refused')),
        reason text not null,
        requested_by uuid not null references persons,
        requested_at timestamptz not null,
        answer text,
        answered_by uuid references persons,
        answered_at timestamptz
      );
      create index reconsiderations_waiting on reconsiderations (call_id) where state = 'requested';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
