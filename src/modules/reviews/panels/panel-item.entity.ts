import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn, WholeNumberColumn } from '../../../platform/database/columns.js';
import type { Advice } from './panel-words.js';

const points = { to: (value: number | null) => value, from: (stored: string | number | null) => (stored === null ? null : Number(stored)) };

/** One proposal on the agenda of a meeting. */
@Entity({ name: 'panel_items' })
export class PanelItem {
  @IdColumn() id: string;
  @ReferenceColumn() meetingId: string;
  @ReferenceColumn() callId: string;
  @ReferenceColumn() proposalId: string;
  @TextColumn() state: string;
  @WholeNumberColumn() position: number;
  @TextColumn({ default: '' }) noteEn: string;
  @TextColumn({ default: '' }) noteFr: string;
  @WholeNumberColumn({ default: 0 }) noteVersion: number;
  /** The suggested scores were opened to everybody in the room. */
  @Column({ type: 'boolean', default: false }) suggestionsOpen: boolean;
  @TextColumn({ nullable: true }) advice: Advice | null;
  /** Weighted total of the consensus, by the rule of a review; written when the item is settled. */
  @Column({ type: 'numeric', precision: 4, scale: 1, nullable: true, transformer: points }) total: number | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @ReferenceColumn({ nullable: true }) settledBy: string | null;
  @InstantColumn() addedAt: Date;
}
