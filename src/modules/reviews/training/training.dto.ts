import { Nested } from '../../../platform/http/fields.js';

/** A score for each criterion of the example: `{ "R1": 3, … }`. */
export class FinishTraining {
  @Nested({ optional: true }) scores?: Record<string, unknown> | null;
}
