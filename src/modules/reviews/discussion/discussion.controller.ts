import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { ReceivedAt } from '../../../platform/http/arrival.js';
import { Form, View } from '../../../platform/http/view.js';
import { DiscussionPlace, WritePost } from './discussion.dto.js';
import { discussionPage } from './discussion.page.js';
import { Discussions } from './discussion.service.js';
import type { DiscussionView } from './discussion.view.js';
import { discussionWords } from './discussion.words.js';

/** The discussion of a proposal among its reviewers. */
@Controller('proposals/:id/discussion')
export class DiscussionController {
  constructor(private readonly discussions: Discussions) {}

  @Get()
  @SignedIn()
  @View(discussionPage)
  show(@Param('id') id: string, @Query() { after, correct }: DiscussionPlace, @Me() me: Actor, @Req() req: Request): Promise<DiscussionView> {
    // A refused correction is shown again as one.
    return this.discussions.show(id, { after: after ?? null, correct: correct ?? req.formState?.values.correctsId }, me);
  }

  @Post()
  @SignedIn()
  @Form<DiscussionView>({ page: ({ id }) => `/proposals/${id}/discussion`, then: ({ proposal }) => `/proposals/${proposal.id}/discussion#write`, notice: discussionWords.posted })
  async write(@Param('id') id: string, @Body() dto: WritePost, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<DiscussionView> {
    await this.discussions.write(id, dto, me, receivedAt);
    return this.discussions.show(id, {}, me);
  }
}
