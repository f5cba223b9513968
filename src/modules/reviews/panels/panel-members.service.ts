import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { permissions, type Role } from '../../accounts/index.js';
import { unreadySql } from '../register/readiness.js';
import type { NameMember } from './panel.dto.js';
import type { Candidate } from './panel.view.js';
import { lockedPlace, type Place } from './panel-place.js';
import { type PanelRole, panelRefusals } from './panel-words.js';

const sitting: readonly Role[] = permissions['panel.sit'];
const staffSitting = sitting.filter((role) => role !== 'reviewer');
const most = 500;

/** People who may sit, as rows of `p`: active, with a role for it; reviewers with their papers in order on the day `$2`. `$1` and `$3` are roles. */
const eligible = `p.deactivated_at is null and p.email_confirmed_at is not null and exists (select 1 from person_roles r where r.person_id = p.id and r.role = any($1))`;
const unready = `case when exists (select 1 from person_roles r where r.person_id = p.id and r.role = any($3)) then null else ${unreadySql('p.id', '$2::date')} end`;

/** Who belongs to a meeting. */
@Injectable()
export class PanelMembers {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
  ) {}

  /** Everybody who may be named and is not yet. */
  candidates(meetingId: string, at: Date): Promise<Candidate[]> {
    return this.source.query<Candidate[]>(
      `select p.id, p.name, (select json_agg(r.role order by r.role) from person_roles r where r.person_id = p.id and r.role = any($1)) as roles from persons p
       where ${eligible} and (${unready}) is null and not exists (select 1 from panel_members b where b.meeting_id = $4 and b.person_id = p.id) order by p.name, p.id limit ${most}`,
      [sitting, localDateOf(at), staffSitting, meetingId]);
  }

  /** Names a person, or gives one who is named another role. Whoever becomes chair takes over from the one before. */
  name(id: string, { personId, role }: NameMember, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const place = await this.place(work.manager, id, me);
      const [person] = await work.manager.query<{ unready: string | null; now: PanelRole | null }[]>(
        `select (${unready}) as unready, (select b.role from panel_members b where b.meeting_id = $5 and b.person_id = p.id) as now from persons p where p.id = $4 and ${eligible}`, [sitting, localDateOf(work.at), staffSitting, personId, id]);
      if (!person) throw invalidField('personId', 'mayNotSit', panelRefusals.person);
      if (person.unready && !person.now) throw invalidField('personId', 'notReady', panelRefusals.unready);
      if (person.now === role) return;
      if (person.now === 'chair') throw invalidField('role', 'chairStays', panelRefusals.chairStays);
      if (role === 'chair') await work.manager.query("update panel_members set role = 'member' where meeting_id = $1 and role = 'chair'", [id]);
      await work.manager.query(
        `insert into panel_members (meeting_id, person_id, role, added_by, added_at) values ($1, $2, $3, $4, $5) on conflict (meeting_id, person_id) do update set role = excluded.role`, [id, personId, role, me.personId, work.at]);
      await work.manager.query('update panel_meetings set approved_at = null, approved_by = null where id = $1', [id]);
      const particulars = { callId: place.callId, personId, panelRole: role };
      work.record({ name: person.now ? 'panelMeeting.roleChanged' : 'panelMeeting.memberNamed', subjectType: 'panelMeeting', subjectId: id, actorId: me.personId, particulars });
    });
  }

  /** While the meeting is planned only: later, people leave the room. */
  remove(id: string, personId: string, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const place = await this.place(work.manager, id, me);
      if (place.state !== 'planned') throw wrongState('notPlanned', panelRefusals.notPlanned);
      if (!isId(personId)) throw notFound();
      await work.manager.query('delete from panel_attendance where meeting_id = $1 and person_id = $2', [id, personId]);
      const [gone] = await work.manager.query<[{ role: PanelRole }[], number]>('delete from panel_members where meeting_id = $1 and person_id = $2 returning role', [id, personId]);
      if (!gone.length) throw notFound();
      work.record({ name: 'panelMeeting.memberRemoved', subjectType: 'panelMeeting', subjectId: id, actorId: me.personId, particulars: { callId: place.callId, personId } });
    });
  }

  private async place(manager: EntityManager, id: string, me: Actor): Promise<Place> {
    const place = await lockedPlace(manager, id, me);
    if (!place.manages) throw forbidden();
    if (place.state !== 'planned' && place.state !== 'open') throw wrongState('meetingIsOver', panelRefusals.over);
    return place;
  }
}
