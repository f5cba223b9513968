import { Entity } from 'typeorm';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import { BilingualColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../../platform/database/columns.js';

/** One meeting of the panel of a call. */
@Entity({ name: 'panel_meetings' })
export class PanelMeeting {
  @IdColumn() id: string;
  @ReferenceColumn() callId: string;
  @TextColumn() state: string;
  @BilingualColumn() title: Bilingual;
  @InstantColumn() startsAt: Date;
  /** The zone in which its time is written. */
  @TextColumn() zone: string;
  @TextColumn({ nullable: true }) place: string | null;
  @TextColumn({ nullable: true }) link: string | null;
  /** How many members must be present, and not recused, for the panel to act. */
  @WholeNumberColumn() quorum: number;
  /** The general part of the minutes; single proposals have notes of their own. */
  @TextColumn({ default: '' }) minutesEn: string;
  @TextColumn({ default: '' }) minutesFr: string;
  @WholeNumberColumn({ default: 0 }) minutesVersion: number;
  /** The chair's approval of the minutes; every later change takes it away. */
  @InstantColumn({ nullable: true }) approvedAt: Date | null;
  @ReferenceColumn({ nullable: true }) approvedBy: string | null;
  @ReferenceColumn() createdBy: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) openedAt: Date | null;
  @InstantColumn({ nullable: true }) lockedAt: Date | null;
  @ReferenceColumn({ nullable: true }) lockedBy: string | null;
  @InstantColumn({ nullable: true }) cancelledAt: Date | null;
  @TextColumn({ nullable: true }) cancelledWhy: string | null;
  /** Grows with each change of what was planned. */
  @WholeNumberColumn({ default: 1 }) version: number;
}
