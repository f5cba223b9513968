import { Entity } from 'typeorm';
import { CentsColumn, IdColumn, InstantColumn, LocalDateColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../platform/database/columns.js';

/** The payment of one instalment. */
@Entity({ name: 'payments' })
export class Payment {
  @IdColumn() id: string;
  @ReferenceColumn() agreementId: string;
  @ReferenceColumn() instalmentId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  @CentsColumn() amountCents: number;
  @WholeNumberColumn() fiscalYear: number;
  @LocalDateColumn() dueOn: string;
  @ReferenceColumn({ nullable: true }) certifiedBy: string | null;
  @InstantColumn({ nullable: true }) certifiedAt: Date | null;
  /** The evidence that terms are met and the payee is eligible (s. 34, FIN-16). */
  @TextColumn({ nullable: true }) certificationNote: string | null;
  @ReferenceColumn({ nullable: true }) releasedBy: string | null;
  @InstantColumn({ nullable: true }) releasedAt: Date | null;
  @LocalDateColumn({ nullable: true }) paidOn: string | null;
  @TextColumn({ nullable: true }) externalReference: string | null;
  @InstantColumn() createdAt: Date;
}
