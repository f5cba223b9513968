import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { ReceivedAt } from '../../../platform/http/arrival.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { DiscussionPlace, WritePost } from './discussion.dto.js';
import { discussionPage } from './discussion.page.js';
import { Discussions } from './discussion.service.js';
import type { DiscussionView } from './discussion.view.js';
import { discussionWords } from './discussion.words.js';

/** The discussion of a proposal: its reviewers come from their own review, staff from the proposal. */
@Controller()
export class DiscussionController {
  constructor(private readonly discussions: Discussions) {}

  @Get('reviews/:id/discussion')
  @SignedIn()
  @View(discussionPage)
  show(@Param('id') reviewId: string, @Query() place: DiscussionPlace, @Me() me: Actor, @Req() req: Request): Promise<DiscussionView> {
    return this.discussions.show({ reviewId }, readPlace(place, req), me);
  }

  @Post('reviews/:id/discussion')
  @SignedIn()
  @Form<DiscussionView>({ page: ({ id }) => `/reviews/${id}/discussion`, then: ({ path }) => `${path}#write`, notice: discussionWords.posted })
  async write(@Param('id') reviewId: string, @Body() dto: WritePost, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<DiscussionView> {
    await this.discussions.write({ reviewId }, dto, me, receivedAt);
    return this.discussions.show({ reviewId }, {}, me);
  }

  @Get('proposals/:id/discussion')
  @Can('decision.read')
  @View(discussionPage)
  showStaff(@Param('id') proposalId: string, @Query() place: DiscussionPlace, @Me() me: Actor, @Req() req: Request): Promise<DiscussionView> {
    return this.discussions.show({ proposalId }, readPlace(place, req), me);
  }

  @Post('proposals/:id/discussion')
  @Can('review.assign')
  @Form<DiscussionView>({ page: ({ id }) => `/proposals/${id}/discussion`, then: ({ path }) => `${path}#write`, notice: discussionWords.posted })
  async writeStaff(@Param('id') proposalId: string, @Body() dto: WritePost, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<DiscussionView> {
    await this.discussions.write({ proposalId }, dto, me, receivedAt);
    return this.discussions.show({ proposalId }, {}, me);
  }
}

/** A refused correction is shown again as one. */
const readPlace = ({ after, correct }: DiscussionPlace, req: Request) => ({ after: after ?? null, correct: correct ?? req.formState?.values.correctsId });
