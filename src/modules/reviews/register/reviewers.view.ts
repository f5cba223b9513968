import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { ThemeRecord } from '../../programmes/index.js';
import type { ReviewState } from '../review.workflow.js';
import type { Declaration, Papers, ProfileFacts, SignedAgreement } from './profile.view.js';
import type { Unready } from './readiness.js';
import type { ReviewerState } from './reviewer.workflow.js';

/** What the register is narrowed to. */
export interface RegisterFilter {
  theme: string | null;
  language: string | null;
  country: string | null;
  state: ReviewerState | null;
  /** Whether agreement and declaration are both valid. */
  papers: 'valid' | 'missing' | null;
}

/** One reviewer in the register. */
export interface RegisteredReviewer {
  id: string;
  name: string;
  state: ReviewerState;
  employerName: string | null;
  languages: string[];
  /** Codes of themes, the best known first. */
  skills: string[];
  /** Why nothing new may be assigned, if so. */
  unready: Unready | null;
  /** Open reviews in all calls. */
  open: number;
}
export interface RegisterView {
  reviewers: readonly RegisteredReviewer[];
  filter: RegisterFilter;
  themes: readonly ThemeRecord[];
  /** Invitations without an answer. */
  invitations: number;
  next: string | null;
}

/** What one reviewer was asked for in one call, and what became of it. */
export interface CallLoad {
  callId: string;
  reference: string;
  title: Bilingual;
  asked: number;
  open: number;
  late: number;
  submitted: number;
  declined: number;
}
/** One answer to being asked. */
export interface AnsweredReview {
  id: string;
  reference: string;
  callReference: string;
  state: ReviewState;
  assignedAt: Date;
  answeredAt: Date | null;
  dueAt: Date;
  submittedAt: Date | null;
  /** Submitted, or still open, after the due date. */
  late: boolean;
}
export interface StandingConflict {
  id: string;
  callId: string;
  callReference: string;
  reference: string;
  kind: string;
  certainty: 'certain' | 'possible';
  state: 'open' | 'confirmed';
}
/** A reviewer as staff see them. */
export interface ReviewerView {
  person: { id: string; name: string; email: string };
  profile: ProfileFacts;
  papers: Papers;
  themes: readonly ThemeRecord[];
  agreements: readonly SignedAgreement[];
  declarations: readonly Declaration[];
  loads: readonly CallLoad[];
  answers: readonly AnsweredReview[];
  next: string | null;
  /** Never one's own. */
  conflicts: readonly StandingConflict[];
  mayManage: boolean;
  /** Whether the reader may open the conflicts of a call. */
  mayJudge: boolean;
}
