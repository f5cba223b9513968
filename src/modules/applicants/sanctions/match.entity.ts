import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../../platform/database/columns.js';
import type { SubjectKind } from './names/named.js';

/** A name of ours that is near an entry of a sanctions list. Which name met which stands sealed; the rest is by reference. */
@Entity({ name: 'sanctions_matches' })
export class SanctionsMatch {
  @IdColumn() id: string;
  @ReferenceColumn() organizationId: string;
  @TextColumn() subjectKind: SubjectKind;
  /** The organization, the person or the proposal the name comes from. */
  @ReferenceColumn() subjectId: string;
  /** SHA-256 of the key that was compared: another name is another pair. */
  @TextColumn() nameHash: string;
  @ReferenceColumn() entryId: string;
  @WholeNumberColumn() score: number;
  /** Our name and the list's, as they were compared, sealed by the vault. */
  @TextColumn() sealed: string;
  @TextColumn() state: string;
  @InstantColumn() foundAt: Date;
  @ReferenceColumn({ nullable: true }) judgedBy: string | null;
  @InstantColumn({ nullable: true }) judgedAt: Date | null;
}
