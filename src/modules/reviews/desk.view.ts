import type { DeskGroup, DeskRow } from './reviews.queries.js';

/** A reviewer's own assignments of one group, by due date. */
export interface DeskView {
  group: DeskGroup;
  counts: Record<DeskGroup, number>;
  rows: DeskRow[];
  now: Date;
  /** The training example was done. */
  trained: boolean;
  /** Cursor of the next page. */
  next: string | null;
}
