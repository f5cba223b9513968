import { IdField, LocalInstant, WholeNumber } from '../../../platform/http/fields.js';

/** Starts a search. */
export class SearchReviewers {
  @LocalInstant() dueAt: Date;
  @WholeNumber({ min: 1, max: 200 }) capacity: number;
}

/** Names the search that was read, so that nobody acts on another one. */
export class AboutRun {
  @IdField() runId: string;
}

export class AboutPair extends AboutRun {
  @IdField() proposalId: string;
  @IdField() reviewerId: string;
}
