import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { AboutPair, AboutRun, SearchReviewers } from './matching.dto.js';
import { matchingPage } from './matching.page.js';
import { matchingNotices } from './matching-words.js';
import { Matching } from './matching.service.js';
import type { MatchingView } from './matching.view.js';
import { matchingWorkflow } from './matching.workflow.js';

const page = { page: ({ callId }: Record<string, string>) => `/calls/${callId}/matching`, then: ({ call }: MatchingView) => `/calls/${call.id}/matching` };
const { cancel, confirm, discard } = matchingWorkflow.transitions;

/** The search for an assignment of reviewers to a whole call. */
@Controller('calls/:callId/matching')
export class MatchingController {
  constructor(private readonly matching: Matching) {}

  @Get()
  @Can('review.assign')
  @View(matchingPage)
  show(@Param('callId') callId: string, @Req() req: Request, @Me() me: Actor, @Query('after') after?: string, @Query('only') only?: string, @Query('proposal') proposal?: string): Promise<MatchingView> {
    return this.matching.show(callId, { after, only, proposal: proposal ?? req.formState?.values.proposalId }, me);
  }

  @Post()
  @Can('review.assign')
  @Form<MatchingView>({ ...page, notice: matchingNotices.started })
  async search(@Param('callId') callId: string, @Body() dto: SearchReviewers, @Me() me: Actor): Promise<MatchingView> {
    await this.matching.search(callId, dto, me);
    return this.matching.show(callId, {}, me);
  }

  @Post('cancellation')
  @HttpCode(200)
  @Can('review.assign')
  @Form<MatchingView>({ ...page, notice: cancel.notice! })
  cancel(@Param('callId') callId: string, @Body() { runId }: AboutRun, @Me() me: Actor): Promise<MatchingView> {
    return this.take('cancel', callId, runId, me);
  }

  @Post('discarding')
  @HttpCode(200)
  @Can('review.assign')
  @Form<MatchingView>({ ...page, notice: discard.notice! })
  discard(@Param('callId') callId: string, @Body() { runId }: AboutRun, @Me() me: Actor): Promise<MatchingView> {
    return this.take('discard', callId, runId, me);
  }

  @Post('confirmation')
  @HttpCode(200)
  @Can('review.assign')
  @Form<MatchingView>({ ...page, notice: confirm.notice! })
  confirm(@Param('callId') callId: string, @Body() { runId }: AboutRun, @Me() me: Actor): Promise<MatchingView> {
    return this.take('confirm', callId, runId, me);
  }

  @Post('removal')
  @HttpCode(200)
  @Can('review.assign')
  @Form<MatchingView>({ ...page, notice: matchingNotices.removed })
  async remove(@Param('callId') callId: string, @Body() dto: AboutPair, @Me() me: Actor): Promise<MatchingView> {
    await this.matching.remove(callId, dto, me);
    return this.matching.show(callId, {}, me);
  }

  @Post('addition')
  @HttpCode(200)
  @Can('review.assign')
  @Form<MatchingView>({ ...page, notice: matchingNotices.added })
  async add(@Param('callId') callId: string, @Body() dto: AboutPair, @Me() me: Actor): Promise<MatchingView> {
    await this.matching.add(callId, dto, me);
    return this.matching.show(callId, {}, me);
  }

  private async take(step: 'cancel' | 'discard' | 'confirm', callId: string, runId: string, me: Actor): Promise<MatchingView> {
    await this.matching.take(step, callId, runId, me);
    return this.matching.show(callId, {}, me);
  }
}
