import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';

/** An applicant's one request that a told decision be looked at again. */
@Entity({ name: 'reconsiderations' })
export class Reconsideration {
  @IdColumn() id: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  @TextColumn() reason: string;
  @ReferenceColumn() requestedBy: string;
  @InstantColumn() requestedAt: Date;
  /** In the language of the proposal. */
  @TextColumn({ nullable: true }) answer: string | null;
  @ReferenceColumn({ nullable: true }) answeredBy: string | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
}
