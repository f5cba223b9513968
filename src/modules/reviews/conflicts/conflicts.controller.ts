import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { conflictWorkflow } from './conflict.workflow.js';
import { ConflictsFilter, DecideConflict } from './conflicts.dto.js';
import { conflictsPage } from './conflicts.page.js';
import { Conflicts, type ConflictsView } from './conflicts.service.js';

type Decided = Awaited<ReturnType<Conflicts['decide']>>;
const list = { page: ({ callId }: Record<string, string>) => `/calls/${callId}/conflicts`, then: ({ callId }: Decided) => `/calls/${callId}/conflicts` };

/** Conflicts of interest of a call. */
@Controller('calls/:callId/conflicts')
export class ConflictsController {
  constructor(private readonly conflicts: Conflicts) {}

  @Get()
  @Can('review.assign')
  @View(conflictsPage)
  list(@Param('callId') callId: string, @Query() { state, after }: ConflictsFilter, @Me() me: Actor): Promise<ConflictsView> {
    return this.conflicts.list(callId, { state: state ?? 'open', after: after ?? null }, me);
  }

  @Post(':conflictId/confirmation')
  @HttpCode(200)
  @Can('review.assign')
  @Form<Decided>({ ...list, notice: conflictWorkflow.transitions.confirm.notice })
  confirm(@Param('callId') callId: string, @Param('conflictId') id: string, @Body() dto: DecideConflict, @Me() me: Actor): Promise<Decided> {
    return this.conflicts.decide(callId, id, 'confirm', dto, me);
  }

  @Post(':conflictId/clearing')
  @HttpCode(200)
  @Can('review.assign')
  @Form<Decided>({ ...list, notice: conflictWorkflow.transitions.clear.notice })
  clear(@Param('callId') callId: string, @Param('conflictId') id: string, @Body() dto: DecideConflict, @Me() me: Actor): Promise<Decided> {
    return this.conflicts.decide(callId, id, 'clear', dto, me);
  }
}
