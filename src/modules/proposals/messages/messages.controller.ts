import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { takeUploads } from '../../../platform/http/multipart.js';
import { type Download, Form, View } from '../../../platform/http/view.js';
import { SideFiles } from '../information/side-files.js';
import { inboxPage } from './inbox.page.js';
import { InboxPlace, MessagesPlace, WriteMessage } from './message.dto.js';
import { messagesPage } from './messages.page.js';
import { Messages } from './messages.service.js';
import type { InboxView, MessagesView } from './messages.view.js';
import { messageWords } from './messages.words.js';

const here = { page: ({ id }: Record<string, string>) => `/proposals/${id}/messages`, then: ({ proposal }: MessagesView) => `/proposals/${proposal.id}/messages` };

/** Messages about submitted proposals: the inbox, and each conversation. */
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: Messages,
    private readonly files: SideFiles,
  ) {}

  @Get('messages')
  @SignedIn()
  @View(inboxPage)
  inbox(@Query() { after, view }: InboxPlace, @Me() me: Actor): Promise<InboxView> {
    return this.messages.inbox(after ?? null, view ?? null, me);
  }

  @Get('proposals/:id/messages')
  @SignedIn()
  @View(messagesPage)
  show(@Param('id') id: string, @Query() { after }: MessagesPlace, @Me() me: Actor): Promise<MessagesView> {
    return this.messages.show(id, after ?? null, me);
  }

  @Post('proposals/:id/messages')
  @SignedIn()
  @Form<MessagesView>({ ...here, notice: messageWords.sent })
  async write(@Param('id') id: string, @Body() dto: WriteMessage, @Me() me: Actor, @Req() req: Request): Promise<MessagesView> {
    const uploads = takeUploads(req);
    try {
      if (req.uploadRefusal) throw req.uploadRefusal;
      await this.messages.write(id, dto.body ?? null, uploads, me);
    } catch (error) {
      await this.files.discard(uploads);
      throw error;
    }
    return this.messages.show(id, null, me);
  }

  @Post('proposals/:id/messages/reading')
  @HttpCode(200)
  @SignedIn()
  @Form<MessagesView>({ ...here, notice: messageWords.read })
  async read(@Param('id') id: string, @Me() me: Actor): Promise<MessagesView> {
    await this.messages.read(id, me);
    return this.messages.show(id, null, me);
  }

  @Get('proposals/:id/messages/:messageId/files/:fileId')
  @SignedIn()
  open(@Param('id') id: string, @Param('messageId') messageId: string, @Param('fileId') fileId: string, @Me() me: Actor): Promise<Download> {
    return this.messages.open(id, messageId, fileId, me);
  }
}
