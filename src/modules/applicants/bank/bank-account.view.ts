import type { Action } from '../../../kernel/workflow/judge.js';
import type { AccountNumbers } from './account-numbers.js';
import type { BankState } from './bank-account.workflow.js';

/** An account as screens show it: never its numbers. */
export interface BankAccountView {
  id: string;
  state: BankState;
  country: string;
  bankName: string;
  lastDigits: string;
  submittedAt: Date;
  checkedAt: Date | null;
  checkNote: string | null;
}

export interface BankPageView {
  organizationId: string;
  organizationName: string;
  organizationCountry: string;
  audience: 'applicant' | 'staff';
  account: BankAccountView | null;
  mayGive: boolean;
  mayRead: boolean;
  actions: Action[];
  /** Who read the numbers, and why; for staff. */
  readings: { readAt: Date; reader: string; reason: string }[];
}

/** The whole numbers, for the one reader who said why, for a short time. */
export interface ReadingView {
  id: string;
  organizationId: string;
  organizationName: string;
  country: string;
  bankName: string;
  numbers: AccountNumbers;
  until: Date;
}
