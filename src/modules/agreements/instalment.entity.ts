import { Entity } from 'typeorm';
import { CentsColumn, IdColumn, LocalDateColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../platform/database/columns.js';
import type { InstalmentKind } from './agreement-words.js';

/** One part of the maximum, with the day it is due. */
@Entity({ name: 'instalments' })
export class Instalment {
  @IdColumn() id: string;
  @ReferenceColumn() agreementId: string;
  @WholeNumberColumn() number: number;
  @TextColumn() kind: InstalmentKind;
  @CentsColumn() amountCents: number;
  @LocalDateColumn() dueOn: string;
  /** The fiscal year of the due date: the year that is charged (FIN-21). */
  @WholeNumberColumn() fiscalYear: number;
}
