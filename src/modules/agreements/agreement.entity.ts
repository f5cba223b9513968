import { Column, Entity } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import { BilingualColumn, CentsColumn, IdColumn, InstantColumn, JsonColumn, LocalDateColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import type { AgreementKind } from './agreement-words.js';

/** What one fiscal year may cost. */
export interface YearAmount {
  fiscalYear: number;
  amountCents: number;
}
/** A country's share of the work, in percent. */
export interface CountryShare {
  country: string;
  share: number | null;
}

/** The promise between the department and a recipient. */
@Entity({ name: 'agreements' })
export class Agreement {
  @IdColumn() id: string;
  /** `HSP-A-000123`. */
  @TextColumn() number: string;
  @ReferenceColumn() proposalId: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() programmeId: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() state: string;
  @TextColumn() kind: AgreementKind;
  @BilingualColumn() title: Bilingual;
  @BilingualColumn() publicDescription: Bilingual;
  @BilingualColumn() expectedResults: Bilingual;
  @TextColumn() themeCode: string;
  @JsonColumn() countryShares: CountryShare[];
  /** The recipient's language. */
  @TextColumn() language: Locale;
  @CentsColumn() maximumCents: number;
  @JsonColumn() years: YearAmount[];
  @Column({ type: 'int', default: 10 }) holdbackPercent: number;
  @LocalDateColumn() startOn: string;
  @LocalDateColumn() endOn: string;
  @InstantColumn({ nullable: true }) offeredAt: Date | null;
  @InstantColumn({ nullable: true }) offerExpiresAt: Date | null;
  @ReferenceColumn({ nullable: true }) recipientSignedBy: string | null;
  @InstantColumn({ nullable: true }) recipientSignedAt: Date | null;
  @ReferenceColumn({ nullable: true }) departmentSignedBy: string | null;
  @InstantColumn({ nullable: true }) departmentSignedAt: Date | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  /** Grows with each change while in preparation. */
  @Column({ type: 'int', default: 1 }) version: number;
}
