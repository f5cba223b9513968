import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { HistoryLine, InstalmentKind, PaymentState } from '../agreements/index.js';

/** A payment as its page and its JSON show it; for staff only. */
export interface PaymentView {
  id: string;
  state: PaymentState;
  amountCents: number;
  fiscalYear: number;
  dueOn: string;
  instalment: { number: number; kind: InstalmentKind };
  agreement: { id: string; number: string; state: string; title: Bilingual; maximumCents: number; paidCents: number };
  recipient: string;
  report: { id: string; state: string } | null;
  certifiedBy: string | null;
  certifiedAt: Date | null;
  certificationNote: string | null;
  releasedBy: string | null;
  releasedAt: Date | null;
  paidOn: string | null;
  externalReference: string | null;
  actions: Action[];
  history: HistoryLine[];
}

/** One line of the list. */
export interface PaymentLine {
  id: string;
  state: PaymentState;
  amountCents: number;
  fiscalYear: number;
  dueOn: string;
  number: number;
  kind: InstalmentKind;
  agreementNumber: string;
  recipient: string;
}

export interface PaymentsView {
  state: PaymentState | null;
  year: number | null;
  years: number[];
  payments: PaymentLine[];
  next: { afterDue: string; after: string } | null;
}
