import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { ProposalDesk } from '../proposal-desk.service.js';
import type { ProposalView } from '../proposal.view.js';
import { AskExtension, ExtensionsFilter, RecordExtension, RefuseExtension } from './extension.dto.js';
import { extensionNotices } from './extension.workflow.js';
import { extensionsPage } from './extensions.page.js';
import { Extensions, type ExtensionsView } from './extensions.service.js';

const list = { page: ({ id }: Record<string, string>) => `/calls/${id}/extensions`, then: ({ call }: ExtensionsView) => `/calls/${call.id}/extensions` };

/** More time for one applicant. */
@Controller()
export class ExtensionsController {
  constructor(
    private readonly extensions: Extensions,
    private readonly desk: ProposalDesk,
  ) {}

  @Post('proposals/:id/extension')
  @SignedIn()
  @Form<ProposalView>({ page: ({ id }) => `/proposals/${id}`, then: ({ id }) => `/proposals/${id}`, notice: extensionNotices.requested })
  async ask(@Param('id') id: string, @Body() dto: AskExtension, @Me() me: Actor): Promise<ProposalView> {
    await this.extensions.ask(id, dto, me);
    return this.desk.show(id, me);
  }

  @Get('calls/:id/extensions')
  @Can('call.manage')
  @View(extensionsPage)
  list(@Param('id') id: string, @Query() { after }: ExtensionsFilter, @Me() me: Actor): Promise<ExtensionsView> {
    return this.extensions.list(id, after ?? null, me);
  }

  @Post('calls/:id/extensions')
  @Can('call.prepare')
  @Form<ExtensionsView>({ ...list, notice: extensionNotices.recorded })
  async record(@Param('id') id: string, @Body() dto: RecordExtension, @Me() me: Actor): Promise<ExtensionsView> {
    await this.extensions.record(id, dto, me);
    return this.extensions.list(id, null, me);
  }

  @Post('calls/:id/extensions/:extensionId/approval')
  @HttpCode(200)
  @Can('decision.release')
  @Form<ExtensionsView>({ ...list, notice: extensionNotices.approved })
  async approve(@Param('extensionId') extensionId: string, @Me() me: Actor): Promise<ExtensionsView> {
    return this.extensions.list(await this.extensions.approve(extensionId, me), null, me);
  }

  @Post('calls/:id/extensions/:extensionId/refusal')
  @HttpCode(200)
  @Can('decision.release')
  @Form<ExtensionsView>({ ...list, notice: extensionNotices.refused })
  async refuse(@Param('extensionId') extensionId: string, @Body() { reason }: RefuseExtension, @Me() me: Actor): Promise<ExtensionsView> {
    return this.extensions.list(await this.extensions.refuse(extensionId, reason, me), null, me);
  }
}
