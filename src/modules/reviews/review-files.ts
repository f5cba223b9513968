import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download } from '../../platform/http/view.js';
import { ReviewDesk } from './reviews.service.js';

/** Files of a proposal for its reviewers: each download is checked against the review, not against the proposal. */
@Injectable()
export class ReviewFiles {
  constructor(
    private readonly reviews: ReviewDesk,
    private readonly source: DataSource,
    private readonly store: FileStore,
  ) {}

  async open(reviewId: string, fileId: string, me: Actor): Promise<Download> {
    const { proposalId } = await this.reviews.readable(reviewId, me);
    const [file] = isId(fileId) ? await this.source.query<{ key: string; mediaType: string; fileName: string }[]>(
      `select store_key as key, media_type as "mediaType", file_name as "fileName" from attachments where id = $1 and proposal_id = $2 and removed_at is null`, [fileId, proposalId]) : [];
    if (!file) throw notFound();
    return new Download(this.store.open(file.key), file.mediaType, file.fileName);
  }
}
