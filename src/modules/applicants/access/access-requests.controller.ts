import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { AskAccess, GrantAccess, RefuseAccess } from './access-request.dto.js';
import type { AskAccessView, ReceivedRequestsView } from './access-request.view.js';
import { accessNotices } from './access-request.workflow.js';
import { AccessRequests } from './access-requests.service.js';
import { askAccessPage } from './pages/ask-access.page.js';
import { receivedRequestsPage } from './pages/received-requests.page.js';

const asking = { page: ({ id }: Record<string, string>) => `/organizations/${id}/access-request`, then: ({ organization }: AskAccessView) => `/organizations/${organization.id}/access-request` };
const received = { page: ({ id }: Record<string, string>) => `/organizations/${id}/access-requests`, then: ({ organizationId }: ReceivedRequestsView) => `/organizations/${organizationId}/access-requests` };

/** Requests to join an organization that is registered already. */
@Controller('organizations/:id')
export class AccessRequestsController {
  constructor(private readonly requests: AccessRequests) {}

  @Get('access-request')
  @SignedIn()
  @View(askAccessPage)
  form(@Param('id') id: string, @Me() me: Actor): Promise<AskAccessView> {
    return this.requests.form(id, me);
  }

  @Post('access-request')
  @SignedIn()
  @Form<AskAccessView>({ ...asking, notice: accessNotices.requested })
  ask(@Param('id') id: string, @Body() { message }: AskAccess, @Me() me: Actor): Promise<AskAccessView> {
    return this.requests.ask(id, message, me);
  }

  @Get('access-requests')
  @SignedIn()
  @View(receivedRequestsPage)
  received(@Param('id') id: string, @Me() me: Actor, @Query('after') after?: string): Promise<ReceivedRequestsView> {
    return this.requests.received(id, isId(after) ? after : null, me);
  }

  @Post('access-requests/:requestId/grant')
  @HttpCode(200)
  @SignedIn()
  @Form<ReceivedRequestsView>({ ...received, notice: accessNotices.granted })
  grant(@Param('requestId') requestId: string, @Body() { roles }: GrantAccess, @Me() me: Actor): Promise<ReceivedRequestsView> {
    return this.requests.grant(requestId, roles, me);
  }

  @Post('access-requests/:requestId/refusal')
  @HttpCode(200)
  @SignedIn()
  @Form<ReceivedRequestsView>({ ...received, notice: accessNotices.refused })
  refuse(@Param('requestId') requestId: string, @Body() { reason }: RefuseAccess, @Me() me: Actor): Promise<ReceivedRequestsView> {
    return this.requests.refuse(requestId, reason ?? null, me);
  }

  @Post('access-requests/:requestId/withdrawal')
  @HttpCode(200)
  @SignedIn()
  @Form<AskAccessView>({ ...asking, notice: accessNotices.withdrawn })
  withdraw(@Param('requestId') requestId: string, @Me() me: Actor): Promise<AskAccessView> {
    return this.requests.withdraw(requestId, me);
  }
}
