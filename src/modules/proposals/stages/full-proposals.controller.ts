import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form } from '../../../platform/http/view.js';
import { ProposalDesk } from '../proposal-desk.service.js';
import type { ProposalView } from '../proposal.view.js';
import { FullProposals } from './full-proposals.service.js';
import { chainWords } from './stage.words.js';

/** The full proposal of a chosen concept note. */
@Controller('proposals/:id/full-proposal')
export class FullProposalsController {
  constructor(
    private readonly full: FullProposals,
    private readonly desk: ProposalDesk,
  ) {}

  /** The same draft however often it is asked for, so 200. */
  @Post()
  @HttpCode(200)
  @SignedIn()
  @Form<ProposalView>({ page: ({ id }) => `/proposals/${id}`, then: ({ id }) => `/proposals/${id}`, notice: chainWords.started })
  async begin(@Param('id') conceptId: string, @Me() me: Actor): Promise<ProposalView> {
    const { id } = await this.full.begin(conceptId, me);
    return this.desk.show(id, me);
  }
}
