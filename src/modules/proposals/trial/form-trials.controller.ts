import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { withoutRow } from '../merge-section.js';
import { FormTrials } from './form-trials.service.js';
import { trialSectionPage } from './trial-section.page.js';
import { SaveTrial } from './trial.dto.js';
import { trialPage } from './trial.page.js';
import type { SavedTrial, TrialSectionView, TrialView } from './trial.view.js';
import { trialWords } from './trial.words.js';

const base = (callId: string): string => `/calls/${callId}/form/trial`;
const after = ({ callId, section, nextSection, stays, more }: SavedTrial): string => {
  if (!stays) return nextSection ? `${base(callId)}/sections/${nextSection}` : base(callId);
  return `${base(callId)}/sections/${section}${more ? `?more=${encodeURIComponent(more)}#more-${more}` : ''}`;
};

/** A call's form before or while applicants have it: seen and tried by staff. */
@Controller('calls/:id/form/trial')
export class FormTrialsController {
  constructor(private readonly trials: FormTrials) {}

  @Get()
  @Can('call.prepare')
  @View(trialPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<TrialView> {
    return this.trials.show(id, me);
  }

  @Get('sections/:key')
  @Can('call.prepare')
  @View(trialSectionPage)
  section(@Param('id') id: string, @Param('key') key: string, @Me() me: Actor, @Query('check') check?: string, @Query('more') more?: string): Promise<TrialSectionView> {
    return this.trials.section(id, key, me, { everything: check === '1', more: typeof more === 'string' ? more : null });
  }

  @Post('sections/:key')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<SavedTrial>({ page: ({ id, key }) => `/calls/${id}/form/trial/sections/${key}`, then: after, notice: trialWords.saved })
  async save(@Param('id') id: string, @Param('key') key: string, @Body() dto: SaveTrial, @Me() me: Actor, @Req() req: Request): Promise<SavedTrial> {
    const answers = dto._remove ? withoutRow(dto.answers ?? {}, dto._remove) : (dto.answers ?? {});
    // What the page shows again, should anything be refused.
    if (dto._remove) req.body = { ...(req.body as Record<string, unknown>), answers };
    const saved = await this.trials.save(id, key, { answers, versions: dto.versions ?? {}, files: Object.entries(dto.files ?? {}).filter(([, value]) => String(value) === 'true').map(([question]) => question), whole: req.representation === 'page' }, me);
    return { ...saved, stays: dto._go !== 'next' || Boolean(dto._add ?? dto._remove), more: dto._add ?? null };
  }

  @Post('removal')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<TrialView>({ page: ({ id }) => `/calls/${id}/form/trial`, then: ({ call }) => base(call.id), notice: trialWords.discarded })
  discard(@Param('id') id: string, @Me() me: Actor): Promise<TrialView> {
    return this.trials.discard(id, me);
  }
}
