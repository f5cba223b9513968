import { Entity } from 'typeorm';
import type { Locale } from '../../kernel/i18n/text.js';
import { IdColumn, InstantColumn, TextColumn } from '../../platform/database/columns.js';

/** Somebody who signs in. */
@Entity({ name: 'persons' })
export class Person {
  @IdColumn() id: string;
  /** Always lower case. */
  @TextColumn() email: string;
  @TextColumn() name: string;
  @TextColumn() locale: Locale;
  /** Where they read deadlines: an IANA name; null means the programme's zone alone. */
  @TextColumn({ nullable: true }) timeZone: string | null;
  @TextColumn() passwordHash: string;
  @InstantColumn({ nullable: true }) emailConfirmedAt: Date | null;
  @InstantColumn({ nullable: true }) deactivatedAt: Date | null;
  @InstantColumn() createdAt: Date;
}
