import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { ReceivedAt } from '../../platform/http/arrival.js';
import { type Download, Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { receiptPage } from './pages/receipt.page.js';
import { FormMoves } from './form-move.service.js';
import { ProposalDesk } from './proposal-desk.service.js';
import { FindEligible, FindIneligible, ReinstateProposal, SubmitProposal, WithdrawProposal } from './proposal.dto.js';
import type { ProposalView } from './proposal.view.js';
import { notices } from './proposal.words.js';
import { Signing } from './signing.service.js';
import { Screening } from './screening.service.js';
import { type ReceiptView, Submitting } from './submitting.service.js';

const back = { page: ({ id }: Record<string, string>) => `/proposals/${id}`, then: ({ id }: { id: string }) => `/proposals/${id}` };

/** The steps of a proposal that people take here; reviewing and deciding are other modules'. */
@Controller('proposals/:id')
export class StepsController {
  constructor(
    private readonly submitting: Submitting,
    private readonly signing: Signing,
    private readonly screening: Screening,
    private readonly moves: FormMoves,
    private readonly desk: ProposalDesk,
  ) {}

  @Post('submission')
  @SignedIn()
  @Form<ReceiptView>({ page: ({ id }) => `/proposals/${id}/check`, then: ({ proposalId }) => `/proposals/${proposalId}/receipt`, notice: notices.submitted })
  submit(@Param('id') id: string, @Body() dto: SubmitProposal, @Me() me: Actor, @ReceivedAt() receivedAt: Date, @Req() req: Request): Promise<ReceiptView> {
    return this.submitting.submit(id, dto, me, { receivedAt, origin: req.ip ?? '' });
  }

  @Post('readiness')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ ...back, page: ({ id }) => `/proposals/${id}/check`, notice: notices.markedReady })
  async markReady(@Param('id') id: string, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ProposalView> {
    await this.signing.markReady(id, me, receivedAt);
    return this.desk.show(id, me);
  }

  @Post('drafting')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ ...back, notice: notices.takenBack })
  async takeBack(@Param('id') id: string, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ProposalView> {
    await this.signing.takeBack(id, me, receivedAt);
    return this.desk.show(id, me);
  }

  @Post('reopening')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ ...back, notice: notices.reopened })
  async reopen(@Param('id') id: string, @Me() me: Actor, @ReceivedAt() receivedAt: Date): Promise<ProposalView> {
    await this.signing.reopen(id, me, receivedAt);
    return this.desk.show(id, me);
  }

  /** Moves a draft to the form as it was amended. */
  @Post('form-version')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ ...back, notice: notices.formMoved })
  async moveForm(@Param('id') id: string, @Me() me: Actor): Promise<ProposalView> {
    await this.moves.move(id, me);
    return this.desk.show(id, me);
  }

  @Get('receipt')
  @SignedIn()
  @View(receiptPage)
  receipt(@Param('id') id: string, @Me() me: Actor): Promise<ReceiptView> {
    return this.submitting.receipt(id, me);
  }

  @Get('snapshots/:number')
  @SignedIn()
  snapshot(@Param('id') id: string, @Param('number') number: string, @Me() me: Actor): Promise<Download> {
    return this.submitting.snapshot(id, number, me);
  }

  @Get('documents/:number')
  @SignedIn()
  document(@Param('id') id: string, @Param('number') number: string, @Me() me: Actor): Promise<Download> {
    return this.submitting.document(id, number, me);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ ...back, notice: notices.withdrawn })
  async withdraw(@Param('id') id: string, @Body() dto: WithdrawProposal, @Me() me: Actor): Promise<ProposalView> {
    await this.screening.withdraw(id, dto.reason, me);
    return this.desk.show(id, me);
  }

  @Post('eligibility')
  @HttpCode(200)
  @Can('proposal.screen')
  @Form<{ id: string }>({ ...back, notice: notices.foundEligible })
  async findEligible(@Param('id') id: string, @Body() dto: FindEligible, @Me() me: Actor): Promise<ProposalView> {
    await this.screening.findEligible(id, dto.reason ?? null, me);
    return this.desk.show(id, me);
  }

  @Post('ineligibility')
  @HttpCode(200)
  @Can('proposal.screen')
  @Form<{ id: string }>({ ...back, notice: notices.foundIneligible })
  async findIneligible(@Param('id') id: string, @Body() dto: FindIneligible, @Me() me: Actor): Promise<ProposalView> {
    await this.screening.findIneligible(id, dto, me);
    return this.desk.show(id, me);
  }

  @Post('ineligibility-confirmation')
  @HttpCode(200)
  @Can('proposal.screen')
  @Form<{ id: string }>({ ...back, notice: notices.ineligibilityConfirmed })
  async confirmIneligible(@Param('id') id: string, @Me() me: Actor): Promise<ProposalView> {
    await this.screening.confirmIneligible(id, me);
    return this.desk.show(id, me);
  }

  @Post('ineligibility-refusal')
  @HttpCode(200)
  @Can('proposal.screen')
  @Form<{ id: string }>({ ...back, notice: notices.ineligibilityRejected })
  async rejectIneligible(@Param('id') id: string, @Body() dto: ReinstateProposal, @Me() me: Actor): Promise<ProposalView> {
    await this.screening.rejectIneligible(id, dto.reason, me);
    return this.desk.show(id, me);
  }

  @Post('reinstatement')
  @HttpCode(200)
  @Can('proposal.screen')
  @Form<{ id: string }>({ ...back, notice: notices.reinstated })
  async reinstate(@Param('id') id: string, @Body() dto: ReinstateProposal, @Me() me: Actor): Promise<ProposalView> {
    await this.screening.reinstate(id, dto.reason, me);
    return this.desk.show(id, me);
  }
}
