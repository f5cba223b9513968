import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import type { ApprovalView } from './approval/approval.view.js';
import type { ReconsiderationRow } from './reconsiderations/reconsiderations.queries.js';
import type { CallMoney } from '../ledger/index.js';
import type { YearAmount } from './decision.entity.js';
import type { Advice, PanelledProposal, QuestionedScore } from '../reviews/index.js';
import type { DecisionRow } from './decisions.queries.js';
import type { Outcome, ReasonCode } from './decision-words.js';

/** A request for reconsideration, and what this person may do about it. */
export interface ReconsiderationView {
  request: ReconsiderationRow | null;
  mayAsk: boolean;
  mayAnswer: boolean;
  /** A new decision waits to be announced. */
  mayAnnounce: boolean;
}

interface Heading {
  proposal: { id: string; reference: string; title: string; language: Locale; organization: string };
  call: { id: string; reference: string; title: Bilingual };
  /** A concept note: approved means invited to a full proposal. */
  concept: boolean;
}

/** How the proposal stands among the others. */
export interface Standing {
  rank: number | null;
  of: number;
  /** Proposals that are not shown to the reader: neither the rank nor the money counts them. */
  hidden: number;
  average: number | null;
  passMark: number;
  submitted: number;
  required: number;
  spread: number;
  needsThirdReviewer: boolean;
  passes: boolean;
  /** Criteria below their own minimum. */
  weak: { code: string; label: Bilingual; average: number; minimum: number }[];
}

/** A decision in force, or taken back and waiting to be taken anew. */
export interface TakenDecision {
  outcome: Outcome;
  amountCents: number;
  years: YearAmount[];
  reasonCode: ReasonCode;
  reason: string | null;
  feedback: string;
  decidedByName: string;
  /** Whose authority a delegate used. */
  decidedForName: string | null;
  reserveUntil: string | null;
  decidedAt: Date;
  releasedAt: Date | null;
}

export interface StaffDecisionView extends Heading {
  audience: 'staff';
  requestedCents: number;
  standing: Standing;
  money: CallMoney[];
  decision: TakenDecision | null;
  /** The form's first content: from an earlier decision, or from the budget and the reviewers' comments. */
  suggestion: { amountCents: number; years: YearAmount[]; feedback: string; earlier: TakenDecision | null; from: { outcome: Outcome; reasonCode: ReasonCode; reason: string | null; reserveUntil: string | null } | null };
  approval: ApprovalView;
  /** The panels that discussed it, the latest first; none for somebody who is recused. */
  panels: PanelledProposal[];
  advice: Advice | null;
  /** Scores that count although their author has a conflict of interest. */
  questioned: readonly QuestionedScore[];
  mayJudgeConflicts: boolean;
  criteria: { code: string; label: Bilingual }[];
  reconsideration: ReconsiderationView;
  /** Money became free: it may be funded from the reserve list. */
  mayPromote: boolean;
  mayDecide: boolean;
  mayReopen: boolean;
  /** What stands in the way of a decision by this person. */
  obstacles: { code: string; text: Bilingual }[];
  /** What stands in the way of an approval only. */
  approvalObstacles: { code: string; text: Bilingual }[];
}

/** What an applicant learns, after the release and not before. */
export interface ApplicantDecisionView extends Heading {
  audience: 'applicant';
  outcome: Outcome;
  amountCents: number;
  years: YearAmount[];
  /** The last day on the reserve list. */
  reserveUntil: string | null;
  feedback: string;
  reconsideration: ReconsiderationView;
  releasedAt: Date;
}

export type DecisionView = StaffDecisionView | ApplicantDecisionView;

export const taken = (row: DecisionRow): TakenDecision => ({
  outcome: row.outcome, amountCents: row.amountCents, years: row.years, reasonCode: row.reasonCode, reason: row.reason, feedback: row.feedback,
  decidedByName: row.decidedByName, decidedForName: row.decidedForName, reserveUntil: row.reserveUntil, decidedAt: row.decidedAt, releasedAt: row.releasedAt,
});
