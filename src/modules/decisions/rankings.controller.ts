import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { notices } from './messages.js';
import { rankingPage } from './pages/ranking.page.js';
import { releasePage } from './pages/release.page.js';
import type { RankingView, Released, ReleaseView } from './ranking.view.js';
import { Rankings } from './rankings.service.js';
import { Release } from './release.service.js';

@Controller('calls/:callId')
export class RankingsController {
  constructor(
    private readonly rankings: Rankings,
    private readonly release: Release,
  ) {}

  @Get('ranking')
  @Can('decision.read')
  @View(rankingPage)
  show(@Param('callId') callId: string, @Me() me: Actor, @Query('after') after?: string, @Query('show') show?: string, @Query('sort') sort?: string): Promise<RankingView> {
    return this.rankings.show(callId, { after, show, sort }, me);
  }

  @Get('release')
  @Can('decision.read')
  @View(releasePage)
  preview(@Param('callId') callId: string, @Me() me: Actor): Promise<ReleaseView> {
    return this.rankings.release(callId, me);
  }

  @Post('release')
  @HttpCode(200)
  @Can('decision.release')
  @Form<Released>({ page: (p) => `/calls/${p.callId}/release`, then: (v) => `/calls/${v.callId}/release`, notice: notices.released })
  perform(@Param('callId') callId: string, @Me() me: Actor): Promise<Released> {
    return this.release.perform(callId, me);
  }
}
