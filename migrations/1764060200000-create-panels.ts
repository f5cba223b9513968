import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The panel room: meetings of a call with their members, attendance, agenda, suggested and consensus scores, recusals as
 * they stood at the end, and the record that is kept when a meeting locks. What belongs to a locked meeting cannot be
 * changed, by nobody and no program. Letters can bring a calendar file.
 */
export class CreatePanels1764060200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table panel_meetings (
        id uuid primary key,
        call_id uuid not null references calls,
        state text not null constraint panel_meetings_state check (state in ('planned', 'open', 'locked', 'cancelled')),
        title jsonb not null,
        starts_at timestamptz not null,
        zone text not null,
        place text,
        link text,
        quorum int not null constraint panel_meetings_quorum check (quorum between 1 and 50),
        minutes_en text not null default '',
        minutes_fr text not null default '',
        minutes_version int not null default 0,
        approved_at timestamptz,
        approved_by uuid references persons,
        created_by uuid not null references persons,
        created_at timestamptz not null,
        opened_at timestamptz,
        locked_at timestamptz,
        locked_by uuid references persons,
        cancelled_at timestamptz,
        cancelled_why text,
        version int not null default 1,
        constraint panel_meetings_where check (place is not null or link is not null)
      );
      create index panel_meetings_call on panel_meetings (call_id, starts_at, id);
      create index panel_meetings_planned on panel_meetings (starts_at) where state = 'planned';

      create table panel_members (
        meeting_id uuid not null references panel_meetings,
        person_id uuid not null references persons,
        role text not null constraint panel_members_role check (role in ('chair', 'member', 'observer')),
        added_by uuid not null references persons,
        added_at timestamptz not null,
        primary key (meeting_id, person_id)
      );
      create unique index panel_members_chair on panel_members (meeting_id) where role = 'chair';
      create index panel_members_person on panel_members (person_id, meeting_id);

      create table panel_attendance (
        id uuid primary key,
        meeting_id uuid not null references panel_meetings,
        person_id uuid not null references persons,
        arrived_at timestamptz not null,
        left_at timestamptz,
        constraint panel_attendance_order check (left_at >= arrived_at)
      );
      create unique index panel_attendance_now on panel_attendance (meeting_id, person_id) where left_at is null;
      create index panel_attendance_meeting on panel_attendance (meeting_id, arrived_at);

      create table panel_items (
        id uuid primary key,
        meeting_id uuid not null references panel_meetings,
        call_id uuid not null references calls,
        proposal_id uuid not null references proposals,
        state text not null constraint panel_items_state check (state in ('waiting', 'underDiscussion', 'settled', 'deferred')),
        position int not null,
        note_en text not null default '',
        note_fr text not null default '',
        note_version int not null default 0,
        suggestions_open boolean not null default false,
        advice text constraint panel_items_advice check (advice in ('recommended', 'notRecommended')),
        total numeric(4, 1) check (total between 0 and 100),
        settled_at timestamptz,
        settled_by uuid references persons,
        added_at timestamptz not null,
        constraint panel_items_once unique (meeting_id, proposal_id),
        constraint panel_items_settled check (state <> 'settled' or (advice is not null and total is not null and settled_at is not null))
      );
      create index panel_items_proposal on panel_items (proposal_id);
      create unique index panel_items_current on panel_items (meeting_id) where state = 'underDiscussion';

      create table panel_scores (
        item_id uuid not null references panel_items,
        criterion text not null,
        score smallint not null check (score between 0 and 4),
        version int not null default 1,
        set_by uuid not null references persons,
        set_at timestamptz not null,
        primary key (item_id, criterion)
      );
      create table panel_suggestions (
        item_id uuid not null references panel_items,
        person_id uuid not null references persons,
        criterion text not null,
        score smallint not null check (score between 0 and 4),
        at timestamptz not null,
        primary key (item_id, person_id, criterion)
      );
      create table panel_recusals (
        item_id uuid not null references panel_items,
        person_id uuid not null references persons,
        kind text not null,
        at timestamptz not null,
        primary key (item_id, person_id)
      );
      create table panel_records (
        meeting_id uuid primary key references panel_meetings,
        content text not null,
        sha256 text not null,
        locked_at timestamptz not null
      );
      create trigger panel_records_immutable before update or delete on panel_records for each row execute function refuse_change();

      create function refuse_locked_panel() returns trigger language plpgsql as $$
      declare
        changed jsonb := case when tg_op = 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
        meeting uuid := coalesce((changed ->> 'meeting_id')::uuid, (select i.meeting_id from panel_items i where i.id = (changed ->> 'item_id')::uuid));
      begin
        if exists (select 1 from panel_meetings m where m.id = meeting and m.state = 'locked') then
          raise exception 'The panel meeting % is locked', meeting;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger panel_members_locked before insert or update or delete on panel_members for each row execute function refuse_locked_panel();
      create trigger panel_attendance_locked before insert or update or delete on panel_attendance for each row execute function refuse_locked_panel();
      create trigger panel_items_locked before insert or update or delete on panel_items for each row execute function refuse_locked_panel();
      create trigger panel_scores_locked before insert or update or delete on panel_scores for each row execute function refuse_locked_panel();
      create trigger panel_suggestions_locked before insert or update or delete on panel_suggestions for each row execute function refuse_locked_panel();
      create trigger panel_recusals_locked before insert or update or delete on panel_recusals for each row execute function refuse_locked_panel();
      create trigger panel_meetings_locked before update or delete on panel_meetings for each row when (old.state = 'locked') execute function refuse_change();

      alter table mails add column attachment jsonb;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
