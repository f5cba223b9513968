import { IdField, Words } from '../../../platform/http/fields.js';

/** The most characters one post may have. */
export const postLimit = 4_000;

/** A post; `correctsId` names an earlier one of one's own that it corrects. Asked for once it is known that the person may post. */
export class WritePost {
  @Words({ max: postLimit, optional: true }) body?: string | null;
  @IdField({ optional: true }) correctsId?: string | null;
}

export class DiscussionPlace {
  @Words({ max: 60, optional: true }) after?: string | null;
  /** The post that is being corrected. */
  @Words({ max: 60, optional: true }) correct?: string | null;
}
