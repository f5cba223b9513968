import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { type Download, Form, type Params, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { minutesPage } from './pages/minutes.page.js';
import { WriteNote } from './panel.dto.js';
import type { MinutesView } from './panel.view.js';
import { panelMeetingWorkflow } from './panel-meeting.workflow.js';
import { PanelMinutes } from './panel-minutes.service.js';
import { panelNotices } from './panel-words.js';

const step = panelMeetingWorkflow.transitions;
const minutes = { page: ({ id }: Params) => `/panels/${id}/minutes`, then: ({ meeting }: MinutesView) => `/panels/${meeting.id}/minutes` };

/** The minutes of a meeting, and its end. */
@Controller('panels/:id')
export class PanelMinutesController {
  constructor(private readonly minutes: PanelMinutes) {}

  @Get('minutes')
  @SignedIn()
  @View(minutesPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<MinutesView> {
    return this.minutes.show(id, me);
  }

  @Get('minutes/document')
  @SignedIn()
  document(@Param('id') id: string, @Me() me: Actor, @Req() req: Request): Promise<Download> {
    return this.minutes.document(id, req.locale, me);
  }

  @Post('minutes')
  @HttpCode(200)
  @SignedIn()
  @Form<MinutesView>({ ...minutes, notice: panelNotices.minutes })
  async write(@Param('id') id: string, @Body() dto: WriteNote, @Me() me: Actor): Promise<MinutesView> {
    await this.minutes.write(id, dto, me);
    return this.minutes.show(id, me);
  }

  @Post('minutes/draft')
  @HttpCode(200)
  @SignedIn()
  @Form<MinutesView>({ ...minutes, notice: panelNotices.drafted })
  async draft(@Param('id') id: string, @Me() me: Actor): Promise<MinutesView> {
    await this.minutes.draft(id, me);
    return this.minutes.show(id, me);
  }

  @Post('minutes-approval')
  @HttpCode(200)
  @SignedIn()
  @Form<MinutesView>({ ...minutes, notice: step.approveMinutes.notice! })
  async approve(@Param('id') id: string, @Me() me: Actor): Promise<MinutesView> {
    await this.minutes.approve(id, me);
    return this.minutes.show(id, me);
  }

  @Post('lock')
  @HttpCode(200)
  @Can('panel.manage')
  @Form<MinutesView>({ ...minutes, notice: step.lock.notice! })
  async lock(@Param('id') id: string, @Me() me: Actor): Promise<MinutesView> {
    await this.minutes.lock(id, me);
    return this.minutes.show(id, me);
  }
}
