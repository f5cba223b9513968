import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { MaybeMe, Me, Public, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import type { InvitationToReviewView } from './invitation.view.js';
import { invitationToReviewPage } from './pages/invitation.page.js';
import { registerNotices } from './register-words.js';
import { ReviewerInvitations } from './reviewer-invitations.service.js';
import { DeclineInvitation } from './reviewers.dto.js';

const page = ({ token }: Record<string, string>): string => `/invitations-to-review/${token}`;

/** The answer of an invited person, by the link of the letter. */
@Controller('invitations-to-review')
export class InvitationAnswersController {
  constructor(private readonly invitations: ReviewerInvitations) {}

  @Get(':token')
  @Public()
  @View(invitationToReviewPage)
  show(@Param('token') token: string, @MaybeMe() me: Actor | null): Promise<InvitationToReviewView> {
    return this.invitations.show(token, me);
  }

  @Post(':token/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Form<{ personId: string }>({ page, then: () => '/reviewer-profile', notice: registerNotices.accepted })
  accept(@Param('token') token: string, @Me() me: Actor): Promise<{ personId: string }> {
    return this.invitations.accept(token, me);
  }

  @Post(':token/refusal')
  @HttpCode(200)
  @Public()
  @Form<InvitationToReviewView>({ page, then: (_, params) => page(params), notice: registerNotices.declined })
  async decline(@Param('token') token: string, @Body() dto: DeclineInvitation, @MaybeMe() me: Actor | null): Promise<InvitationToReviewView> {
    await this.invitations.decline(token, dto, me);
    return this.invitations.show(token, me);
  }
}
