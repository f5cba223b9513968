import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { MaybeMe, Public } from '../../platform/access/access.js';
import { View } from '../../platform/http/view.js';
import { CallDesk } from './call-desk.service.js';
import { CallsFilter } from './call.dto.js';
import type { CallView } from './call.view.js';
import type { CallsView } from './calls-list.view.js';
import { callPage } from './pages/call.page.js';
import { callsPage } from './pages/calls.page.js';

/** Calls as anybody may read them. */
@Controller('calls')
export class CallsController {
  constructor(private readonly desk: CallDesk) {}

  @Get()
  @Public()
  @View(callsPage)
  list(@Query() filter: CallsFilter, @MaybeMe() me: Actor | null, @Req() req: Request): Promise<CallsView> {
    return this.desk.list(filter, me, req.locale);
  }

  @Get(':id')
  @Public()
  @View(callPage)
  show(@Param('id') id: string, @MaybeMe() me: Actor | null): Promise<CallView> {
    return this.desk.show(id, me);
  }
}
