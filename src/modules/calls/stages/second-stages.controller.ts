import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Cents } from '../../../kernel/money/money.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { CallDesk } from '../call-desk.service.js';
import type { CallView } from '../call.view.js';
import { secondStagePage } from './second-stage.page.js';
import { PlanSecondStage } from './second-stage.dto.js';
import { SecondStages } from './second-stages.service.js';
import { stageWords } from './stages.words.js';

/** What the plan of a second stage starts from. */
export interface SecondStageView {
  call: { id: string; reference: string; title: Bilingual; closesAt: Date; zone: string };
  minimumCents: Cents;
  maximumCents: Cents;
}

/** Planning the call that follows concept notes. */
@Controller('calls/:id/second-stage')
export class SecondStagesController {
  constructor(
    private readonly stages: SecondStages,
    private readonly desk: CallDesk,
  ) {}

  @Get()
  @Can('call.prepare')
  @View(secondStagePage)
  async form(@Param('id') callId: string): Promise<SecondStageView> {
    const { id, reference, title, closesAt, zone, minimumCents, maximumCents } = await this.stages.first(callId);
    return { call: { id, reference, title, closesAt, zone }, minimumCents, maximumCents };
  }

  @Post()
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}/second-stage`, then: ({ id }) => `/calls/${id}`, notice: stageWords.planned })
  async plan(@Param('id') callId: string, @Body() dto: PlanSecondStage, @Me() me: Actor): Promise<CallView> {
    const { id } = await this.stages.plan(callId, dto, me);
    return this.desk.show(id, me);
  }
}
