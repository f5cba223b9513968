import type { EntityManager } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { permissions } from '../../accounts/index.js';
import type { Rubric } from '../../calls/index.js';
import type { MeetingState } from './panel-meeting.workflow.js';
import type { PanelRole } from './panel-words.js';

/** A meeting with its call, as it stands in the rows. */
export interface MeetingRow {
  id: string;
  state: MeetingState;
  title: Bilingual;
  startsAt: Date;
  zone: string;
  place: string | null;
  link: string | null;
  quorum: number;
  minutesEn: string;
  minutesFr: string;
  minutesVersion: number;
  approvedAt: Date | null;
  createdBy: string;
  openedAt: Date | null;
  lockedAt: Date | null;
  cancelledAt: Date | null;
  cancelledWhy: string | null;
  version: number;
  callId: string;
  callState: string;
  callReference: string;
  callTitle: Bilingual;
  rubric: Rubric;
  anonymised: boolean;
  /** What the asker is in the meeting; null for staff who only look after it. */
  role: PanelRole | null;
  /** The asker is in the room now. */
  isPresent: boolean;
  /** An organization of the asker applies in the call. */
  withheld: boolean;
}

/** A meeting as one person stands in it. */
export interface Place extends MeetingRow {
  personId: string;
  /** May plan it and keep its papers. */
  manages: boolean;
  /** May lead it: who manages it, and the chair. */
  leads: boolean;
  /** Reads names where the call hides who applies. */
  named: boolean;
  /** Staff who read reviews anyway. */
  isStaff: boolean;
}

const columns = `m.id, m.state, m.title, m.starts_at as "startsAt", m.zone, m.place, m.link, m.quorum, m.minutes_en as "minutesEn", m.minutes_fr as "minutesFr", m.minutes_version as "minutesVersion",
  m.approved_at as "approvedAt", m.created_by as "createdBy", m.opened_at as "openedAt", m.locked_at as "lockedAt", m.cancelled_at as "cancelledAt", m.cancelled_why as "cancelledWhy", m.version,
  c.id as "callId", c.state as "callState", c.reference as "callReference", c.title as "callTitle", c.rubric, c.anonymised, b.role,
  exists (select 1 from panel_attendance a where a.meeting_id = m.id and a.person_id = $2 and a.left_at is null) as "isPresent",
  exists (select 1 from call_interests w where w.call_id = m.call_id and w.person_id = $2) as withheld`;
const from = 'from panel_meetings m join calls c on c.id = m.call_id left join panel_members b on b.meeting_id = m.id and b.person_id = $2';

const maySit = (me: Actor): boolean => hasRole(me, ...permissions['panel.sit']);

/** What a person is to a meeting, or nothing: members, and staff with the right and no interest in the call. */
function placeOf(row: MeetingRow, me: Actor): Place | null {
  const role = maySit(me) ? row.role : null;
  const manages = hasRole(me, ...permissions['panel.manage']) && !row.withheld;
  const reads = hasRole(me, ...permissions['panel.read']) && !row.withheld;
  if (!role && !reads) return null;
  const isStaff = hasRole(me, ...permissions['decision.read']);
  return { ...row, role, personId: me.personId, manages, leads: manages || role === 'chair', named: !row.anonymised || isStaff, isStaff };
}

/** The meeting for whoever may know of it; null for everybody else. */
export async function findPlace(manager: EntityManager, id: string, me: Actor): Promise<Place | null> {
  const [row] = isId(id) ? await manager.query<MeetingRow[]>(`select ${columns} ${from} where m.id = $1`, [id, me.personId]) : [];
  return row ? placeOf(row, me) : null;
}

/** The same; 404 for everybody else. */
export async function placeIn(manager: EntityManager, id: string, me: Actor): Promise<Place> {
  const place = await findPlace(manager, id, me);
  if (!place) throw notFound();
  return place;
}

/** The same, with the row locked until the transaction ends: whoever writes in a meeting takes this lock first. */
export async function lockedPlace(manager: EntityManager, id: string, me: Actor): Promise<Place> {
  if (isId(id)) await manager.query('select 1 from panel_meetings where id = $1 for update', [id]);
  return placeIn(manager, id, me);
}
