import type { Cents } from '../../../kernel/money/money.js';
import type { BudgetTotals } from '../../calls/index.js';
import type { ProposalHead } from '../section.view.js';
import type { SheetProblem } from './sheet.js';

/** The page around files: what there is to download, and where one is read. */
export interface BudgetFilesView {
  proposal: ProposalHead;
  /** The section of the budget. */
  section: string;
  lines: number;
  totalCents: Cents;
  mayRead: boolean;
}

/** A file that was read, before anything is replaced. */
export interface BudgetReadingView {
  id: string;
  proposal: ProposalHead;
  section: string;
  fileName: string;
  readAt: Date;
  lines: number;
  totals: BudgetTotals;
  /** Cells that cannot be taken over; with any of them the lines cannot be used. */
  problems: readonly SheetProblem[];
  /** What the checks of the call say about the lines; they can be mended later. */
  remarks: readonly SheetProblem[];
  /** What is there now, to be replaced, and its version. */
  current: { lines: number; totalCents: Cents; requestedCents: Cents; version: number };
  used: boolean;
  mayUse: boolean;
}

/** Where the lines went. */
export interface UsedReadingView {
  proposalId: string;
  section: string;
  lines: number;
  version: number;
}
