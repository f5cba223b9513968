import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import type { AssignmentMade, AssignmentsView, ManyAssigned } from './assignment.view.js';
import { Assignments } from './assignments.service.js';
import { notices } from './messages.js';
import { assignmentsPage } from './pages/assignments.page.js';
import { AssignMany, AssignReviewer } from './review.dto.js';

@Controller('calls/:callId/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: Assignments) {}

  @Get()
  @Can('review.assign')
  @View(assignmentsPage)
  show(@Param('callId') callId: string, @Req() req: Request, @Me() me: Actor, @Query('after') after?: string, @Query('only') only?: string, @Query('proposal') proposal?: string): Promise<AssignmentsView> {
    // A refused form is shown again for the proposal it was about.
    return this.assignments.show(callId, { after, only, proposal: proposal ?? req.formState?.values.proposalId }, me);
  }

  @Post()
  @Can('review.assign')
  @Form<AssignmentMade>({ page: (p) => `/calls/${p.callId}/assignments`, then: (v) => `/calls/${v.callId}/assignments?proposal=${v.proposalId}`, notice: notices.assigned })
  assign(@Param('callId') callId: string, @Body() dto: AssignReviewer, @Me() me: Actor): Promise<AssignmentMade> {
    return this.assignments.assign(callId, dto, me);
  }

  @Post('several')
  @Can('review.assign')
  @Form<ManyAssigned>({ page: (p) => `/calls/${p.callId}/assignments`, then: (v) => `/calls/${v.callId}/assignments`, notice: notices.manyAssigned })
  assignMany(@Param('callId') callId: string, @Body() dto: AssignMany, @Me() me: Actor): Promise<ManyAssigned> {
    return this.assignments.assignMany(callId, dto, me);
  }
}
