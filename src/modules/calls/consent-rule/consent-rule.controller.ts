import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { CallDesk } from '../call-desk.service.js';
import type { CallView } from '../call.view.js';
import { notices } from '../call.words.js';
import { SetConsentRule } from './consent-rule.dto.js';
import { ConsentRules } from './consent-rule.service.js';

/** Whether partners consent before submission, changed while the call is open. */
@Controller('calls/:id/partner-consent')
export class ConsentRuleController {
  constructor(
    private readonly rules: ConsentRules,
    private readonly desk: CallDesk,
  ) {}

  @Post()
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}`, then: ({ id }) => `/calls/${id}`, notice: notices.consentRuleSet })
  async set(@Param('id') id: string, @Body() dto: SetConsentRule, @Me() me: Actor): Promise<CallView> {
    await this.rules.set(id, dto, me);
    return this.desk.show(id, me);
  }
}
