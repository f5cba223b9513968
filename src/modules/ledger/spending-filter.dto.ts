import { OneOf, WholeNumber } from '../../platform/http/fields.js';

/** What the rows of the spending view stand for. */
export const spendingGroups = ['year', 'theme', 'country', 'call'] as const;
export type SpendingGroup = (typeof spendingGroups)[number];

/** Which spending: one fiscal year or all, by what. */
export class SpendingFilter {
  /** The year the fiscal year starts in. */
  @WholeNumber({ min: 2000, max: 2100, optional: true }) year?: number | null;
  @OneOf(spendingGroups, { optional: true }) by?: SpendingGroup | null;
}
