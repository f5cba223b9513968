import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, type Params, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { meetingsPage } from './pages/meetings.page.js';
import { planPage } from './pages/plan.page.js';
import { roomPage } from './pages/room.page.js';
import { AddItems, ChangeMeeting, MeetingsFilter, MoveItem, NameMember, PanelReason, PlanMeeting, RecordAttendance } from './panel.dto.js';
import type { LiveRoom, MeetingsView, PlanView, RoomView } from './panel.view.js';
import { PanelAgenda } from './panel-agenda.service.js';
import { PanelMembers } from './panel-members.service.js';
import { panelMeetingWorkflow } from './panel-meeting.workflow.js';
import { PanelPlanning } from './panel-planning.service.js';
import { PanelRoom } from './panel-room.service.js';
import { panelNotices } from './panel-words.js';

const step = panelMeetingWorkflow.transitions;
const room = { page: ({ id }: Params) => `/panels/${id}`, then: ({ meeting }: RoomView) => `/panels/${meeting.id}` };
const plan = { page: ({ id }: Params) => `/panels/${id}/plan`, then: ({ meeting }: PlanView) => `/panels/${meeting.id}/plan` };

/** Panel meetings: planned by officers, met in by their members. */
@Controller()
export class PanelsController {
  constructor(
    private readonly planning: PanelPlanning,
    private readonly members: PanelMembers,
    private readonly agenda: PanelAgenda,
    private readonly room: PanelRoom,
  ) {}

  @Get('calls/:callId/panels')
  @Can('panel.read')
  @View(meetingsPage)
  ofCall(@Param('callId') callId: string, @Query() { after }: MeetingsFilter, @Me() me: Actor): Promise<MeetingsView> {
    return this.planning.list(callId, after, me);
  }

  @Post('calls/:callId/panels')
  @Can('panel.manage')
  @Form<{ id: string; callId: string }>({ page: ({ callId }) => `/calls/${callId}/panels`, then: ({ id }) => `/panels/${id}/plan`, notice: panelNotices.planned })
  plan(@Param('callId') callId: string, @Body() dto: PlanMeeting, @Me() me: Actor): Promise<{ id: string; callId: string }> {
    return this.planning.plan(callId, dto, me);
  }

  @Get('panels')
  @Can('panel.sit')
  @View(meetingsPage)
  mine(@Query() { after }: MeetingsFilter, @Me() me: Actor): Promise<MeetingsView> {
    return this.room.mine(after, me);
  }

  @Get('panels/:id')
  @SignedIn()
  @View(roomPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<RoomView> {
    return this.room.show(id, me);
  }

  /** Asked by the script of the room every few seconds. */
  @Get('panels/:id/live')
  @SignedIn()
  live(@Param('id') id: string, @Me() me: Actor): Promise<LiveRoom> {
    return this.room.live(id, me);
  }

  @Get('panels/:id/plan')
  @Can('panel.manage')
  @View(planPage)
  prepare(@Param('id') id: string, @Me() me: Actor): Promise<PlanView> {
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/edit')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<PlanView>({ ...plan, notice: panelNotices.changed })
  async change(@Param('id') id: string, @Body() dto: ChangeMeeting, @Me() me: Actor): Promise<PlanView> {
    await this.planning.change(id, dto, me);
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/members')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<PlanView>({ ...plan, notice: panelNotices.memberAdded })
  async name(@Param('id') id: string, @Body() dto: NameMember, @Me() me: Actor): Promise<PlanView> {
    await this.members.name(id, dto, me);
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/members/:personId/removal')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<PlanView>({ ...plan, notice: panelNotices.memberRemoved })
  async remove(@Param('id') id: string, @Param('personId') personId: string, @Me() me: Actor): Promise<PlanView> {
    await this.members.remove(id, personId, me);
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/items')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<PlanView>({ ...plan, notice: panelNotices.agenda })
  async add(@Param('id') id: string, @Body() dto: AddItems, @Me() me: Actor): Promise<PlanView> {
    await this.agenda.add(id, dto, me);
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/items/:itemId/removal')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<PlanView>({ ...plan, notice: panelNotices.agenda })
  async takeOff(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<PlanView> {
    await this.agenda.remove(id, itemId, me);
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/items/:itemId/position')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<PlanView>({ ...plan, notice: panelNotices.agenda })
  async move(@Param('id') id: string, @Param('itemId') itemId: string, @Body() { to }: MoveItem, @Me() me: Actor): Promise<PlanView> {
    await this.agenda.move(id, itemId, to, me);
    return this.agenda.plan(id, me);
  }

  @Post('panels/:id/attendance')
  @HttpCode(200)
  @SignedIn()
  @Form<RoomView>({ ...room, notice: panelNotices.attendance })
  attend(@Param('id') id: string, @Body() dto: RecordAttendance, @Me() me: Actor): Promise<RoomView> {
    return this.room.attend(id, dto, me);
  }

  @Post('panels/:id/opening')
  @HttpCode(200)
  @SignedIn()
  @Form<RoomView>({ ...room, notice: step.open.notice! })
  open(@Param('id') id: string, @Me() me: Actor): Promise<RoomView> {
    return this.room.step(id, 'open', me);
  }

  @Post('panels/:id/cancellation')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<RoomView>({ page: plan.page, then: room.then, notice: step.cancel.notice! })
  cancel(@Param('id') id: string, @Body() { reason }: PanelReason, @Me() me: Actor): Promise<RoomView> {
    return this.room.step(id, 'cancel', me, reason);
  }
}
