import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { texts } from '../../../kernel/i18n/text.js';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import type { DecisionView } from '../decision.view.js';
import { Decisions } from '../decisions.service.js';
import { ReserveList } from './reserve-list.service.js';

const notices = texts({ promoted: { en: 'The proposal is funded from the reserve list, and the applicant is told.', fr: 'La proposition est financée à partir de la liste de réserve et le demandeur en est informé.' } });

/** Funding from the reserve list. */
@Controller('proposals/:id')
export class ReserveListController {
  constructor(
    private readonly reserve: ReserveList,
    private readonly decisions: Decisions,
  ) {}

  @Post('promotion')
  @HttpCode(200)
  @Can('decision.approve')
  @Form<DecisionView>({ page: (p) => `/proposals/${p.id}/decision`, then: (v) => `/proposals/${v.proposal.id}/decision`, notice: notices.promoted })
  async promote(@Param('id') id: string, @Me() me: Actor): Promise<DecisionView> {
    await this.reserve.promote(id, me);
    return this.decisions.show(id, me);
  }
}
