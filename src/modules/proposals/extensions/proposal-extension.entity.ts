import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';

/** A later deadline for one proposal: asked for by one person, decided by another, never visible to other applicants. */
@Entity({ name: 'proposal_extensions' })
export class ProposalExtension {
  @IdColumn() id: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  @InstantColumn() untilAt: Date;
  @TextColumn() reason: string;
  @ReferenceColumn() requestedBy: string;
  @InstantColumn() requestedAt: Date;
  @ReferenceColumn({ nullable: true }) decidedBy: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @TextColumn({ nullable: true }) refusalWhy: string | null;
}
