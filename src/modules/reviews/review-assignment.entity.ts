import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import type { Confidence, ConflictKind, DeclineCode, Recommendation } from './review-words.js';

const points = { to: (value: number | null) => value, from: (stored: string | number | null) => (stored === null ? null : Number(stored)) };

/** One reviewer's task to judge one proposal, and the review that comes of it. */
@Entity({ name: 'review_assignments' })
export class ReviewAssignment {
  @IdColumn() id: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() reviewerId: string;
  @TextColumn() state: string;
  @InstantColumn() dueAt: Date;
  @ReferenceColumn() assignedBy: string;
  @InstantColumn() assignedAt: Date;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @TextColumn({ nullable: true }) conflictKind: ConflictKind | null;
  @TextColumn({ nullable: true }) conflictNote: string | null;
  @TextColumn({ nullable: true }) declineCode: DeclineCode | null;
  @TextColumn({ nullable: true }) recommendation: Recommendation | null;
  /** How sure the reviewer is. */
  @TextColumn({ nullable: true }) confidence: Confidence | null;
  @TextColumn({ nullable: true }) overallComment: string | null;
  /** Weighted total, 0 to 100 with one decimal; written at submission. */
  @Column({ type: 'numeric', precision: 4, scale: 1, nullable: true, transformer: points }) total: number | null;
  @InstantColumn({ nullable: true }) submittedAt: Date | null;
  /** Grows with each save of the score sheet. */
  @Column({ type: 'integer', default: 1 }) version: number;
  /** Grows with each change of recommendation, confidence or overall comment; criteria have versions of their own. */
  @Column({ type: 'integer', default: 0 }) overallVersion: number;
  /** When the reviewer first opened the others' reviews: from then on the own one stands. */
  @InstantColumn({ nullable: true }) othersSeenAt: Date | null;
  /** Until when this reviewer alone may write scores, after scoring closed for the others. */
  @InstantColumn({ nullable: true }) lateUntilAt: Date | null;
  /** When an officer last sent it back. */
  @InstantColumn({ nullable: true }) returnedAt: Date | null;
  /** The last save of the score sheet: who writes is not silent. */
  @InstantColumn({ nullable: true }) savedAt: Date | null;
  /** When the portal last said that silence ends in a replacement. */
  @InstantColumn({ nullable: true }) silenceWarnedAt: Date | null;
  /** The review that was asked for in this one's place. */
  @ReferenceColumn({ nullable: true }) replacedById: string | null;
}
