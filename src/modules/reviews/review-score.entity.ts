import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** One criterion of one review. */
@Entity({ name: 'review_scores' })
export class ReviewScore {
  @PrimaryColumn('uuid') assignmentId: string;
  @PrimaryColumn('text') criterion: string;
  @Column({ type: 'smallint', nullable: true }) score: number | null;
  @Column({ type: 'text', default: '' }) commentForApplicant: string;
  @Column({ type: 'text', default: '' }) commentInternal: string;
  @Column({ type: 'integer', default: 1 }) version: number;
  @InstantColumn() editedAt: Date;
}
