import { Entity } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { BilingualColumn, IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** What money is given for: renamed and reorganized over the years, so its name is data. */
@Entity({ name: 'programmes' })
export class Programme {
  @IdColumn() id: string;
  /** Begins the references of its calls: `HSP`. */
  @TextColumn() code: string;
  @BilingualColumn() name: Bilingual;
  @BilingualColumn() purpose: Bilingual;
  @InstantColumn() createdAt: Date;
}
