import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { texts } from '../../../kernel/i18n/text.js';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { SetPhases, SetSilenceRule } from './phases.dto.js';
import { phasesPage } from './phases.page.js';
import { Phases, type PhasesView } from './phases.service.js';

const notices = texts({
  set: { en: 'The dates are saved. Reviewers of this call are told when they were asked already.', fr: 'Les dates sont enregistrées. Les évaluateurs de cet appel en sont avisés s’ils ont déjà été sollicités.' },
  ruleSet: { en: 'The rule is saved.', fr: 'La règle est enregistrée.' },
});
const here = { page: ({ callId }: Record<string, string>) => `/calls/${callId}/phases`, then: ({ call }: PhasesView) => `/calls/${call.id}/phases` };

/** The dated phases of reviewing a call, and what happens to reviewers who stay silent. */
@Controller('calls/:callId/phases')
export class PhasesController {
  constructor(private readonly phases: Phases) {}

  @Get()
  @Can('review.assign')
  @View(phasesPage)
  show(@Param('callId') callId: string): Promise<PhasesView> {
    return this.phases.show(callId);
  }

  @Post()
  @HttpCode(200)
  @Can('review.assign')
  @Form<PhasesView>({ ...here, notice: notices.set })
  async set(@Param('callId') callId: string, @Body() dto: SetPhases, @Me() me: Actor): Promise<PhasesView> {
    await this.phases.set(callId, dto, me);
    return this.phases.show(callId);
  }

  @Post('silence-rule')
  @HttpCode(200)
  @Can('review.assign')
  @Form<PhasesView>({ ...here, notice: notices.ruleSet })
  async setSilenceRule(@Param('callId') callId: string, @Body() dto: SetSilenceRule, @Me() me: Actor): Promise<PhasesView> {
    await this.phases.setSilenceRule(callId, dto, me);
    return this.phases.show(callId);
  }
}
