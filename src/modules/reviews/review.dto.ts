import { Agreed, Flag, IdField, IdList, LocalInstant, Nested, OneOf, WholeNumber, Words } from '../../platform/http/fields.js';
import { type ConflictKind, conflictKinds, type DeclineCode, declineCodes, type Recommendation, recommendations } from './review-words.js';

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

/** The score sheet: absent parts keep what is stored. */
abstract class ScoreFields {
  @Nested({ optional: true }) scores?: Record<string, unknown> | null;
  /** Comments the applicant will read, by criterion. */
  @Nested({ optional: true }) comments?: Record<string, unknown> | null;
  /** Comments for the department only, by criterion. */
  @Nested({ optional: true }) internal?: Record<string, unknown> | null;
  @OneOf(recommendations, { optional: true }) recommendation?: Recommendation | null;
  @Words({ max: 4000, optional: true }) overallComment?: string | null;
}

export class SaveScores extends ScoreFields {
  /** The version that was read; another one means that somebody, or another window, saved meanwhile. */
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
}

/** A submission may bring the last changes of the sheet with it. */
export class SubmitReview extends ScoreFields {
  @WholeNumber({ min: 1, max: 1_000_000, optional: true }) version?: number | null;
}
