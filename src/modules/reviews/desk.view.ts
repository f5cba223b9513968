import type { Papers } from './register/profile.view.js';
import type { DeskGroup, DeskRow } from './reviews.queries.js';

/** A reviewer's own assignments of one group, by due date. */
export interface DeskView {
  group: DeskGroup;
  counts: Record<DeskGroup, number>;
  rows: DeskRow[];
  /** The reader's agreement and declaration. */
  papers: Papers;
  now: Date;
  /** The training example was done. */
  trained: boolean;
  /** Cursor of the next page. */
  next: string | null;
}
