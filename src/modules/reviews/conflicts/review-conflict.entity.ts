import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';
import type { FoundKind } from './conflict-words.js';
import type { ConflictKind } from '../review-words.js';

/** One reason why a person should not judge one proposal. It counts until an officer clears it. */
@Entity({ name: 'review_conflicts' })
export class ReviewConflict {
  @IdColumn() id: string;
  @ReferenceColumn() reviewerId: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @TextColumn() source: 'computed' | 'declared';
  @TextColumn() kind: FoundKind | ConflictKind;
  @TextColumn() certainty: 'certain' | 'possible';
  /** The two names or domains that met; for the officer only. */
  @TextColumn({ nullable: true }) evidence: string | null;
  @TextColumn({ default: 'open' }) state: string;
  @InstantColumn() foundAt: Date;
  @ReferenceColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @TextColumn({ nullable: true }) reason: string | null;
}
