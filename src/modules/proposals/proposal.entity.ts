import { Column, Entity } from 'typeorm';
import { exactCents, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import type { CountryShare } from '../calls/index.js';

/** One organization's answer to one call. Its title, theme, amount and countries repeat its answers, so that lists need not read those. */
@Entity({ name: 'proposals' })
export class Proposal {
  @IdColumn() id: string;
  /** `HSP-2026-01-0007`. */
  @TextColumn() reference: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() organizationId: string;
  /** The concept note that this full proposal follows. */
  @ReferenceColumn({ nullable: true }) predecessorId: string | null;
  @ReferenceColumn() formVersionId: string;
  @TextColumn() state: string;
  /** The one official language it is written in. */
  @TextColumn() language: string;
  @Column({ type: 'text', default: '' }) title: string;
  @TextColumn({ nullable: true }) themeCode: string | null;
  @Column({ type: 'bigint', default: 0, transformer: exactCents }) requestedCents: number;
  @Column({ type: 'jsonb', default: [] }) countryShares: CountryShare[];
  @ReferenceColumn() startedBy: string;
  @InstantColumn() createdAt: Date;
  /** The last save by its writers; steps of the department do not touch it. */
  @InstantColumn() updatedAt: Date;
  /** When the submission was received; null for a draft, and for one that never was submitted. */
  @InstantColumn({ nullable: true }) submittedAt: Date | null;
  /** A later deadline for this proposal alone. */
  @InstantColumn({ nullable: true }) extendedUntil: Date | null;
  @Column({ type: 'int', default: 0 }) snapshotCount: number;
  @ReferenceColumn({ nullable: true }) screenedBy: string | null;
  @TextColumn({ nullable: true }) ineligibleCode: string | null;
  @TextColumn({ nullable: true }) ineligibleNote: string | null;
}
