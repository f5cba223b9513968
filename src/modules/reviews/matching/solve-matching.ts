import highsPackage from 'highs';
import { barred, loadCost, type MatchingPair, type MatchingProblem, type MatchingSolution, missingReviewCost, worthOf } from './matching-problem.js';

/** What may be chosen about the search. */
export interface SolveOptions {
  /** Pairs offered at first for each proposal, the best matches. */
  perProposal?: number;
  /** How often pairs that would improve the result are added before the search stops with a bound. */
  mostRounds?: number;
  progress?: (round: number, bound: number) => void;
}
type Columns = { cost: number[]; rows: number[][]; values: number[][] };

const tolerance = 1e-6;
// The package's types are written for CommonJS; as a module its default export is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;
let solver: ReturnType<typeof loadHighs> | undefined;

/**
 * The assignment with the greatest worth, as a flow from proposals through reviewers to their places. Such a linear
 * programme has whole-number corners, so simplex gives whole assignments. It starts with the best pairs of each proposal;
 * the duals price every pair left out: those that would improve are added, and when none is left the result is the best of
 * all pairs. Stopped before, the prices bound what any assignment could reach (ADR 0022).
 */
export async function solveMatching(problem: MatchingProblem, options: SolveOptions = {}): Promise<MatchingSolution> {
  const { perProposal = 24, mostRounds = 60, progress } = options;
  const { needs, reviewers, scores } = problem;
  const [P, R] = [needs.length, reviewers.length];
  const offered = new Uint8Array(P * R);
  const pairs: MatchingPair[] = [];
  const columns: Columns = { cost: [], rows: [], values: [] };
  const offer = (proposal: number, reviewer: number, into: Columns): void => {
    offered[proposal * R + reviewer] = 1;
    pairs.push({ proposal, reviewer });
    add(into, -scores[proposal * R + reviewer]!, [proposal, P + reviewer], [1, 1]);
  };
  for (let p = 0; p < P; p += 1) for (let nth = 1; nth <= needs[p]!; nth += 1) add(columns, missingReviewCost(nth), [p], [1]);
  reviewers.forEach(({ capacity, load }, r) => {
    for (let taken = load; taken < Math.min(capacity, load + P); taken += 1) add(columns, loadCost(taken, capacity), [P + r], [-1]);
  });
  const fixed = columns.cost.length;
  for (let p = 0; p < P; p += 1) if (needs[p]! > 0) for (const r of bestOf(problem, p, perProposal)) offer(p, r, columns);

  if (columns.cost.length === 0) return { pairs: [], shortfalls: [...needs], objective: 0, bound: 0, pairsConsidered: 0, rounds: 0 };
  const highs = await (solver ??= loadHighs());
  const count = columns.cost.length;
  const rows = Float64Array.from({ length: P + R }, (_, row) => (row < P ? needs[row]! : 0));
  const model = highs.createModel({
    numCols: count, numRows: P + R, colCost: Float64Array.from(columns.cost), colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1), rowLower: rows, rowUpper: rows, matrix: sparse(columns, P + R),
  });
  try {
    model.options.set({ output_flag: false, solver: 'simplex' });
    for (let round = 1; ; round += 1) {
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('The solver found no optimum');
      const { colValue, rowDual } = model.getSolution();
      const chosen = pairs.filter((_, n) => colValue[fixed + n]! > 0.5);
      const objective = worthOf(problem, chosen);
      const { better, slack } = price(problem, offered, rowDual);
      const bound = better.length ? Math.floor(-model.getObjectiveValue() + slack + tolerance) : objective;
      progress?.(round, bound);
      if (better.length === 0 || bound <= objective || round === mostRounds) {
        const shortfalls = [...needs];
        for (const { proposal } of chosen) shortfalls[proposal]! -= 1;
        return { pairs: chosen, shortfalls, objective, bound, pairsConsidered: pairs.length, rounds: round };
      }
      const more: Columns = { cost: [], rows: [], values: [] };
      for (const { proposal, reviewer } of better) offer(proposal, reviewer, more);
      model.addCols({ cost: Float64Array.from(more.cost), lower: new Float64Array(better.length), upper: new Float64Array(better.length).fill(1), matrix: sparse(more, P + R) });
    }
  } finally {
    model.dispose();
  }
}

function add(into: Columns, cost: number, rows: number[], values: number[]): void {
  into.cost.push(cost);
  into.rows.push(rows);
  into.values.push(values);
}

function sparse({ rows, values }: Columns, numRows: number) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((own, n) => (starts[n + 1] = starts[n]! + own.length));
  return { format: 'csc' as const, numRows, numCols: rows.length, starts, indices: Int32Array.from(rows.flat()), values: Float64Array.from(values.flat()) };
}

/** The allowed reviewers with the best match; equal ones in an order that differs from proposal to proposal. */
function bestOf({ reviewers, scores }: MatchingProblem, p: number, most: number): number[] {
  const R = reviewers.length;
  const turn = (r: number): number => (r + p * 17) % R;
  return Array.from({ length: R }, (_, r) => r)
    .filter((r) => scores[p * R + r]! !== barred && reviewers[r]!.load < reviewers[r]!.capacity)
    .sort((a, b) => scores[p * R + b]! - scores[p * R + a]! || turn(a) - turn(b)).slice(0, most);
}

/** The pairs left out that would improve, at most eight of a proposal, and how much all of them together could at most. */
function price({ needs, reviewers, scores }: MatchingProblem, offered: Uint8Array, duals: Float64Array): { better: MatchingPair[]; slack: number } {
  const R = reviewers.length;
  const better: MatchingPair[] = [];
  let slack = 0;
  for (let p = 0; p < needs.length; p += 1) {
    if (needs[p] === 0) continue;
    const gains: { reviewer: number; gain: number }[] = [];
    for (let r = 0; r < R; r += 1) {
      const at = p * R + r;
      if (offered[at] || scores[at] === barred || reviewers[r]!.load >= reviewers[r]!.capacity) continue;
      const gain = scores[at]! + duals[p]! + duals[needs.length + r]!;
      if (gain > tolerance) gains.push({ reviewer: r, gain });
    }
    gains.sort((a, b) => b.gain - a.gain);
    // A proposal takes at most as many reviewers as it needs, so no more of its gains can come together.
    for (const { gain } of gains.slice(0, needs[p])) slack += gain;
    for (const { reviewer } of gains.slice(0, 8)) better.push({ proposal: p, reviewer });
  }
  return { better, slack };
}
