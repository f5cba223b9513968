import type { Work } from '../../../platform/database/unit-of-work.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { phaseOf } from '../phases/phase-of.js';
import { PanelMeeting } from './panel-meeting.entity.js';
import { type MeetingFacts, type MeetingRole, type MeetingState, type MeetingTransition, panelMeetingWorkflow } from './panel-meeting.workflow.js';
import { findPlace, type Place, placeIn } from './panel-place.js';

/** What a person may do with a meeting. Who chairs it does not lock it. */
export const meetingRoles = ({ manages, role }: Pick<Place, 'manages' | 'role'>): MeetingRole[] => [
  ...(manages ? ['officer' as const] : []), ...(manages && role !== 'chair' ? ['secretary' as const] : []), ...(role === 'chair' ? ['chair' as const] : []),
];

async function factsOf({ manager, at }: Work, row: PanelMeeting): Promise<MeetingFacts> {
  const [found] = await manager.query<Omit<MeetingFacts, 'quorum' | 'minutesInBoth' | 'minutesApproved' | 'phase'>[]>(
    `select c.state as "callState", exists (select 1 from panel_members b where b.meeting_id = $1 and b.role = 'chair') as "hasChair",
       (select count(*)::int from panel_members b join panel_attendance a on a.meeting_id = b.meeting_id and a.person_id = b.person_id and a.left_at is null where b.meeting_id = $1 and b.role <> 'observer') as present,
       (select count(*)::int from panel_items i where i.meeting_id = $1) as items, (select count(*)::int from panel_items i where i.meeting_id = $1 and i.state not in ('settled', 'deferred')) as unfinished,
       (select count(*)::int from panel_items i where i.meeting_id = $1 and (i.note_en = '' or i.note_fr = '')) as unnoted
     from calls c where c.id = $2`, [row.id, row.callId]);
  return { ...found!, phase: await phaseOf(manager, row.callId, at), quorum: row.quorum, minutesInBoth: row.minutesEn !== '' && row.minutesFr !== '', minutesApproved: row.approvedAt !== null };
}

/** Binds a meeting to its workflow. */
export const PanelMeetingAggregate: Aggregate<MeetingState, MeetingTransition, MeetingRole, PanelMeeting, MeetingFacts> = {
  workflow: panelMeetingWorkflow,
  entity: PanelMeeting,
  sees: async (work, row, actor) => (await findPlace(work.manager, row.id, actor)) !== null,
  roles: async (work, row, actor) => meetingRoles(await placeIn(work.manager, row.id, actor)),
  facts: factsOf,
};

