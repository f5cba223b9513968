import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls in two stages: concept notes first, then full proposals by invitation, each linked to its concept note. */
export class AddSecondStages1764030400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table calls add column concept_notes boolean not null default false;
      alter table calls add column first_stage_call_id uuid references calls;
      alter table calls add constraint calls_one_stage check (not (concept_notes and first_stage_call_id is not null));
      create unique index calls_second_stage on calls (first_stage_call_id) where state <> 'cancelled';
      alter table proposals add column predecessor_id uuid references proposals;
      create unique index proposals_successor on proposals (predecessor_id);
    `);
    // Whatever states the table knows by now, and the invitation.
    const [{ definition }] = (await db.query("select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'proposals_state'")) as [{ definition: string }];
    await db.query(`
      alter table proposals drop constraint proposals_state;
      alter table proposals add constraint proposals_state ${definition.replace("'awarded'::text", "'awarded'::text, 'invited'::text")};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
