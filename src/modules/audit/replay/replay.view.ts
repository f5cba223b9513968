import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { EarlierVersion, PanelledProposal } from '../../reviews/index.js';
import type { Completeness } from './completeness.js';

/** One step of the file: who did what, when, and why. */
export interface ReplayStep {
  id: number;
  at: Date;
  name: string;
  subjectType: string;
  actor: string | null;
  from: string | null;
  to: string | null;
  reason: string | null;
}
export interface ReplayScore {
  criterion: string;
  score: number | null;
  commentForApplicant: string;
  commentInternal: string;
}
/** A review with its scores, those set aside included. */
export interface ReplayReview {
  id: string;
  reviewer: string;
  state: string;
  total: number | null;
  recommendation: string | null;
  overall: string | null;
  assignedAt: Date;
  submittedAt: Date | null;
  conflictKind: string | null;
  scores: ReplayScore[];
  /** What it said before it was amended, the newest first. */
  earlier: EarlierVersion[];
}
/** One post of the discussion among reviewers. */
export interface ReplayPost {
  id: string;
  author: string;
  officer: boolean;
  body: string;
  writtenAt: Date;
  correctsAt: Date | null;
}
export interface ReplayConflict {
  id: string;
  reviewer: string;
  kind: string;
  source: 'computed' | 'declared';
  certainty: 'certain' | 'possible';
  state: string;
  foundAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
}
export interface ReplayDecision {
  outcome: 'approved' | 'reserve' | 'declined';
  amountCents: number;
  reasonCode: string;
  reason: string | null;
  feedback: string;
  decidedBy: string;
  decidedAt: Date;
  releasedAt: Date | null;
}

/** Everything that happened to one proposal, from its first word to its close-out. */
export interface ReplayView {
  proposal: { id: string; reference: string; title: string; language: Locale; organization: string; state: string };
  call: { id: string; reference: string; title: Bilingual };
  criteria: { code: string; label: Bilingual }[];
  completeness: Completeness;
  steps: ReplayStep[];
  /** The step to go on after. */
  next: number | null;
  reviews: ReplayReview[];
  posts: ReplayPost[];
  /** What panels made of it. */
  panels: PanelledProposal[];
  conflicts: ReplayConflict[];
  decision: ReplayDecision | null;
  /** Everybody who took a step on this file, by name, with how many. */
  people: { name: string; steps: number }[];
}
