import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { Score } from '../calls/index.js';
import type { AnonymousContent, ContentView } from '../proposals/index.js';
import type { Confidence, Recommendation } from './review-words.js';
import type { EarlierVersion } from './discussion/review-versions.js';
import type { PhaseStanding } from './phases/phase.js';
import type { ReviewState } from './review.workflow.js';
import type { CallFacts, OtherReview, ProposalFacts, StaffReview } from './review.view.js';

/** One criterion of the score sheet: what it asks, and what is saved. */
export interface SheetCriterion {
  code: string;
  label: Bilingual;
  hint: Bilingual;
  weight: number;
  reads: readonly string[];
  anchors: Readonly<Record<Score, Bilingual>>;
  score: Score | null;
  comment: string;
  internal: string;
}

export interface SheetView {
  version: number;
  /** The version of each part, by its criterion's code and `overall`. */
  versions: Readonly<Record<string, number>>;
  editable: boolean;
  criteria: SheetCriterion[];
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  overallComment: string | null;
  /** Weighted total of the saved scores; null until every criterion has one. */
  total: number | null;
}

/** What a save of the sheet did: the parts that were stored, and the version each part has now. */
export interface SavedSheet {
  id: string;
  savedAt: Date;
  saved: string[];
  versions: Readonly<Record<string, number>>;
  total: number | null;
}

/** A review as its own reviewer sees it: before acceptance without `content` and `sheet`, before submission and opening them without `others`. */
export interface ReviewerView {
  audience: 'reviewer';
  id: string;
  readerId: string;
  number: number;
  /** Where the call stands among its dated phases; null without. */
  phase: PhaseStanding | null;
  /** Until when this reviewer alone may write scores. */
  lateUntilAt: Date | null;
  state: ReviewState;
  dueAt: Date;
  submittedAt: Date | null;
  now: Date;
  proposal: ProposalFacts;
  call: CallFacts;
  /** The call hides who applies. */
  anonymised: boolean;
  /** The proposal is under review and the call takes reviews. */
  open: boolean;
  /** The reviewer belongs to the organization that applies. */
  isMember: boolean;
  /** A conflict of interest is not cleared: title and organization only. */
  conflicted: boolean;
  /** The training example was scored once, so that the review can be submitted. */
  trained: boolean;
  content: ContentView | AnonymousContent | null;
  sheet: SheetView | null;
  /** Why an officer sent it back, or gave time. */
  returned: { why: string; timeOnly: boolean } | null;
  /** What the review said before it was amended, the newest first. */
  earlier: EarlierVersion[];
  /** How many other reviews are in; null before the own one is. */
  othersCount: number | null;
  others: OtherReview[] | null;
  actions: Action[];
}

/** A review as staff see it. */
export interface StaffReviewView {
  audience: 'staff';
  id: string;
  proposalId: string;
  now: Date;
  proposal: ProposalFacts;
  call: CallFacts;
  phase: PhaseStanding | null;
  earlier: EarlierVersion[];
  review: StaffReview;
  actions: Action[];
}

export type ReviewView = ReviewerView | StaffReviewView;
