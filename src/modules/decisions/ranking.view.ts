import type { Bilingual } from '../../kernel/i18n/text.js';
import type { CallMoney } from '../ledger/index.js';
import type { RankedRow, RankingCounts, RankingFilter } from './ranking.queries.js';
import type { YearAmount } from './decision.entity.js';

/** The reviewed proposals of a call, best first, beside the money of the call. */
export interface RankingView {
  call: { id: string; reference: string; title: Bilingual; state: string };
  passMark: number;
  /** Totals further apart need a further reviewer. */
  spreadLimit: number;
  requiredReviews: number;
  show: RankingFilter | null;
  /** By the panel's consensus instead of the average. */
  sort: 'panel' | null;
  hasPanel: boolean;
  mayReadPanels: boolean;
  counts: RankingCounts;
  money: CallMoney[];
  allocatedCents: number;
  rows: RankedRow[];
  /** The place to go on after. */
  next: number | null;
  mayRelease: boolean;
  /** Several proposals can be decided with one press. */
  mayDecideSeveral: boolean;
}

/** What the release will tell, and what still stands in its way. */
export interface ReleaseView {
  call: { id: string; reference: string; title: Bilingual; state: string };
  releasedAt: Date | null;
  /** Concept notes: approvals are told as invitations. */
  concept: boolean;
  secondStage: { id: string; reference: string } | null;
  /** The second stage is approved, so that invitations can name it. */
  secondStageReady: boolean;
  counts: RankingCounts;
  byYear: YearAmount[];
  undecided: { id: string; reference: string; title: string }[];
  undecidedCount: number;
  mayRelease: boolean;
}

export interface Released {
  callId: string;
  approved: number;
  /** Told that they are on the reserve list. */
  reserve: number;
  declined: number;
}
