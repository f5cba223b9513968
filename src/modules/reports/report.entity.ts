import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CentsColumn, IdColumn, InstantColumn, LocalDateColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** What a recipient tells about its project at the end. */
@Entity({ name: 'reports' })
export class Report {
  @IdColumn() id: string;
  @ReferenceColumn() agreementId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() kind: 'final';
  @TextColumn() state: string;
  @LocalDateColumn() dueOn: string;
  @Column({ type: 'text', default: '' }) achievements: string;
  @Column({ type: 'text', default: '' }) lessons: string;
  @CentsColumn({ nullable: true }) spentCents: number | null;
  /** Grows with each save. */
  @Column({ type: 'int', default: 1 }) version: number;
  @InstantColumn({ nullable: true }) editedAt: Date | null;
  @ReferenceColumn({ nullable: true }) submittedBy: string | null;
  @InstantColumn({ nullable: true }) submittedAt: Date | null;
  @ReferenceColumn({ nullable: true }) reviewedBy: string | null;
  @InstantColumn({ nullable: true }) reviewedAt: Date | null;
  /** Why it was sent back, until it is accepted. */
  @TextColumn({ nullable: true }) reviewNote: string | null;
  @InstantColumn() createdAt: Date;
}

/** A report as it was submitted: kept unchanged, also when it is sent back and rewritten. */
@Entity({ name: 'report_submissions' })
export class ReportSubmission {
  @PrimaryColumn({ type: 'uuid' }) reportId: string;
  @PrimaryColumn({ type: 'int' }) number: number;
  @TextColumn() achievements: string;
  @TextColumn() lessons: string;
  @CentsColumn() spentCents: number;
  @ReferenceColumn() submittedBy: string;
  @InstantColumn() submittedAt: Date;
}
