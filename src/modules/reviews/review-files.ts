import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import type { Download } from '../../platform/http/view.js';
import { ProposalFiles } from '../proposals/index.js';
import { ReviewDesk } from './reviews.service.js';

/** Files of a proposal for its reviewers: each download is checked against the review, not against the proposal. */
@Injectable()
export class ReviewFiles {
  constructor(
    private readonly reviews: ReviewDesk,
    private readonly files: ProposalFiles,
  ) {}

  async open(reviewId: string, fileId: string, me: Actor): Promise<Download> {
    const { proposalId } = await this.reviews.readable(reviewId, me);
    return this.files.open(proposalId, fileId);
  }
}
