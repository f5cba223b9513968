import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, type Params, View } from '../../../platform/http/view.js';
import { Comments } from './comments.service.js';
import type { SectionCommentsView, ThreadStep } from './comments.view.js';
import { commentWords } from './comments.words.js';
import { commentsPage } from './comments.page.js';
import { ReplyToThread, StartThread } from './team.dto.js';

const commentsOf = ({ proposalId, section }: ThreadStep): string => `/proposals/${proposalId}/sections/${section}/comments`;
const ofParams = ({ id, key }: Params): string => `/proposals/${id}/sections/${key}/comments`;

/** Comments of colleagues on a section. */
@Controller('proposals/:id/sections/:key/comments')
export class CommentsController {
  constructor(private readonly comments: Comments) {}

  /** `?show=resolved`, `?about=` a question. */
  @Get()
  @SignedIn()
  @View(commentsPage)
  show(@Param('id') id: string, @Param('key') key: string, @Me() me: Actor, @Query('show') show?: string, @Query('after') after?: string, @Query('about') about?: string): Promise<SectionCommentsView> {
    return this.comments.show(id, key, me, { resolved: show === 'resolved', after: isId(after) ? after : null, about: typeof about === 'string' ? about : null });
  }

  @Post()
  @SignedIn()
  @Form<ThreadStep>({ page: ofParams, then: commentsOf, notice: commentWords.added })
  start(@Param('id') id: string, @Param('key') key: string, @Body() dto: StartThread, @Me() me: Actor): Promise<ThreadStep> {
    return this.comments.start(id, key, dto.question ?? null, dto, me);
  }

  @Post(':threadId/replies')
  @SignedIn()
  @Form<ThreadStep>({ page: ofParams, then: commentsOf, notice: commentWords.replied })
  reply(@Param('id') id: string, @Param('key') key: string, @Param('threadId') threadId: string, @Body() dto: ReplyToThread, @Me() me: Actor): Promise<ThreadStep> {
    return this.comments.reply(id, key, threadId, dto, me);
  }

  @Post(':threadId/resolution')
  @HttpCode(200)
  @SignedIn()
  @Form<ThreadStep>({ page: ofParams, then: commentsOf, notice: commentWords.isResolved })
  resolve(@Param('id') id: string, @Param('key') key: string, @Param('threadId') threadId: string, @Me() me: Actor): Promise<ThreadStep> {
    return this.comments.settle(id, key, threadId, true, me);
  }

  @Post(':threadId/reopening')
  @HttpCode(200)
  @SignedIn()
  @Form<ThreadStep>({ page: ofParams, then: commentsOf, notice: commentWords.isReopened })
  reopen(@Param('id') id: string, @Param('key') key: string, @Param('threadId') threadId: string, @Me() me: Actor): Promise<ThreadStep> {
    return this.comments.settle(id, key, threadId, false, me);
  }
}
