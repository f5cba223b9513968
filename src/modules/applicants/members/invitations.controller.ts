import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { MaybeMe, Me, Public, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { notice } from '../messages.js';
import type { InvitationView } from '../organization.view.js';
import { invitationPage } from '../pages/invitation.page.js';
import { Invitations } from './invitations.service.js';

@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get(':token')
  @Public()
  @View(invitationPage)
  show(@Param('token') token: string, @MaybeMe() me: Actor | null): Promise<InvitationView> {
    return this.invitations.show(token, me);
  }

  @Post(':token/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Form<{ organizationId: string }>({ page: ({ token }) => `/invitations/${token}`, then: ({ organizationId }) => `/organizations/${organizationId}`, notice: notice.joined })
  accept(@Param('token') token: string, @Me() me: Actor): Promise<{ organizationId: string }> {
    return this.invitations.accept(token, me);
  }
}
