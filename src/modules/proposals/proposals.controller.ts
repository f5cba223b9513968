import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { notFound } from '../../kernel/errors/refusal.js';
import { checkPage } from './pages/check.page.js';
import { proposalNewPage } from './pages/proposal-new.page.js';
import { proposalPage } from './pages/proposal.page.js';
import { proposalsPage } from './pages/proposals.page.js';
import { ProposalDesk } from './proposal-desk.service.js';
import { ProposalsFilter, StartProposal } from './proposal.dto.js';
import type { CheckView, ProposalView } from './proposal.view.js';
import { notices } from './proposal.words.js';
import { Proposals, type ProposalsView } from './proposals.service.js';
import { Starting, type StartView } from './starting.service.js';

/** Proposals to look at, and to begin. */
@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly desk: ProposalDesk,
    private readonly starting: Starting,
  ) {}

  @Get()
  @SignedIn()
  @View(proposalsPage)
  list(@Query() filter: ProposalsFilter, @Me() me: Actor): Promise<ProposalsView> {
    return this.proposals.list(filter, me);
  }

  /** `?call=…`; a refused form brings its call along. */
  @Get('new')
  @SignedIn()
  @View(proposalNewPage)
  new(@Query('call') call: string | undefined, @Me() me: Actor, @Req() req: Request): Promise<StartView> {
    const asked = call ?? req.formState?.values.callId;
    if (asked === undefined) return this.starting.show(null, me);
    if (!isId(asked)) throw notFound();
    return this.starting.show(asked, me);
  }

  @Post()
  @SignedIn()
  @Form<{ id: string }>({ page: () => '/proposals/new', then: ({ id }) => `/proposals/${id}`, notice: notices.started })
  async create(@Body() dto: StartProposal, @Me() me: Actor): Promise<ProposalView> {
    const { id } = await this.starting.begin(dto, me);
    return this.desk.show(id, me);
  }

  @Get(':id')
  @SignedIn()
  @View(proposalPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<ProposalView> {
    return this.desk.show(id, me);
  }

  @Get(':id/check')
  @SignedIn()
  @View(checkPage)
  check(@Param('id') id: string, @Me() me: Actor): Promise<CheckView> {
    return this.desk.check(id, me);
  }
}
