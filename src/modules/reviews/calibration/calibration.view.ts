import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';

/** What one proposal's reviews come to, raw and with the reviewers' severity taken out; points with one decimal. */
export interface CalibratedProposal {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  reviews: number;
  /** Largest minus smallest total. */
  spread: number;
  raw: number;
  rawRank: number;
  normalised: number;
  normalisedRank: number;
}

/** How one reviewer scores beside the others. */
export interface CalibratedReviewer {
  id: string;
  name: string;
  reviews: number;
  average: number;
  severity: number;
}

/** One review that is far from what proposal and reviewer let expect. */
export interface OutlyingReview {
  id: string;
  proposalId: string;
  reference: string;
  reviewer: string;
  total: number;
  /** Points above (+) or below (−) what was to be expected. */
  residual: number;
}

export interface CalibrationView {
  call: { id: string; reference: string; title: Bilingual; state: string };
  requiredReviews: number;
  spreadLimit: number;
  counts: { proposals: number; reviews: number; short: number; farApart: number };
  /** Standard deviation of what the model leaves unexplained; null with too few reviews. */
  noise: number | null;
  /** The most far apart first; at most fifty. */
  farApart: CalibratedProposal[];
  /** The fewest submitted reviews first; at most fifty. */
  short: { id: string; reference: string; title: string; language: Locale; reviews: number }[];
  reviewers: CalibratedReviewer[];
  outliers: OutlyingReview[];
  proposals: CalibratedProposal[];
  /** The raw rank to go on after. */
  next: number | null;
  mayAssign: boolean;
}
