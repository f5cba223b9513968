import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { AgreementKind, InstalmentKind } from './agreement-words.js';
import type { AgreementState } from './agreement.workflow.js';
import type { CountryShare, YearAmount } from './agreement.entity.js';
import type { PaymentState, ReportState } from './linked-words.js';

/** Staff see exact states and names; the recipient calm words. */
export type Audience = 'staff' | 'applicant';

export interface InstalmentView {
  number: number;
  kind: InstalmentKind;
  amountCents: number;
  dueOn: string;
  fiscalYear: number;
  payment: { id: string; state: PaymentState; paidOn: string | null } | null;
}

/** One thing that happened, by its event's name. */
export interface HistoryLine {
  name: string;
  at: Date;
  who: string | null;
  reason: string | null;
}

/** An agreement as its page and its JSON show it. */
export interface AgreementView {
  id: string;
  number: string;
  state: AgreementState;
  audience: Audience;
  kind: AgreementKind;
  title: Bilingual;
  publicDescription: Bilingual;
  expectedResults: Bilingual;
  proposalId: string;
  proposalReference: string;
  callReference: string;
  organization: { id: string; name: string; city: string; country: string };
  programme: Bilingual;
  theme: Bilingual;
  countryShares: CountryShare[];
  language: Locale;
  maximumCents: number;
  years: YearAmount[];
  holdbackPercent: number;
  holdbackCents: number;
  startOn: string;
  endOn: string;
  offeredAt: Date | null;
  offerExpiresAt: Date | null;
  recipientSignedBy: string | null;
  recipientSignedAt: Date | null;
  departmentSignedBy: string | null;
  departmentSignedAt: Date | null;
  instalments: InstalmentView[];
  paidCents: number;
  report: { id: string; state: ReportState; dueOn: string; spentCents: number | null } | null;
  version: number;
  mayChange: boolean;
  /** Whether the payments of the instalments may be opened. */
  mayReadPayments: boolean;
  actions: Action[];
  history: HistoryLine[];
}

/** One line of the list. */
export interface AgreementLine {
  id: string;
  number: string;
  state: AgreementState;
  kind: AgreementKind;
  title: Bilingual;
  recipient: string;
  maximumCents: number;
  endOn: string;
}

/** An awarded proposal for which an agreement is still to be prepared. */
export interface WaitingProposal {
  id: string;
  reference: string;
  title: string;
  recipient: string;
  callReference: string;
  amountCents: number;
}

export interface AgreementsView {
  audience: Audience;
  state: AgreementState | null;
  agreements: AgreementLine[];
  next: string | null;
  /** Null for those who do not prepare agreements. */
  waiting: WaitingProposal[] | null;
  waitingNext: string | null;
}
