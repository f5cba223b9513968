import type { Cents } from '../../kernel/money/money.js';

export interface AppropriationRow {
  id: string;
  fiscalYear: number;
  vote: string;
  appropriatedCents: Cents;
  allocatedCents: Cents;
  freeCents: Cents;
}
export interface AppropriationChange {
  id: string;
  fiscalYear: number;
  /** Negative for a decrease. */
  amountCents: Cents;
  note: string | null;
  by: string | null;
  at: Date;
}
export interface AppropriationsView {
  appropriations: readonly AppropriationRow[];
  /** The last changes, newest first. */
  changes: readonly AppropriationChange[];
  currentYear: number;
  mayRecord: boolean;
}
