import type { Papers } from './register/profile.view.js';
import type { PhaseStanding } from './phases/phase.js';
import type { DeskGroup, DeskRow } from './reviews.queries.js';

/** An assignment with the phase its call is in; null without dated phases. */
export interface DeskLine extends DeskRow {
  phase: PhaseStanding | null;
}

/** A reviewer's own assignments of one group, by due date. */
export interface DeskView {
  group: DeskGroup;
  counts: Record<DeskGroup, number>;
  rows: DeskLine[];
  /** The reader's agreement and declaration. */
  papers: Papers;
  now: Date;
  /** The training example was done. */
  trained: boolean;
  /** Cursor of the next page. */
  next: string | null;
}
