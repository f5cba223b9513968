import { WholeNumber } from '../../../platform/http/fields.js';

/** Puts an earlier version of an answer back. */
export class RestoreAnswer {
  @WholeNumber({ min: 0, max: 1_000_000_000 }) version: number;
  /** The version that stood when the history was looked at; 0 for none. */
  @WholeNumber({ min: 0, max: 1_000_000_000 }) seen: number;
}
