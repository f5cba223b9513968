import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { Criterion, Rubric, Score } from '../calls/index.js';
import { assess } from '../calls/index.js';
import { countryName } from '../programmes/index.js';
import type { ReviewRow, ScoreRow } from './reviews.queries.js';
import { type ScoreSheet, sheetOf } from './score-sheet.js';
import { type ReviewState, reviewWorkflow } from './review.workflow.js';
import type { Confidence, ConflictKind, DeclineCode, Recommendation } from './review-words.js';

/** What may be told of a proposal before anybody has accepted to review it. */
export interface ProposalFacts {
  reference: string;
  title: string;
  language: Locale;
  /** Null for the reviewers of a call that hides who applies. */
  organization: string | null;
  theme: Bilingual | null;
  countries: Bilingual[];
}
export interface CallFacts {
  id: string;
  reference: string;
  title: Bilingual;
}

/** One criterion with what a review says about it. */
export interface ScoredCriterion {
  code: string;
  label: Bilingual;
  weight: number;
  score: Score | null;
  comment: string;
  /** Never part of what other reviewers get. */
  internal?: string;
}

/** Another reviewer's review: no name, no internal comment. */
export interface OtherReview {
  number: number;
  total: number | null;
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  overallComment: string | null;
  criteria: ScoredCriterion[];
}

/** A review as staff read it; nothing of its content before it is submitted. */
export interface StaffReview {
  id: string;
  number: number;
  reviewerName: string;
  state: ReviewState;
  dueAt: Date;
  submittedAt: Date | null;
  total: number | null;
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  overallComment: string | null;
  conflictKind: ConflictKind | null;
  conflictNote: string | null;
  declineCode: DeclineCode | null;
  criteria: ScoredCriterion[];
}

/** What all submitted reviews of a proposal come to. */
export interface TotalsView {
  submitted: number;
  average: number | null;
  spread: number;
  /** Totals lie further apart than the rubric allows. */
  needsThirdReviewer: boolean;
  passes: boolean;
  averages: { code: string; label: Bilingual; weight: number; average: number | null; minimum: number | null; below: boolean }[];
}

export const stateOf = (state: ReviewState): { label: Bilingual; tone: (typeof reviewWorkflow.states)[ReviewState]['tone'] } => ({ label: reviewWorkflow.states[state].staff, tone: reviewWorkflow.states[state].tone });

/** Codes of the countries in whatever way they are stored: codes, or objects with a `country`. */
const countryCodes = (shares: unknown): string[] =>
  Array.isArray(shares) ? shares.flatMap((share: unknown) => {
    const code: unknown = typeof share === 'object' && share !== null ? (share as { country?: unknown }).country : share;
    return typeof code === 'string' && code !== '' ? [code] : [];
  }) : [];

export const proposalFacts = (row: ReviewRow): ProposalFacts => ({
  reference: row.reference, title: row.title, language: row.language, organization: row.organization, theme: row.theme,
  countries: countryCodes(row.countryShares).map((code) => ({ en: countryName(code, 'en'), fr: countryName(code, 'fr') })),
});
/** The same for its reviewer, who is not told who applies where the call hides it, and only title and organization while a conflict stands. */
export const facesReviewer = (row: ReviewRow): ProposalFacts => ({ ...proposalFacts(row), ...(row.anonymised ? { organization: null, title: row.shownTitle } : {}), ...(row.conflicted ? { theme: null, countries: [] } : {}) });
export const callFacts = (row: ReviewRow): CallFacts => ({ id: row.callId, reference: row.callReference, title: row.callTitle });

export const sheetFor = (id: string, scores: readonly ScoreRow[]): ScoreSheet => sheetOf(scores.filter((one) => one.assignmentId === id));

const criteriaOf = (rubric: Rubric, sheet: ScoreSheet, internal: boolean): ScoredCriterion[] =>
  rubric.criteria.map(({ code, label, weight }: Criterion) => ({
    code, label, weight, score: sheet.scores[code] ?? null, comment: sheet.comments[code] ?? '', ...(internal ? { internal: sheet.internal[code] ?? '' } : {}),
  }));

export const otherReview = (row: ReviewRow, scores: readonly ScoreRow[]): OtherReview => ({
  number: row.number, total: row.total, recommendation: row.recommendation, confidence: row.confidence, overallComment: row.overallComment,
  criteria: criteriaOf(row.rubric, sheetFor(row.id, scores), false),
});

export const staffReview = (row: ReviewRow, scores: readonly ScoreRow[]): StaffReview => {
  const there = row.state === 'submitted';
  return {
    id: row.id, number: row.number, reviewerName: row.reviewerName, state: row.state, dueAt: row.dueAt, submittedAt: row.submittedAt,
    total: there ? row.total : null, recommendation: there ? row.recommendation : null, confidence: there ? row.confidence : null, overallComment: there ? row.overallComment : null,
    conflictKind: row.conflictKind, conflictNote: row.conflictNote, declineCode: row.declineCode,
    criteria: there ? criteriaOf(row.rubric, sheetFor(row.id, scores), true) : [],
  };
};

export function totalsView(rubric: Rubric, rows: readonly ReviewRow[], scores: readonly ScoreRow[]): TotalsView {
  const submitted = rows.filter((row) => row.state === 'submitted');
  const assessment = assess(rubric, submitted.map((row) => sheetFor(row.id, scores).scores));
  const { totals = [] } = assessment ?? {};
  return {
    submitted: submitted.length,
    average: assessment?.average ?? null,
    spread: totals.length ? Math.round((Math.max(...totals) - Math.min(...totals)) * 10) / 10 : 0,
    needsThirdReviewer: assessment?.needsThirdReviewer ?? false,
    passes: assessment?.passes ?? false,
    averages: rubric.criteria.map(({ code, label, weight, minimum }) => ({
      code, label, weight, average: assessment?.averages[code] ?? null, minimum: minimum ?? null, below: assessment?.belowMinimum.includes(code) ?? false,
    })),
  };
}

