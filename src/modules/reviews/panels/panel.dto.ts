import { Flag, IdField, IdList, Line, Nested, OneOf, WholeNumber, Words } from '../../../platform/http/fields.js';
import { type ConflictKind, conflictKinds } from '../review-words.js';
import { type Advice, advices, type PanelRole, panelRoles } from './panel-words.js';

/** A meeting as it is planned. Its time is a wall-clock time in its own zone, or an ISO instant. */
export class PlanMeeting {
  @Line({ max: 200 }) titleEn: string;
  @Line({ max: 200 }) titleFr: string;
  @Words({ max: 40 }) startsAt: string;
  @Words({ max: 60 }) zone: string;
  @Line({ max: 300, optional: true }) place?: string | null;
  @Words({ max: 500, optional: true }) link?: string | null;
  @WholeNumber({ min: 1, max: 50 }) quorum: number;
}
export class ChangeMeeting extends PlanMeeting {
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
}
export class MeetingsFilter {
  @Words({ max: 200, optional: true }) after?: string | null;
}

/** Names a person, or gives one who is named another role. */
export class NameMember {
  @IdField() personId: string;
  @OneOf(panelRoles) role: PanelRole;
}
/** Puts proposals on the agenda; `byScore` means all that are under review, best average first. */
export class AddItems {
  @IdList({ max: 100 }) proposalIds: string[] = [];
  @Flag() byScore: boolean = false;
}
/** Moves an item to a place in the agenda, counted from 1. */
export class MoveItem {
  @WholeNumber({ min: 1, max: 1_000 }) to: number;
}
export class RecordAttendance {
  /** Oneself when nobody is named. */
  @IdField({ optional: true }) personId?: string | null;
  @Flag() present: boolean = false;
}
/** A step that needs its reason; the engine asks for it when it is missing. */
export class PanelReason {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}

/** Scores by criterion; an empty one takes a suggestion back. */
export class SuggestScores {
  @Nested({ optional: true }) scores?: Record<string, unknown> | null;
}
/** Consensus scores by criterion, with the version of each that was seen. */
export class SetConsensus {
  @Nested({ optional: true }) scores?: Record<string, unknown> | null;
  @Nested({ optional: true }) versions?: Record<string, unknown> | null;
}
export class WriteNote {
  @Words({ max: 8_000, optional: true }) en?: string | null;
  @Words({ max: 8_000, optional: true }) fr?: string | null;
  @WholeNumber({ min: 0, max: 1_000_000 }) version: number;
}
export class SettleItem {
  @OneOf(advices, { optional: true }) advice?: Advice | null;
}
/** Recuses oneself, or (an officer) somebody else. */
export class Recuse {
  @IdField({ optional: true }) personId?: string | null;
  @OneOf(conflictKinds) kind: ConflictKind;
  @Words({ max: 1_000, optional: true }) reason?: string | null;
}

