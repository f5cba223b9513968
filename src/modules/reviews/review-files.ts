import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import type { Download } from '../../platform/http/view.js';
import { ProposalContent, ProposalFiles } from '../proposals/index.js';
import { ReviewDesk } from './reviews.service.js';

/** Files of a proposal for its reviewers: each download is checked against the review, not against the proposal. Their names may say who applies. */
@Injectable()
export class ReviewFiles {
  constructor(
    private readonly reviews: ReviewDesk,
    private readonly files: ProposalFiles,
    private readonly content: ProposalContent,
  ) {}

  async open(reviewId: string, fileId: string, me: Actor): Promise<Download> {
    const { proposalId, anonymised } = await this.reviews.readable(reviewId, me);
    if (!anonymised) return this.files.open(proposalId, fileId);
    const { attachments } = await this.content.anonymous(proposalId);
    return this.files.open(proposalId, fileId, attachments.find(({ id }) => id === fileId)?.fileName ?? null);
  }
}
