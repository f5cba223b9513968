import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { CallMoney } from '../../ledger/index.js';
import type { YearAmount } from '../decision.entity.js';
import type { Outcome, ReasonCode } from '../decision-words.js';
import type { Pick } from './bulk.dto.js';

/** What one press would do, or did, with one proposal. */
export interface BulkRow {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  organization: string;
  amountCents: number;
  years: YearAmount[];
  feedback: string;
  /** `already`: decided so before; nothing is done twice. */
  verdict: 'ready' | 'decided' | 'already' | 'refused';
  /** What prevents it. */
  problems: { code: string; text: Bilingual }[];
}

export interface BulkView {
  call: { id: string; reference: string; title: Bilingual };
  /** Proposals of the ranking that are not shown to the reader, and not offered. */
  hidden: number;
  pick: Pick;
  toRank: number | null;
  outcome: Outcome | null;
  reasonCode: ReasonCode | null;
  reason: string | null;
  reserveUntil: string | null;
  concept: boolean;
  /** Chosen, without an outcome to try. */
  chosen: { id: string; reference: string; title: string; language: Locale }[];
  /** More than one press takes. */
  more: boolean;
  rows: BulkRow[];
  money: CallMoney[];
  /** What the proposals that are ready add up to, by fiscal year. */
  byYear: YearAmount[];
}

/** What one press did. */
export interface BulkDecided {
  callId: string;
  decided: number;
  already: number;
  refused: { id: string; reference: string; code: string; text: Bilingual }[];
  /** Where the page shows it. */
  address: string;
}
