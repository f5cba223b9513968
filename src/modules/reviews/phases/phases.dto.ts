import { Flag, LocalInstant, WholeNumber, Words } from '../../../platform/http/fields.js';

/** The dates of the phases, each a wall-clock time in Ottawa or an ISO instant; a phase without dates is left out. `version` is the one that was read, 0 for none yet. */
export class SetPhases {
  @LocalInstant() scoringOpensAt: Date;
  @LocalInstant() scoringClosesAt: Date;
  @LocalInstant({ optional: true }) discussionOpensAt: Date | null = null;
  @LocalInstant({ optional: true }) discussionClosesAt: Date | null = null;
  @LocalInstant({ optional: true }) panelOpensAt: Date | null = null;
  @LocalInstant({ optional: true }) panelClosesAt: Date | null = null;
  @WholeNumber({ min: 0, max: 1_000_000 }) version: number;
  /** Asked for once reviewers have been asked. */
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}

/** When a silent reviewer is replaced; `version` as above. */
export class SetSilenceRule {
  @Flag() isOn: boolean = false;
  /** Days without an answer to the invitation. */
  @WholeNumber({ min: 3, max: 60 }) answerDays: number;
  /** Days past due without a submitted review. */
  @WholeNumber({ min: 0, max: 60 }) overdueDays: number;
  @WholeNumber({ min: 0, max: 1_000_000 }) version: number;
}
