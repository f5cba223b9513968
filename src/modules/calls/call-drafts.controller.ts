import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { Programmes } from '../programmes/index.js';
import { CallDesk } from './call-desk.service.js';
import { CallCopying } from './call-copying.service.js';
import { CallDrafts } from './call-drafts.service.js';
import { type CallEditView, callEditView } from './call-edit.view.js';
import { DraftCall, EditCall } from './call.dto.js';
import type { CallView } from './call.view.js';
import { notices } from './call.words.js';
import { callEditPage } from './pages/call-edit.page.js';

/** Writing a call before it is approved. */
@Controller('calls')
export class CallDraftsController {
  constructor(
    private readonly drafts: CallDrafts,
    private readonly copying: CallCopying,
    private readonly desk: CallDesk,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Can('call.prepare')
  @View(callEditPage)
  async new(): Promise<CallEditView> {
    return callEditView(null, await this.programmes.mainThemes(), this.clock.now());
  }

  @Post()
  @Can('call.prepare')
  @Form<CallView>({ page: () => '/calls/new', then: ({ id }) => `/calls/${id}`, notice: notices.drafted })
  async create(@Body() dto: DraftCall, @Me() me: Actor): Promise<CallView> {
    const { id } = await this.drafts.create(dto, me);
    return this.desk.show(id, me);
  }

  /** A new draft out of any call, past or present. */
  @Post(':id/copy')
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}`, then: ({ id }) => `/calls/${id}`, notice: notices.copied })
  async copy(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    const copy = await this.copying.copy(id, me);
    return this.desk.show(copy.id, me);
  }

  @Get(':id/edit')
  @Can('call.prepare')
  @View(callEditPage)
  async editForm(@Param('id') id: string): Promise<CallEditView> {
    const call = await this.drafts.one(id);
    return callEditView(call, await this.programmes.mainThemes(), this.clock.now());
  }

  @Post(':id/edit')
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}/edit`, then: ({ id }) => `/calls/${id}`, notice: notices.changed })
  async edit(@Param('id') id: string, @Body() dto: EditCall, @Me() me: Actor): Promise<CallView> {
    await this.drafts.edit(id, dto, me);
    return this.desk.show(id, me);
  }
}
