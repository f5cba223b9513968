import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalidField, wrongState } from '../../../kernel/errors/refusal.js';
import { newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Action } from '../../../kernel/workflow/judge.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, Work } from '../../../platform/database/unit-of-work.js';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { actionsFor } from '../../../kernel/workflow/judge.js';
import type { RecordAttendance } from './panel.dto.js';
import { itemsOf, meetingsOfPerson, membersOf } from './panel.queries.js';
import { agendaLine, type LiveRoom, meetingFacts, type MeetingsView, type RoomView } from './panel.view.js';
import { meetingRoles, PanelMeetingAggregate } from './panel-meeting.aggregate.js';
import { PanelMeeting } from './panel-meeting.entity.js';
import { type MeetingTransition, panelMeetingWorkflow } from './panel-meeting.workflow.js';
import { lockedPlace, type Place, placeIn } from './panel-place.js';
import { panelRefusals } from './panel-words.js';
import { stampOf } from './stamp.js';

const pageSize = 20;

/** Any later change takes the chair's approval of the minutes away. */
export const unapprove = (work: Work, meetingId: string): Promise<unknown> =>
  work.manager.query('update panel_meetings set approved_at = null, approved_by = null where id = $1 and approved_at is not null', [meetingId]);

/** The room of one meeting: agenda, attendance, and what happens now. */
@Injectable()
export class PanelRoom {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  async show(id: string, me: Actor): Promise<RoomView> {
    const place = await placeIn(this.source.manager, id, me);
    const [members, rows, actions] = await Promise.all([membersOf(this.source.manager, id), itemsOf(this.source.manager, place), this.actions(place)]);
    const items = place.state === 'cancelled' && !place.isStaff ? [] : rows.map(agendaLine);
    const view = {
      meeting: meetingFacts(place), readerId: me.personId, members, present: members.filter(({ role, present }) => present && role !== 'observer').length, items, criteria: place.rubric.criteria.length,
      actions: actions.filter(({ name }) => name === 'open' || name === 'lock' || name === 'approveMinutes'),
    };
    return { ...view, stamp: stampOf(view) };
  }

  async live(id: string, me: Actor): Promise<LiveRoom> {
    const { meeting, members, items, stamp } = await this.show(id, me);
    return {
      id, state: meeting.state, stamp, items, present: members.filter(({ present }) => present).map(({ name }) => name),
      current: items.find((one) => !one.recused && one.state === 'underDiscussion')?.number ?? null,
    };
  }

  /** The meetings somebody belongs to. */
  async mine(after: string | null | undefined, me: Actor): Promise<MeetingsView> {
    const rows = await meetingsOfPerson(this.source.manager, me.personId, readCursor(after, 'instant', 'id'), pageSize + 1);
    const meetings = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? meetings.at(-1) : undefined;
    return { call: null, meetings, next: last ? cursorOf(last.startsAt, last.id) : null, mayPlan: false, callIsReviewed: false };
  }

  /** Somebody comes or goes: everybody for themselves, who leads the meeting for all. */
  attend(id: string, { personId, present }: RecordAttendance, me: Actor): Promise<RoomView> {
    return this.units.run(async (work) => {
      const place = await lockedPlace(work.manager, id, me);
      const who = personId ?? me.personId;
      if (who === me.personId ? !place.role : !place.leads) throw forbidden();
      if (place.state !== 'planned' && place.state !== 'open') throw wrongState('meetingIsOver', panelRefusals.over);
      const [member] = await work.manager.query<{ present: boolean }[]>(
        'select exists (select 1 from panel_attendance a where a.meeting_id = b.meeting_id and a.person_id = b.person_id and a.left_at is null) as present from panel_members b where b.meeting_id = $1 and b.person_id = $2', [id, who]);
      if (!member) throw invalidField('personId', 'notMember', panelRefusals.person);
      if (member.present === present) return;
      if (present) await work.manager.query('insert into panel_attendance (id, meeting_id, person_id, arrived_at) values ($1, $2, $3, $4)', [newId(), id, who, work.at]);
      else await work.manager.query('update panel_attendance set left_at = $3 where meeting_id = $1 and person_id = $2 and left_at is null', [id, who, work.at]);
      await unapprove(work, id);
      work.record({ name: present ? 'panelMeeting.arrived' : 'panelMeeting.left', subjectType: 'panelMeeting', subjectId: id, actorId: me.personId, particulars: { callId: place.callId, personId: who } });
    }).then(() => this.show(id, me));
  }

  async step(id: string, name: Extract<MeetingTransition, 'open' | 'cancel'>, me: Actor, reason?: string | null): Promise<RoomView> {
    await this.units.run(async (work) => {
      const { callId } = await lockedPlace(work.manager, id, me);
      await this.engine.fireIn(work, PanelMeetingAggregate, name, id, me, { reason, particulars: { callId }, prepare: (row) => { if (name === 'cancel') row.cancelledWhy = reason?.trim() ?? null; } });
    });
    return this.show(id, me);
  }

  /** The steps open to this person; what the guards read of the row is there already. */
  async actions(place: Place): Promise<Action<MeetingTransition>[]> {
    const roles = meetingRoles(place);
    if (!roles.length || place.state === 'locked' || place.state === 'cancelled') return [];
    const row = this.source.manager.create(PanelMeeting, { id: place.id, state: place.state, callId: place.callId, quorum: place.quorum, minutesEn: place.minutesEn, minutesFr: place.minutesFr, approvedAt: place.approvedAt });
    const facts = await PanelMeetingAggregate.facts(new Work(this.source.manager, this.clock.now()), row);
    return actionsFor(panelMeetingWorkflow, { state: place.state, roles, facts });
  }
}
