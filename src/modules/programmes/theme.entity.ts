import { Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { BilingualColumn, LocalDateColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../platform/database/columns.js';

/** A theme of a programme, or a sub-theme when it has a parent. */
@Entity({ name: 'themes' })
export class ThemeRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @ReferenceColumn() programmeId: string;
  @TextColumn({ nullable: true }) parentCode: string | null;
  @BilingualColumn() name: Bilingual;
  /** Default purpose code of the OECD Creditor Reporting System. */
  @TextColumn() crsCode: string;
  @WholeNumberColumn() position: number;
  @LocalDateColumn({ nullable: true }) validFrom: string | null;
  @LocalDateColumn({ nullable: true }) validTo: string | null;
}
