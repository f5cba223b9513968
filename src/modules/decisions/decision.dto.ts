import { Amount, LocalDate, Nested, OneOf, Words } from '../../platform/http/fields.js';
import { type Outcome, outcomes, type ReasonCode, reasonCodes } from './decision-words.js';

export class Decide {
  @OneOf(outcomes) outcome: Outcome;
  /** The whole amount; with an approval, and with a place on the reserve list. */
  @Amount({ optional: true }) amount?: number | null;
  /** Dollars by fiscal year: `{ "2026": "100000" }`; they make the amount. */
  @Nested({ optional: true }) years?: Record<string, unknown> | null;
  /** The last day on the reserve list. */
  @LocalDate({ optional: true }) reserveUntil?: string | null;
  @OneOf(reasonCodes) reasonCode: ReasonCode;
  /** Required when the decision leaves the ranking. */
  @Words({ max: 4000, optional: true }) reason?: string | null;
  /** For the applicant, in the language of the proposal. */
  @Words({ max: 8000 }) feedback: string;
}

/** What the program's people recommend to those who decide; read like a decision. */
export class Recommend extends Decide {}

export class ReopenDecision {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}
