import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approving for somebody else, from one day to another. */
export class CreateDelegations1764050310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table delegations (
        id uuid primary key,
        state text not null constraint delegations_state check (state in ('given', 'revoked')),
        role text not null constraint delegations_role check (role in ('manager', 'decider')),
        delegator_id uuid not null references persons,
        delegate_id uuid not null references persons,
        from_on date not null,
        until_on date not null,
        reason text not null,
        given_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid references persons,
        constraint delegations_period check (until_on >= from_on),
        constraint delegations_two check (delegate_id <> delegator_id)
      );
      create index delegations_delegate on delegations (delegate_id, until_on) where state = 'given';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
