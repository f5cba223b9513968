import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { ProgrammeCode } from './programme-names.js';

/** One printed total: a programme's grants or contributions in a year. */
export interface TotalRow {
  fiscalYear: number;
  programme: ProgrammeCode;
  kind: 'grant' | 'contribution';
  listedCount: number;
  listedCents: number;
  unlistedCents: number;
  totalCents: number;
}
export interface HistoryView {
  totals: readonly TotalRow[];
  years: readonly number[];
  totalCents: number;
}

export interface PaymentRow {
  id: number;
  fiscalYear: number;
  programme: ProgrammeCode;
  kind: 'grant' | 'contribution';
  /** As printed, with the printer's errors. */
  recipient: Bilingual;
  amountCents: number;
  /** One line for all recipients under $100,000. */
  aggregate: boolean;
  aggregateCount: number | null;
  sourcePage: number;
}
export interface PaymentsView {
  payments: readonly PaymentRow[];
  total: { count: number; amountCents: number };
  filter: { q: string | null; year: number | null; programme: ProgrammeCode | null };
  years: readonly number[];
  programmes: readonly ProgrammeCode[];
  next: string | null;
  after: string | null;
}

export interface AuthorityRow {
  id: number;
  fiscalYear: number;
  name: string;
  previousYearsCents: number;
  mainEstimatesCents: number;
  supplementaryCents: number;
  adjustmentsCents: number;
  totalCents: number;
  usedCents: number;
  lapsedCents: number;
  subsequentYearsCents: number;
  usedPreviousYearCents: number;
}
export interface AuthoritiesView {
  authorities: readonly AuthorityRow[];
  year: number | null;
  years: readonly number[];
  next: string | null;
  after: string | null;
}
