import { Amount, Nested, OneOf, Words } from '../../platform/http/fields.js';
import { type Outcome, outcomes, type ReasonCode, reasonCodes } from './decision-words.js';

export class Decide {
  @OneOf(outcomes) outcome: Outcome;
  /** The whole amount; only with an approval. */
  @Amount({ optional: true }) amount?: number | null;
  /** Dollars by fiscal year: `{ "2026": "100000" }`; they make the amount. */
  @Nested({ optional: true }) years?: Record<string, unknown> | null;
  @OneOf(reasonCodes) reasonCode: ReasonCode;
  /** Required when the decision leaves the ranking. */
  @Words({ max: 4000, optional: true }) reason?: string | null;
  /** For the applicant, in the language of the proposal. */
  @Words({ max: 8000 }) feedback: string;
}

export class ReopenDecision {
  @Words({ max: 2000, optional: true }) reason?: string | null;
}

