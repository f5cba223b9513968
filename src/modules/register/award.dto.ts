import { OneOf, WholeNumber, Words } from '../../platform/http/fields.js';

export const awardSorts = ['newest', 'value'] as const;
export type AwardSort = (typeof awardSorts)[number];

/** Which awards, and in which order. */
export class AwardFilter {
  /** Words to look for: recipient, title, description, number. */
  @Words({ max: 200, optional: true }) q?: string | null;
  /** The code of a theme; its sub-themes count too. */
  @Words({ max: 20, optional: true }) theme?: string | null;
  /** A country of the activity, two letters. */
  @Words({ max: 2, optional: true }) country?: string | null;
  /** The fiscal year of the signature, by the year it starts in. */
  @WholeNumber({ min: 2000, max: 2100, optional: true }) year?: number | null;
  @OneOf(awardSorts, { optional: true }) sort?: AwardSort | null;
  @Words({ max: 500, optional: true }) after?: string | null;
}
