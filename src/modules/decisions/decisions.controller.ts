import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Me, SignedIn } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Form, type Params, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { Decide, ReopenDecision } from './decision.dto.js';
import type { DecisionView } from './decision.view.js';
import { Decisions } from './decisions.service.js';
import { notices } from './messages.js';
import { decisionPage } from './pages/decision.page.js';

const page = (p: Params): string => `/proposals/${p.id}/decision`;

@Controller('proposals/:id')
export class DecisionsController {
  constructor(private readonly decisions: Decisions) {}

  @Get('decision')
  @SignedIn()
  @View(decisionPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<DecisionView> {
    return this.decisions.show(id, me);
  }

  @Post('decision')
  @HttpCode(200)
  @Can('decision.approve')
  @Form<DecisionView>({ page, then: (v) => `/proposals/${v.proposal.id}/decision`, notice: notices.decided })
  decide(@Param('id') id: string, @Body() dto: Decide, @Me() me: Actor): Promise<DecisionView> {
    return this.decisions.decide(id, dto, me);
  }

  @Post('decision-reopening')
  @HttpCode(200)
  @Can('decision.release')
  @Form<DecisionView>({ page, then: (v) => `/proposals/${v.proposal.id}/decision`, notice: notices.reopened })
  reopen(@Param('id') id: string, @Body() dto: ReopenDecision, @Me() me: Actor): Promise<DecisionView> {
    return this.decisions.reopen(id, dto.reason, me);
  }
}
