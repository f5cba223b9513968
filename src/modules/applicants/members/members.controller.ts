import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { notice } from '../messages.js';
import type { MemberPageView, OrganizationView } from '../organization.view.js';
import { Organizations } from '../organizations.service.js';
import { memberPage } from '../pages/member.page.js';
import { Invitations } from './invitations.service.js';
import { InvitationDto, MemberRolesDto } from './members.dto.js';
import { Members } from './members.service.js';

const there = { page: ({ id }: Record<string, string>) => `/organizations/${id}`, then: (_: unknown, { id }: Record<string, string>) => `/organizations/${id}` };
const memberPath = ({ id, personId }: Record<string, string>): string => `/organizations/${id}/members/${personId}`;

@Controller('organizations/:id')
export class MembersController {
  constructor(
    private readonly organizations: Organizations,
    private readonly members: Members,
    private readonly invitations: Invitations,
  ) {}

  @Post('invitations')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationView>({ ...there, notice: notice.invited })
  async invite(@Param('id') id: string, @Body() dto: InvitationDto, @Me() me: Actor): Promise<OrganizationView> {
    await this.invitations.invite(id, dto, me);
    return this.organizations.show(id, me);
  }

  @Post('invitations/:invitationId/revocation')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationView>({ ...there, notice: notice.revoked })
  async revoke(@Param('id') id: string, @Param('invitationId') invitationId: string, @Me() me: Actor): Promise<OrganizationView> {
    await this.invitations.revoke(id, invitationId, me);
    return this.organizations.show(id, me);
  }

  @Get('members/:personId')
  @SignedIn()
  @View(memberPage)
  member(@Param('id') id: string, @Param('personId') personId: string, @Me() me: Actor): Promise<MemberPageView> {
    return this.organizations.member(id, personId, me);
  }

  @Post('members/:personId/roles')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationView>({ ...there, page: memberPath, notice: notice.rolesChanged })
  async setRoles(@Param('id') id: string, @Param('personId') personId: string, @Body() dto: MemberRolesDto, @Me() me: Actor): Promise<OrganizationView> {
    await this.members.setRoles(id, personId, dto.roles, me);
    return this.organizations.show(id, me);
  }

  /** Somebody who removes themselves leaves. */
  @Post('members/:personId/removal')
  @HttpCode(200)
  @SignedIn()
  @Form<{ removed: string }>({ page: memberPath, then: ({ removed }, { id }) => (removed === 'me' ? '/organizations' : `/organizations/${id}`), notice: notice.removed })
  async remove(@Param('id') id: string, @Param('personId') personId: string, @Me() me: Actor): Promise<{ removed: string }> {
    await this.members.remove(id, personId, me);
    return { removed: personId === me.personId ? 'me' : personId };
  }

  @Post('departure')
  @HttpCode(200)
  @SignedIn()
  @Form<{ left: true }>({ page: there.page, then: () => '/organizations', notice: notice.left })
  async leave(@Param('id') id: string, @Me() me: Actor): Promise<{ left: true }> {
    await this.members.leave(id, me);
    return { left: true };
  }
}
