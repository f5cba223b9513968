import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { notice } from '../messages.js';
import { OwnSessions } from './own-sessions.js';
import { type SessionsView, sessionsPage } from './pages/sessions.page.js';
import { sessionKey } from './session-store.js';

@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @SignedIn()
  @View(sessionsPage)
  async list(@Me() me: Actor, @Req() req: Request): Promise<SessionsView> {
    return { sessions: await this.sessions.of(me.personId, sessionKey(req.sessionID)), ...this.sessions.rules };
  }

  @Post('closure')
  @HttpCode(200)
  @SignedIn()
  @Form<SessionsView>({ page: () => '/sessions', then: () => '/sessions', notice: notice.othersClosed })
  async closeOthers(@Me() me: Actor, @Req() req: Request): Promise<SessionsView> {
    await this.sessions.endOthers(me.personId, sessionKey(req.sessionID));
    return this.list(me, req);
  }

  @Post(':id/closure')
  @HttpCode(200)
  @SignedIn()
  @Form<SessionsView>({ page: () => '/sessions', then: () => '/sessions', notice: notice.sessionClosed })
  async close(@Param('id') id: string, @Me() me: Actor, @Req() req: Request): Promise<SessionsView> {
    await this.sessions.end(me.personId, id);
    return this.list(me, req);
  }
}
