import { Amount, OneOf, WholeNumber, Words } from '../../platform/http/fields.js';

/** A change of a fiscal year's appropriation; the first one opens the year. */
export class RecordAppropriation {
  /** The year the fiscal year starts in. */
  @WholeNumber({ min: 2000, max: 2100 }) fiscalYear: number;
  @OneOf(['increase', 'decrease']) change: 'increase' | 'decrease';
  @Amount({ minCents: 1 }) amount: number;
  /** The vote of the Estimates; only used when the year is opened. */
  @Words({ max: 20, optional: true }) vote?: string | null;
  /** Where it comes from: Main Estimates, a transfer, a cut. */
  @Words({ max: 500 }) note: string;
}
