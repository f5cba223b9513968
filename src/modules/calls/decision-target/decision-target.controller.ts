import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { LocalDate } from '../../../platform/http/fields.js';
import { Form } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { CallDesk } from '../call-desk.service.js';
import type { CallView } from '../call.view.js';
import { DecisionTargets } from './decision-target.service.js';
import { decisionTargetWords } from './decision-target.words.js';

export class SetDecisionTarget {
  @LocalDate({ optional: true }) decisionTargetOn?: string | null;
}

@Controller('calls/:id/decision-target')
export class DecisionTargetController {
  constructor(
    private readonly targets: DecisionTargets,
    private readonly desk: CallDesk,
  ) {}

  @Post()
  @HttpCode(200)
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}`, then: ({ id }) => `/calls/${id}`, notice: decisionTargetWords.saved })
  async set(@Param('id') id: string, @Body() dto: SetDecisionTarget, @Me() me: Actor): Promise<CallView> {
    await this.targets.set(id, dto.decisionTargetOn ?? null, me);
    return this.desk.show(id, me);
  }
}
