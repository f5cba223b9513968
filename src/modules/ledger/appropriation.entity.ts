import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../platform/database/columns.js';

/** What Parliament lets a programme spend in a fiscal year: a row to lock; its amount is a sum of entries. */
@Entity({ name: 'appropriations' })
export class Appropriation {
  @IdColumn() id: string;
  @ReferenceColumn() programmeId: string;
  @WholeNumberColumn() fiscalYear: number;
  /** The vote of the Estimates it comes from, such as `10`. */
  @TextColumn() vote: string;
  @InstantColumn() createdAt: Date;
}
