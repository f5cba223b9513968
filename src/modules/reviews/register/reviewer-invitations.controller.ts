import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import type { ReviewerInvitationsView } from './invitation.view.js';
import { reviewerInvitationsPage } from './pages/invitations.page.js';
import { registerNotices } from './register-words.js';
import { ReviewerInvitations } from './reviewer-invitations.service.js';
import { InviteReviewer } from './reviewers.dto.js';

const list = (): string => '/reviewer-invitations';
const there = { page: list, then: list };

/** Invitations to become a reviewer, as officers send them. */
@Controller('reviewer-invitations')
export class ReviewerInvitationsController {
  constructor(private readonly invitations: ReviewerInvitations) {}

  @Get()
  @Can('reviewer.readAll')
  @View(reviewerInvitationsPage)
  list(@Me() me: Actor, @Query('after') after?: string): Promise<ReviewerInvitationsView> {
    return this.invitations.list(after ?? null, me);
  }

  @Post()
  @HttpCode(200)
  @Can('reviewer.manage')
  @Form<ReviewerInvitationsView>({ ...there, notice: registerNotices.invited })
  async invite(@Body() dto: InviteReviewer, @Me() me: Actor): Promise<ReviewerInvitationsView> {
    await this.invitations.invite(dto, me);
    return this.invitations.list(null, me);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Can('reviewer.manage')
  @Form<ReviewerInvitationsView>({ ...there, notice: registerNotices.revoked })
  async revoke(@Param('id') id: string, @Me() me: Actor): Promise<ReviewerInvitationsView> {
    await this.invitations.revoke(id, me);
    return this.invitations.list(null, me);
  }

  @Post(':id/renewal')
  @HttpCode(200)
  @Can('reviewer.manage')
  @Form<ReviewerInvitationsView>({ ...there, notice: registerNotices.renewed })
  async renew(@Param('id') id: string, @Me() me: Actor): Promise<ReviewerInvitationsView> {
    await this.invitations.renew(id, me);
    return this.invitations.list(null, me);
  }
}
