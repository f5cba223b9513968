import type { Cents } from '../../../kernel/money/money.js';

/** What a call allows; proposals are checked against the call they answer. */
export interface CallLimits {
  readonly minCents: Cents;
  readonly maxCents: Cents;
  /** First possible start, `YYYY-MM-DD`. */
  readonly earliestStartOn: string;
  readonly maxMonths: number;
  /** Codes of the sub-themes covered; absent means all of the form. */
  readonly subThemes?: readonly string[];
  /** Least part of the total cost that comes from others than this programme. */
  readonly costSharePercent: number;
  /** Most indirect costs, as a part of direct costs. */
  readonly overheadPercent: number;
  /** Most Canadian government money, as a part of the total cost (FIN-05). */
  readonly stackingPercent: number;
}

export interface CheckContext {
  readonly call: CallLimits;
  readonly now: Date;
}
