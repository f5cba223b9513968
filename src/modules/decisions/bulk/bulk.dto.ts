import { IdList, LocalDate, OneOf, WholeNumber, Words } from '../../../platform/http/fields.js';
import { type Outcome, outcomes, type ReasonCode, reasonCodes } from '../decision-words.js';

export const picks = ['chosen', 'passing', 'failing'] as const;
export type Pick = (typeof picks)[number];
/** Proposals decided with one press; more are decided with the next. */
export const most = 100;

/** Which proposals, and what would be decided on them. */
export class BulkSelection {
  @OneOf(picks, { optional: true }) pick?: Pick | null;
  @IdList({ max: most }) proposals: string[] = [];
  /** With `passing`: the last rank that is taken. */
  @WholeNumber({ min: 1, max: 100_000, optional: true }) toRank?: number | null;
  @OneOf(outcomes, { optional: true }) outcome?: Outcome | null;
  @OneOf(reasonCodes, { optional: true }) reasonCode?: ReasonCode | null;
  @Words({ max: 4000, optional: true }) reason?: string | null;
  @LocalDate({ optional: true }) reserveUntil?: string | null;
}

/** The same decision on each of these. */
export class DecideSeveral {
  @IdList({ max: most }) proposals: string[] = [];
  @OneOf(outcomes) outcome: Outcome;
  @OneOf(reasonCodes) reasonCode: ReasonCode;
  @Words({ max: 4000, optional: true }) reason?: string | null;
  @LocalDate({ optional: true }) reserveUntil?: string | null;
}
