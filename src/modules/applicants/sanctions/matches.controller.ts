import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { matchWorkflow } from './match.workflow.js';
import { SanctionsMatches } from './matches.service.js';
import { matchPage } from './pages/match.page.js';
import { matchesPage } from './pages/matches.page.js';
import { JudgeMatch, MatchFilter } from './sanctions.dto.js';
import type { MatchQueueView, MatchView } from './sanctions.view.js';

const { clear, confirm, reopen } = matchWorkflow.transitions;
const here = { page: ({ id }: Record<string, string>) => `/sanctions-matches/${id}`, then: ({ match }: MatchView) => `/sanctions-matches/${match.id}` };

/** Matches with sanctions lists, and the verdicts on them. */
@Controller('sanctions-matches')
export class SanctionsMatchesController {
  constructor(private readonly matches: SanctionsMatches) {}

  @Get()
  @Can('sanctions.read')
  @View(matchesPage)
  queue(@Query() { state, kind, q, after }: MatchFilter, @Me() me: Actor): Promise<MatchQueueView> {
    return this.matches.queue({ state: state ?? 'open', kind: kind ?? null, q: q ?? '', after: after ?? null }, me);
  }

  @Get(':id')
  @Can('sanctions.read')
  @View(matchPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<MatchView> {
    return this.matches.show(id, me);
  }

  @Post(':id/clearing')
  @HttpCode(200)
  @Can('sanctions.judge')
  @Form<MatchView>({ ...here, notice: clear.notice })
  async clear(@Param('id') id: string, @Body() { reason }: JudgeMatch, @Me() me: Actor): Promise<MatchView> {
    await this.matches.judge(id, 'clear', reason ?? null, me);
    return this.matches.show(id, me);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Can('sanctions.judge')
  @Form<MatchView>({ ...here, notice: confirm.notice })
  async confirm(@Param('id') id: string, @Body() { reason }: JudgeMatch, @Me() me: Actor): Promise<MatchView> {
    await this.matches.judge(id, 'confirm', reason ?? null, me);
    return this.matches.show(id, me);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Can('sanctions.judge')
  @Form<MatchView>({ ...here, notice: reopen.notice })
  async reopen(@Param('id') id: string, @Body() { reason }: JudgeMatch, @Me() me: Actor): Promise<MatchView> {
    await this.matches.judge(id, 'reopen', reason ?? null, me);
    return this.matches.show(id, me);
  }
}
