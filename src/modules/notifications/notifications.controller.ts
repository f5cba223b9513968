import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { notice } from './messages.js';
import { NotificationsPlace } from './notification.dto.js';
import type { NotificationsView, ReadView } from './notification.view.js';
import { NotificationsQueries } from './notifications.queries.js';
import { notificationsPage } from './pages/notifications.page.js';

/** Everybody sees their own notices and nobody else's. */
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @View(notificationsPage)
  list(@Query() place: NotificationsPlace, @Me() me: Actor): Promise<NotificationsView> {
    return this.queries.list(me.personId, place.after ?? null);
  }

  @Post('reading')
  @HttpCode(200)
  @SignedIn()
  @Form<ReadView>({ page: () => '/notifications', then: () => '/notifications', notice: notice.allRead })
  async readAll(@Me() me: Actor): Promise<ReadView> {
    return { read: await this.queries.markAll(me.personId, this.clock.now()) };
  }

  @Post(':id/reading')
  @HttpCode(200)
  @SignedIn()
  @Form<ReadView>({ page: () => '/notifications', then: () => '/notifications' })
  async readOne(@Param('id') id: string, @Me() me: Actor): Promise<ReadView> {
    if (!isId(id) || !(await this.queries.markOne(me.personId, id, this.clock.now()))) throw notFound();
    return { read: 1 };
  }
}
