import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { notice } from '../messages.js';
import type { OrganizationView } from '../organization.view.js';
import { Organizations } from '../organizations.service.js';
import { AppointOwnerDto, GiveOwnership } from './ownership.dto.js';
import { ownershipPage } from './ownership.page.js';
import { Ownership, type OwnershipView } from './ownership.service.js';

/** Who owns an organization changes. */
@Controller('organizations/:id')
export class OwnershipController {
  constructor(
    private readonly ownership: Ownership,
    private readonly organizations: Organizations,
  ) {}

  @Get('ownership-transfer')
  @SignedIn()
  @View(ownershipPage)
  form(@Param('id') id: string, @Me() me: Actor): Promise<OwnershipView> {
    return this.ownership.form(id, me);
  }

  @Post('ownership-transfer')
  @HttpCode(200)
  @SignedIn()
  @Form<{ left: boolean }>({ page: ({ id }) => `/organizations/${id}/ownership-transfer`, then: ({ left }, { id }) => (left ? '/organizations' : `/organizations/${id}`), notice: notice.ownershipGiven })
  async give(@Param('id') id: string, @Body() dto: GiveOwnership, @Me() me: Actor, @Req() req: Request): Promise<{ left: boolean }> {
    await this.ownership.give(id, dto, me, req.ip ?? '');
    return { left: dto.stays === 'leave' };
  }

  @Post('owner-appointment')
  @HttpCode(200)
  @Can('organization.verify')
  @Form<OrganizationView>({ page: ({ id }) => `/organizations/${id}`, then: ({ organization }) => `/organizations/${organization.id}`, notice: notice.ownerAppointed })
  async appoint(@Param('id') id: string, @Body() dto: AppointOwnerDto, @Me() me: Actor): Promise<OrganizationView> {
    await this.ownership.appoint(id, dto, me);
    return this.organizations.show(id, me);
  }
}
