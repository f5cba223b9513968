import { Words } from '../../../platform/http/fields.js';

/** Agrees with a recommendation. */
export class Approve {
  @Words({ max: 4000, optional: true }) comment?: string | null;
}

/** A step backward states why. */
export class StepBack {
  @Words({ max: 2000 }) reason: string;
}
