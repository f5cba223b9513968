import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, LocalDateColumn, ReferenceColumn, TextColumn, TextListColumn, WholeNumberColumn } from '../../../platform/database/columns.js';

/** Where a reviewer worked before; `until` is a year, null where it is not known. */
export interface PastEmployer {
  name: string;
  domain: string | null;
  until: number | null;
}

/** What the portal knows of a reviewer: the ground for matching and for conflicts of interest. Skills are rows of `reviewer_skills`. */
@Entity({ name: 'reviewer_profiles' })
export class ReviewerProfile {
  @IdColumn() id: string;
  @ReferenceColumn() personId: string;
  @TextColumn() state: string;
  /** Languages read, two letters each. */
  @TextListColumn({ default: '{}' }) languages: string[];
  /** Countries they know. */
  @TextListColumn({ default: '{}' }) countries: string[];
  @TextColumn({ nullable: true }) homeCountry: string | null;
  @TextColumn({ nullable: true }) employerName: string | null;
  @TextColumn({ nullable: true }) employerDomain: string | null;
  @JsonColumn<PastEmployer[]>({ default: '[]' }) pastEmployers: PastEmployer[];
  @WholeNumberColumn({ default: 10 }) capacityPerCall: number;
  @InstantColumn({ nullable: true }) agreementSignedAt: Date | null;
  /** The last day the agreement counts. */
  @LocalDateColumn({ nullable: true }) agreementUntilOn: string | null;
  /** Until this day whoever reviewed before there was an agreement is asked without one. */
  @LocalDateColumn({ nullable: true }) graceUntilOn: string | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  @WholeNumberColumn({ default: 1 }) version: number;
}
