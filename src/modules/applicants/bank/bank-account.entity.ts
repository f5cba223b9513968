import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../../platform/database/columns.js';

/** Where an organization is paid. A change is a new row, and has to be checked anew. */
@Entity({ name: 'bank_accounts' })
export class BankAccount {
  @IdColumn() id: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  @TextColumn() country: string;
  @TextColumn() bankName: string;
  @TextColumn() lastDigits: string;
  /** Holder and numbers, sealed by the vault. */
  @TextColumn() sealed: string;
  @ReferenceColumn() submittedBy: string;
  @InstantColumn() submittedAt: Date;
  @ReferenceColumn({ nullable: true }) checkedBy: string | null;
  @InstantColumn({ nullable: true }) checkedAt: Date | null;
  @TextColumn({ nullable: true }) checkNote: string | null;
}
