import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approval chains as data, recommendations with their steps, and the reserve list as an outcome. */
export class CreateApprovals1764050300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table approval_rules (
        id uuid primary key,
        programme_id uuid references programmes,
        position int not null check (position between 1 and 5),
        role text not null constraint approval_rules_role check (role in ('manager', 'decider')),
        limit_cents bigint constraint approval_rules_limit check (limit_cents > 0),
        valid_from timestamptz not null,
        valid_until timestamptz,
        set_by uuid references persons,
        constraint approval_rules_order unique nulls not distinct (programme_id, valid_from, position),
        constraint approval_rules_period check (valid_until is null or valid_until >= valid_from)
      );
      insert into approval_rules (id, programme_id, position, role, limit_cents, valid_from) values ('0193c000-0000-7000-8000-000000000001', null, 1, 'decider', null, '2020-01-01T00:00:00Z');

      create table recommendations (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        call_id uuid not null references calls,
        organization_id uuid not null references organizations,
        state text not null constraint recommendations_state check (state in ('inApproval', 'sentBack', 'decided', 'withdrawn')),
        outcome text not null constraint recommendations_outcome check (outcome in ('approved', 'reserve', 'declined')),
        amount_cents bigint not null default 0 check (amount_cents >= 0),
        years jsonb not null default '[]',
        reason_code text not null,
        reason text,
        feedback text not null,
        reserve_until date,
        chain jsonb not null,
        position int not null default 1,
        step_role text not null,
        recommended_by uuid not null references persons,
        recommended_at timestamptz not null
      );
      create unique index recommendations_live on recommendations (proposal_id) where state in ('inApproval', 'sentBack');
      create index recommendations_proposal on recommendations (proposal_id, id);
      create index recommendations_waiting on recommendations (step_role) where state = 'inApproval';
      create table approval_steps (
        id uuid primary key,
        recommendation_id uuid not null references recommendations,
        position int not null,
        role text not null,
        verdict text not null constraint approval_steps_verdict check (verdict in ('recommended', 'approved', 'decidedOtherwise', 'sentBack', 'revised', 'withdrawn')),
        comment text,
        person_id uuid not null references persons,
        for_person_id uuid references persons,
        at timestamptz not null
      );
      create index approval_steps_recommendation on approval_steps (recommendation_id, id);
      create trigger approval_steps_append_only before update or delete on approval_steps for each row execute function refuse_change();

      alter table decisions drop constraint decisions_outcome_check;
      alter table decisions add constraint decisions_outcome_check check (outcome in ('approved', 'reserve', 'declined'));
      alter table decisions add column reserve_until date;
      alter table decisions add constraint decisions_reserve_until check (outcome <> 'reserve' or reserve_until is not null);
      alter table decisions add column decided_for uuid references persons;
      create index decisions_reserve on decisions (reserve_until) where outcome = 'reserve';
    `);
    // Whatever states the table knows by now, and the reserve list before and after it is told.
    const [{ definition }] = (await db.query("select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'proposals_state'")) as [{ definition: string }];
    await db.query(`
      alter table proposals drop constraint proposals_state;
      alter table proposals add constraint proposals_state ${definition.replace("'approved'::text", "'approved'::text, 'onReserve'::text, 'reserveListed'::text")};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
