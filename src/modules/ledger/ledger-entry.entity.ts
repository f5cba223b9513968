import { Entity, PrimaryColumn } from 'typeorm';
import { CentsColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../platform/database/columns.js';
import type { EntryKind } from './entry-kind.js';

/** One movement of money; never changed, never removed. */
@Entity({ name: 'ledger_entries' })
export class LedgerEntry {
  @IdColumn() id: string;
  @ReferenceColumn() appropriationId: string;
  @ReferenceColumn() programmeId: string;
  @WholeNumberColumn() fiscalYear: number;
  @TextColumn() kind: EntryKind;
  @CentsColumn() amountCents: number;
  @ReferenceColumn({ nullable: true }) callId: string | null;
  @TextColumn({ nullable: true }) themeCode: string | null;
  @ReferenceColumn({ nullable: true }) proposalId: string | null;
  @ReferenceColumn({ nullable: true }) agreementId: string | null;
  @ReferenceColumn({ nullable: true }) paymentId: string | null;
  @TextColumn({ nullable: true }) note: string | null;
  @ReferenceColumn({ nullable: true }) actorId: string | null;
  @InstantColumn() at: Date;
}

/** A country's part of an entry; programme, year and kind repeat the entry's, so that sums need no join. */
@Entity({ name: 'ledger_country_shares' })
export class LedgerCountryShare {
  @PrimaryColumn({ type: 'uuid' }) entryId: string;
  @PrimaryColumn({ type: 'text' }) country: string;
  @CentsColumn() amountCents: number;
  @ReferenceColumn() programmeId: string;
  @WholeNumberColumn() fiscalYear: number;
  @TextColumn() kind: EntryKind;
}
