import { Agreed, Flag, IdField, IdList, LocalInstant, Nested, OneOf, Words } from '../../platform/http/fields.js';
import { type Confidence, confidences, type ConflictKind, conflictKinds, type DeclineCode, declineCodes, type Recommendation, recommendations } from './review-words.js';

export class AssignReviewer {
  @IdField() proposalId: string;
  @IdField() reviewerId: string;
  /** Wall-clock time in Ottawa, or an ISO instant. */
  @LocalInstant() dueAt: Date;
}

/** One reviewer for several proposals, or for all that have too few. */
export class AssignMany {
  @IdList({ max: 50 }) proposalIds: string[] = [];
  @Flag() allShort: boolean = false;
  @IdField() reviewerId: string;
  @LocalInstant() dueAt: Date;
}

export class AcceptReview {
  @Agreed() noConflict: true;
}

export class DeclareConflict {
  @OneOf(conflictKinds) kind: ConflictKind;
  @Words({ max: 1000, optional: true }) note?: string | null;
}

export class DeclineReview {
  @OneOf(declineCodes) code: DeclineCode;
}

/** A step that needs its reason; the engine asks for it when it is missing. */
export class GiveReason {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}

/** Back to its author; a due date of its own is needed where scoring has closed. */
export class SendBack extends GiveReason {
  @LocalInstant({ optional: true }) dueAt?: Date | null;
}

/** A later date for one reviewer. */
export class GiveTime extends GiveReason {
  @LocalInstant() dueAt: Date;
}

/** The score sheet: absent parts keep what is stored. */
abstract class ScoreFields {
  @Nested({ optional: true }) scores?: Record<string, unknown> | null;
  /** Comments the applicant will read, by criterion. */
  @Nested({ optional: true }) comments?: Record<string, unknown> | null;
  /** Comments for the department only, by criterion. */
  @Nested({ optional: true }) internal?: Record<string, unknown> | null;
  @OneOf(recommendations, { optional: true }) recommendation?: Recommendation | null;
  @OneOf(confidences, { optional: true }) confidence?: Confidence | null;
  /** At most 4,000 characters; a longer one comes back without costing the rest. */
  @Words({ max: 40_000, optional: true }) overallComment?: string | null;
}

/**
 * `versions` names the version of each part as it was shown: `{ "R1": 2, "overall": 1 }`, 0 for a part nobody wrote yet.
 * `theirs` gives way to what is stored. A part that changed meanwhile comes back with both texts.
 */
export class SaveScores extends ScoreFields {
  @Nested({ optional: true }) versions?: Record<string, unknown> | null;
  /** Who typed it, when a browser kept it: nobody else saves it. */
  @IdField({ optional: true }) _writer?: string | null;
}

/** A submission may bring the last changes of the sheet with it; without versions nothing is compared. */
export class SubmitReview extends ScoreFields {
  @Nested({ optional: true }) versions?: Record<string, unknown> | null;
}

/** An amendment during the discussion, with the reason that is kept beside the earlier version. */
export class AmendReview extends SubmitReview {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}
