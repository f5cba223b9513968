import { Column, Entity } from 'typeorm';
import { exactCents, IdColumn, InstantColumn, LocalDateColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';

/** A document in an organization's file. A new one of its kind replaces it; nothing is overwritten. */
@Entity({ name: 'organization_documents' })
export class OrganizationDocument {
  @IdColumn() id: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() kind: string;
  /** The year it begins in; only for kinds of one document a year. */
  @Column({ type: 'int', nullable: true }) fiscalYear: number | null;
  @TextColumn() state: string;
  @LocalDateColumn() issuedOn: string;
  @LocalDateColumn() validFrom: string;
  /** The last day it counts; null while nothing changes. */
  @LocalDateColumn({ nullable: true }) validTo: string | null;
  @TextColumn() fileName: string;
  @TextColumn() mediaType: string;
  @Column({ type: 'bigint', transformer: exactCents }) bytes: number;
  @TextColumn() sha256: string;
  @TextColumn() storeKey: string;
  @ReferenceColumn() submittedBy: string;
  @InstantColumn() submittedAt: Date;
  @ReferenceColumn({ nullable: true }) checkedBy: string | null;
  @InstantColumn({ nullable: true }) checkedAt: Date | null;
  /** What the officer says to the organization about it. */
  @TextColumn({ nullable: true }) checkNote: string | null;
}
