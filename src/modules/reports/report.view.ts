import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { Audience, HistoryLine, ReportState } from '../agreements/index.js';

/** What a report says. */
export interface ReportContent {
  achievements: string;
  lessons: string;
  spentCents: number | null;
}

export interface ReportView {
  id: string;
  state: ReportState;
  audience: Audience;
  dueOn: string;
  agreement: { id: string; number: string; title: Bilingual; recipient: string; language: Locale; maximumCents: number; paidCents: number; startOn: string; endOn: string };
  /** Members read what they are writing; staff what was submitted last, null before the first submission. */
  content: ReportContent | null;
  version: number;
  mayEdit: boolean;
  reviewNote: string | null;
  submittedAt: Date | null;
  /** Submissions before the one shown, newest first. */
  earlier: (ReportContent & { number: number; submittedAt: Date })[];
  actions: Action[];
  history: HistoryLine[];
}

/** One line of the list. */
export interface ReportLine {
  id: string;
  state: ReportState;
  dueOn: string;
  agreementNumber: string;
  title: Bilingual;
  recipient: string;
}

export interface ReportsView {
  audience: Audience;
  state: ReportState | null;
  reports: ReportLine[];
  next: { afterDue: string; after: string } | null;
}
