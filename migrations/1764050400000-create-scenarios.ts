import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What-if plans of a call: which proposals would be funded or kept in reserve, with the amounts recommended. They bind no money. */
export class CreateScenarios1764050400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table scenarios (
        id uuid primary key,
        call_id uuid not null references calls,
        name text not null,
        line int not null constraint scenarios_line check (line >= 0),
        share int not null constraint scenarios_share check (share between 1 and 100),
        saved_by uuid not null references persons,
        saved_at timestamptz not null,
        constraint scenarios_name unique (call_id, name)
      );
      create index scenarios_call on scenarios (call_id, saved_at desc, id desc);
      create table scenario_choices (
        scenario_id uuid not null references scenarios on delete cascade,
        proposal_id uuid not null references proposals,
        place text not null constraint scenario_choices_place check (place in ('fund', 'reserve')),
        amount_cents bigint not null constraint scenario_choices_amount check (amount_cents >= 0),
        primary key (scenario_id, proposal_id)
      );
      create index scenario_choices_proposal on scenario_choices (proposal_id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
