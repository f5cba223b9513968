import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, type Params } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { Recommend } from '../decision.dto.js';
import type { DecisionView } from '../decision.view.js';
import { Decisions } from '../decisions.service.js';
import { Approve, StepBack } from './recommendation.dto.js';
import { recommendationNotices as notices } from './recommendation.workflow.js';
import { Recommendations } from './recommendations.service.js';

const there = { page: (p: Params): string => `/proposals/${p.id}/decision`, then: (v: DecisionView): string => `/proposals/${v.proposal.id}/decision` };

/** The way of a recommendation through its approval chain; its page is that of the decision. */
@Controller('proposals/:id')
export class RecommendationsController {
  constructor(
    private readonly recommendations: Recommendations,
    private readonly decisions: Decisions,
  ) {}

  @Post('recommendation')
  @HttpCode(200)
  @Can('decision.recommend')
  @Form<DecisionView>({ ...there, notice: notices.recommended })
  async recommend(@Param('id') id: string, @Body() dto: Recommend, @Me() me: Actor): Promise<DecisionView> {
    await this.recommendations.recommend(id, dto, me);
    return this.decisions.show(id, me);
  }

  @Post('recommendation-approval')
  @HttpCode(200)
  @Can('decision.approve')
  @Form<DecisionView>({ ...there, notice: notices.approved })
  async approve(@Param('id') id: string, @Body() { comment }: Approve, @Me() me: Actor): Promise<DecisionView> {
    await this.recommendations.approve(id, comment, me);
    return this.decisions.show(id, me);
  }

  @Post('recommendation-return')
  @HttpCode(200)
  @Can('decision.approve')
  @Form<DecisionView>({ ...there, notice: notices.sentBack })
  async sendBack(@Param('id') id: string, @Body() { reason }: StepBack, @Me() me: Actor): Promise<DecisionView> {
    await this.recommendations.sendBack(id, reason, me);
    return this.decisions.show(id, me);
  }

  @Post('recommendation-withdrawal')
  @HttpCode(200)
  @Can('decision.recommend')
  @Form<DecisionView>({ ...there, notice: notices.withdrawn })
  async withdraw(@Param('id') id: string, @Body() { reason }: StepBack, @Me() me: Actor): Promise<DecisionView> {
    await this.recommendations.withdraw(id, reason, me);
    return this.decisions.show(id, me);
  }
}
