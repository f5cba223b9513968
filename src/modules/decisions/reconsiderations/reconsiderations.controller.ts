import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Me, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, type Params } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import type { DecisionView } from '../decision.view.js';
import { Decisions } from '../decisions.service.js';
import { AskReconsideration, RefuseReconsideration } from './reconsideration.dto.js';
import { reconsiderationNotices as notices } from './reconsideration.workflow.js';
import { Reconsiderations } from './reconsiderations.service.js';

const there = { page: (p: Params): string => `/proposals/${p.id}/decision`, then: (v: DecisionView): string => `/proposals/${v.proposal.id}/decision` };

/** Looking at a told decision again; its page is that of the decision. */
@Controller('proposals/:id')
export class ReconsiderationsController {
  constructor(
    private readonly reconsiderations: Reconsiderations,
    private readonly decisions: Decisions,
  ) {}

  @Post('reconsideration')
  @HttpCode(200)
  @SignedIn()
  @Form<DecisionView>({ ...there, notice: notices.asked })
  async ask(@Param('id') id: string, @Body() { reason }: AskReconsideration, @Me() me: Actor): Promise<DecisionView> {
    await this.reconsiderations.ask(id, reason, me);
    return this.decisions.show(id, me);
  }

  @Post('reconsideration-acceptance')
  @HttpCode(200)
  @Can('decision.release')
  @Form<DecisionView>({ ...there, notice: notices.accepted })
  async accept(@Param('id') id: string, @Me() me: Actor): Promise<DecisionView> {
    await this.reconsiderations.accept(id, me);
    return this.decisions.show(id, me);
  }

  @Post('reconsideration-refusal')
  @HttpCode(200)
  @Can('decision.release')
  @Form<DecisionView>({ ...there, notice: notices.refused })
  async refuse(@Param('id') id: string, @Body() { reason }: RefuseReconsideration, @Me() me: Actor): Promise<DecisionView> {
    await this.reconsiderations.refuse(id, reason, me);
    return this.decisions.show(id, me);
  }

  @Post('announcement')
  @HttpCode(200)
  @Can('decision.release')
  @Form<DecisionView>({ ...there, notice: notices.announced })
  async announce(@Param('id') id: string, @Me() me: Actor): Promise<DecisionView> {
    await this.reconsiderations.announce(id, me);
    return this.decisions.show(id, me);
  }
}
