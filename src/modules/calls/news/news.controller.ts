import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { texts } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { MaybeMe, Me, Public, SignedIn } from '../../../platform/access/access.js';
import { ReceivedAt } from '../../../platform/http/arrival.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { CallDesk } from '../call-desk.service.js';
import type { CallView } from '../call.view.js';
import { notices } from '../call.words.js';
import { Addenda } from './addenda.service.js';
import type { ClarificationsView } from './clarification.view.js';
import { clarificationNotices } from './clarification.workflow.js';
import { Clarifications } from './clarifications.service.js';
import { CallFollowers } from './followers.service.js';
import { AnswerClarification, AskClarification, ClarificationsFilter, PublishAddendum, SetAsideClarification } from './news.dto.js';
import { clarificationsPage } from './pages/clarifications.page.js';

const followNotices = texts({
  followed: { en: 'You will be told of news of this call.', fr: 'Vous serez informé ou informée des nouvelles de cet appel.' },
  unfollowed: { en: 'You will no longer be told of news of this call.', fr: 'Vous ne recevrez plus les nouvelles de cet appel.' },
});
const call = { page: ({ id }: Record<string, string>) => `/calls/${id}`, then: ({ id }: CallView) => `/calls/${id}` };
const questions = { then: ({ call: { id } }: ClarificationsView) => `/calls/${id}/clarifications` };

/** News of a call: addenda, questions and answers, and who is told of them. */
@Controller()
export class CallNewsController {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly addenda: Addenda,
    private readonly followers: CallFollowers,
    private readonly desk: CallDesk,
  ) {}

  @Get('calls/:id/clarifications')
  @Public()
  @View(clarificationsPage)
  show(@Param('id') id: string, @Query() { after }: ClarificationsFilter, @MaybeMe() me: Actor | null): Promise<ClarificationsView> {
    return this.clarifications.show(id, after ?? null, me);
  }

  @Post('calls/:id/clarifications')
  @SignedIn()
  @Form<ClarificationsView>({ page: ({ id }) => `/calls/${id}/clarifications`, ...questions, notice: clarificationNotices.asked })
  async ask(@Param('id') id: string, @Body() dto: AskClarification, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ClarificationsView> {
    await this.clarifications.ask(id, dto, me, receivedAt);
    return this.clarifications.show(id, null, me);
  }

  @Post('calls/:id/clarifications/publication')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<ClarificationsView>({ page: ({ id }) => `/calls/${id}/clarifications`, ...questions, notice: clarificationNotices.published })
  async publish(@Param('id') id: string, @Me() me: Actor): Promise<ClarificationsView> {
    await this.clarifications.publish(id, me);
    return this.clarifications.show(id, null, me);
  }

  @Post('calls/:id/clarifications/:questionId/answer')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<ClarificationsView>({ page: ({ id }) => `/calls/${id}/clarifications`, ...questions, notice: clarificationNotices.answered })
  async answer(@Param('questionId') questionId: string, @Body() dto: AnswerClarification, @Me() me: Actor): Promise<ClarificationsView> {
    return this.clarifications.show(await this.clarifications.answer(questionId, dto, me), null, me);
  }

  @Post('calls/:id/clarifications/:questionId/setting-aside')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<ClarificationsView>({ page: ({ id }) => `/calls/${id}/clarifications`, ...questions, notice: clarificationNotices.setAside })
  async setAside(@Param('questionId') questionId: string, @Body() { reason }: SetAsideClarification, @Me() me: Actor): Promise<ClarificationsView> {
    return this.clarifications.show(await this.clarifications.setAside(questionId, reason, me), null, me);
  }

  @Post('calls/:id/addenda')
  @Can('call.manage')
  @Form<CallView>({ ...call, notice: notices.addendumPublished })
  async publishAddendum(@Param('id') id: string, @Body() dto: PublishAddendum, @Me() me: Actor): Promise<CallView> {
    await this.addenda.publish(id, dto, me);
    return this.desk.show(id, me);
  }

  @Post('calls/:id/subscription')
  @HttpCode(200)
  @SignedIn()
  @Form<CallView>({ ...call, notice: followNotices.followed })
  async follow(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.followers.follow(id, me);
    return this.desk.show(id, me);
  }

  @Post('calls/:id/unsubscription')
  @HttpCode(200)
  @SignedIn()
  @Form<CallView>({ ...call, notice: followNotices.unfollowed })
  async unfollow(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.followers.unfollow(id, me);
    return this.desk.show(id, me);
  }
}
