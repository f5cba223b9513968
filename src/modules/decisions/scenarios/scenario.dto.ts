import { Amount, IdField, Line, OneOf, WholeNumber } from '../../../platform/http/fields.js';

/** The line drawn on the what-if page, saved under a name. */
export class SaveScenario {
  @Line({ max: 100 }) name: string;
  @WholeNumber({ min: 0, max: 100_000 }) line: number;
  /** Percent of each request. */
  @WholeNumber({ min: 1, max: 100 }) share: number;
  /** How many of the next go to the reserve list. */
  @WholeNumber({ min: 0, max: 1_000 }) reserve: number;
}

/** One proposal moved by hand. */
export class Choose {
  @IdField() proposalId: string;
  @OneOf(['fund', 'reserve', 'leave']) place: 'fund' | 'reserve' | 'leave';
  /** Dollars; the whole request when it is empty. */
  @Amount({ optional: true }) amount?: number | null;
}
