import { WholeNumber } from '../../../platform/http/fields.js';

/** Puts the lines of a file in place of a budget. */
export class UseReading {
  /** The version of the budget that is replaced; 0 when there was none. */
  @WholeNumber({ min: 0, max: 1_000_000_000, optional: true }) version?: number | null;
}
