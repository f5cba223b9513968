/** Who could review what, as numbers: the pure form of an assignment of reviewers. */
export interface MatchingProblem {
  /** How many more reviews each proposal needs. */
  needs: readonly number[];
  /** Each reviewer's capacity in this call, and what of it is taken. */
  reviewers: readonly { capacity: number; load: number }[];
  /** Match of proposal `p` and reviewer `r`, 0 to 100, at `p × reviewers + r`; `barred` where the pair is not allowed. */
  scores: Int16Array;
}
export interface MatchingPair {
  proposal: number;
  reviewer: number;
}
export interface MatchingSolution {
  pairs: MatchingPair[];
  /** Reviews that nobody can be found for, by proposal. */
  shortfalls: number[];
  /** Points of all pairs, less what uneven load and missing reviews cost. */
  objective: number;
  /** No assignment at all has more than this. */
  bound: number;
  /** How many pairs the solver had to look at. */
  pairsConsidered: number;
  rounds: number;
}

/** A conflict of interest, or already asked. */
export const barred = -1;
/** What the n-th missing review of a proposal costs: more than any match is worth, and more each time, so that none goes without. */
export const missingReviewCost = (nth: number): number => 1_000 + 150 * (nth - 1);
/** What a reviewer's last free place costs; the first is free. */
export const fullLoadCost = 20;

/** The cost of a reviewer's next review when `taken` of `capacity` are taken; grows with the load, so that work is spread. */
export const loadCost = (taken: number, capacity: number): number => (capacity <= 1 ? 0 : Math.round((fullLoadCost * taken) / (capacity - 1)));

/** The worth of an assignment, counted from the pairs alone. */
export function worthOf({ needs, reviewers, scores }: MatchingProblem, pairs: readonly MatchingPair[]): number {
  const load = reviewers.map((one) => one.load);
  const missing = [...needs];
  let worth = 0;
  for (const { proposal, reviewer } of pairs) {
    worth += scores[proposal * reviewers.length + reviewer]! - loadCost(load[reviewer]!, reviewers[reviewer]!.capacity);
    load[reviewer]! += 1;
    missing[proposal]! -= 1;
  }
  for (const count of missing) for (let nth = 1; nth <= count; nth += 1) worth -= missingReviewCost(nth);
  return worth;
}

/** How far from the best an assignment can be, in per cent of the bound; 0 is proved to be the best. */
export const gapOf = ({ objective, bound }: Pick<MatchingSolution, 'objective' | 'bound'>): number => Math.max(0, ((bound - objective) / Math.max(1, Math.abs(bound))) * 100);
