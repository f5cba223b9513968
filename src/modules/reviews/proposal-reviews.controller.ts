import { Controller, Get, Param } from '@nestjs/common';
import { Me } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { proposalReviewsPage } from './pages/proposal-reviews.page.js';
import { ProposalReviews } from './proposal-reviews.service.js';
import type { ProposalReviewsView } from './proposal-reviews.view.js';

@Controller('proposals/:id/reviews')
export class ProposalReviewsController {
  constructor(private readonly reviews: ProposalReviews) {}

  @Get()
  @Can('decision.read')
  @View(proposalReviewsPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<ProposalReviewsView> {
    return this.reviews.show(id, me);
  }
}
