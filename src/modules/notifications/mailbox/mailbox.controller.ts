import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Public } from '../../../platform/access/access.js';
import { type Site, SITE } from '../../../platform/http/page.renderer.js';
import { View } from '../../../platform/http/view.js';
import { BASE_URL } from '../../../platform/platform.module.js';
import { MailboxFilter } from '../notification.dto.js';
import { MailboxQueries } from './mailbox.queries.js';
import type { LetterView, MailboxView } from './mailbox.view.js';
import { letterPage } from './pages/letter.page.js';
import { mailboxPage } from './pages/mailbox.page.js';

/** The letters of the demonstration, for everybody. In production there is no such page. */
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly queries: MailboxQueries,
    @Inject(SITE) private readonly site: Site,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  @Get()
  @Public()
  @View(mailboxPage)
  list(@Query() { to, after }: MailboxFilter): Promise<MailboxView> {
    if (!this.site.demonstration) throw notFound();
    return this.queries.list(to ?? null, after ?? null);
  }

  @Get(':id')
  @Public()
  @View(letterPage)
  async show(@Param('id') id: string): Promise<LetterView> {
    const letter = this.site.demonstration && isId(id) ? await this.queries.one(id) : undefined;
    if (!letter) throw notFound();
    return {
      id: letter.id, to: letter.to, locale: letter.locale, subject: letter.subject, delivery: letter.delivery, attempts: letter.attempts, mayRepeat: letter.mayRepeat,
      at: letter.at, sentAt: letter.sentAt, body: letter.body, nextAttemptAt: letter.nextAttemptAt, lastError: letter.lastError, ownAddress: this.baseUrl,
    };
  }
}
