import { Words } from '../../../platform/http/fields.js';

export class AskReconsideration {
  @Words({ max: 4_000, min: 20 }) reason: string;
}

/** In the language of the proposal: the applicant reads it. */
export class RefuseReconsideration {
  @Words({ max: 4_000 }) reason: string;
}
