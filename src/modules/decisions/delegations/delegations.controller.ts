import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { Delegate, DelegationsFilter } from './delegation.dto.js';
import { delegationNotices as notices } from './delegation.workflow.js';
import { delegationsPage } from './delegations.page.js';
import { Delegations, type DelegationsView } from './delegations.service.js';

const path = (): string => '/delegations';

/** Approving for somebody else. */
@Controller('delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  @Get()
  @Can('delegation.read')
  @View(delegationsPage)
  list(@Query() { after }: DelegationsFilter, @Me() me: Actor): Promise<DelegationsView> {
    return this.delegations.show(after ?? null, me);
  }

  @Post()
  @Can('delegation.give')
  @Form<DelegationsView>({ page: path, then: path, notice: notices.given })
  give(@Body() dto: Delegate, @Me() me: Actor): Promise<DelegationsView> {
    return this.delegations.give(dto, me);
  }

  @Post(':id/revocation')
  @HttpCode(200)
  @Can('delegation.revoke')
  @Form<DelegationsView>({ page: path, then: path, notice: notices.revoked })
  revoke(@Param('id') id: string, @Me() me: Actor): Promise<DelegationsView> {
    return this.delegations.revoke(id, me);
  }
}
