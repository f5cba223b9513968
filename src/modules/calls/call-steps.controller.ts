import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Me } from '../../platform/access/access.js';
import { Form } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { CallDesk } from './call-desk.service.js';
import { CallSteps } from './call-steps.service.js';
import { ExtendCall, SayWhy } from './call.dto.js';
import type { CallView } from './call.view.js';
import { notices } from './call.words.js';

const back = { page: ({ id }: Record<string, string>) => `/calls/${id}`, then: ({ id }: CallView) => `/calls/${id}` };

/** The steps of a call that people take; `POST /calls/:id/release` is in the decisions module, which also announces. */
@Controller('calls/:id')
export class CallStepsController {
  constructor(
    private readonly steps: CallSteps,
    private readonly desk: CallDesk,
  ) {}

  @Post('approval-request')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<CallView>({ ...back, notice: notices.approvalRequested })
  async requestApproval(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.steps.take('requestApproval', id, me);
    return this.desk.show(id, me);
  }

  @Post('approval')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.approved })
  async approve(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.steps.approve(id, me);
    return this.desk.show(id, me);
  }

  @Post('return')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.sentBack })
  async sendBack(@Param('id') id: string, @Body() dto: SayWhy, @Me() me: Actor): Promise<CallView> {
    await this.steps.take('sendBack', id, me, dto.reason);
    return this.desk.show(id, me);
  }

  @Post('extension')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.extended })
  async extend(@Param('id') id: string, @Body() dto: ExtendCall, @Me() me: Actor): Promise<CallView> {
    await this.steps.extend(id, dto, me);
    return this.desk.show(id, me);
  }

  @Post('suspension')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.suspended })
  async suspend(@Param('id') id: string, @Body() dto: SayWhy, @Me() me: Actor): Promise<CallView> {
    await this.steps.take('suspend', id, me, dto.reason);
    return this.desk.show(id, me);
  }

  @Post('resumption')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.resumed })
  async resume(@Param('id') id: string, @Body() dto: ExtendCall, @Me() me: Actor): Promise<CallView> {
    await this.steps.resume(id, dto, me);
    return this.desk.show(id, me);
  }

  @Post('review-start')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.reviewStarted })
  async startReview(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.steps.take('startReview', id, me);
    return this.desk.show(id, me);
  }

  @Post('decision-start')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.decidingStarted })
  async startDeciding(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.steps.take('startDeciding', id, me);
    return this.desk.show(id, me);
  }

  @Post('cancellation')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ ...back, notice: notices.cancelled })
  async cancel(@Param('id') id: string, @Body() dto: SayWhy, @Me() me: Actor): Promise<CallView> {
    await this.steps.cancel(id, dto.reason, me);
    return this.desk.show(id, me);
  }
}
