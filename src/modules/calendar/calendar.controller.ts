import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { Me, Public, SignedIn } from '../../platform/access/access.js';
import { type Download, Form, View } from '../../platform/http/view.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { calendarWords } from './calendar.words.js';
import { deadlinesPage } from './deadlines.page.js';
import { Deadlines, type DeadlinesView } from './deadlines.service.js';

const back = { page: () => '/deadlines', then: () => '/deadlines' };

/** Deadlines as a page, as calendar files and as a feed. */
@Controller()
export class CalendarController {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get('calls/:id/calendar')
  @Public()
  ofCall(@Param('id') id: string, @Req() req: Request): Promise<Download> {
    return this.deadlines.ofCall(id, req.locale);
  }

  @Get('deadlines')
  @SignedIn()
  @View(deadlinesPage)
  show(@Me() me: Actor): Promise<DeadlinesView> {
    return this.deadlines.show(me.personId);
  }

  /** The token is the whole right: calendar programs do not sign in. */
  @Get('deadlines/feed/:token')
  @Public()
  feed(@Param('token') token: string, @Req() req: Request): Promise<Download> {
    return this.deadlines.feed(token, req.locale);
  }

  @Post('deadlines/feed')
  @HttpCode(200)
  @SignedIn()
  @Form<DeadlinesView>({ ...back, notice: calendarWords.made })
  async renew(@Me() me: Actor): Promise<DeadlinesView> {
    await this.feeds.renew(me.personId);
    return this.deadlines.show(me.personId);
  }

  @Post('deadlines/feed/revocation')
  @HttpCode(200)
  @SignedIn()
  @Form<DeadlinesView>({ ...back, notice: calendarWords.revoked })
  async revoke(@Me() me: Actor): Promise<DeadlinesView> {
    await this.feeds.revoke(me.personId);
    return this.deadlines.show(me.personId);
  }

  @Get('deadlines/:kind/:id')
  @SignedIn()
  one(@Param('kind') kind: string, @Param('id') id: string, @Me() me: Actor, @Req() req: Request): Promise<Download> {
    return this.deadlines.one(kind, id, me.personId, req.locale);
  }
}
