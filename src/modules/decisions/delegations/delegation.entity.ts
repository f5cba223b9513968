import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';
import type { ApprovalRole } from '../approval/chain.js';

/** One person may approve for another, from one day to another. */
@Entity({ name: 'delegations' })
export class Delegation {
  @IdColumn() id: string;
  @TextColumn() state: string;
  @TextColumn() role: ApprovalRole;
  @ReferenceColumn() delegatorId: string;
  @ReferenceColumn() delegateId: string;
  @LocalDateColumn() fromOn: string;
  /** The last day. */
  @LocalDateColumn() untilOn: string;
  @TextColumn() reason: string;
  @InstantColumn() givenAt: Date;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
  @ReferenceColumn({ nullable: true }) revokedBy: string | null;
}
