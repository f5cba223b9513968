/** One submitted review: its weighted total, 0 to 100. */
export interface Total {
  reviewId: string;
  proposalId: string;
  reviewerId: string;
  total: number;
}

/** How the reviews of a call are read once each reviewer's severity is taken out (ADR 0042). */
export interface Calibration {
  /** By how many points a reviewer scores above (+) or below (−) what the same proposals get from others. */
  severity: ReadonlyMap<string, number>;
  /** Average of a proposal's totals, each less its reviewer's severity; within 0 and 100. */
  normalised: ReadonlyMap<string, number>;
  /** What a review says beyond the proposal's normalised average and its reviewer's severity, in points. */
  residual: ReadonlyMap<string, number>;
  /** Standard deviation of the residuals; null when nothing is left to estimate it from. */
  noise: number | null;
}

/** Reviews' worth of a neutral opinion that everybody is given: who has few reviews is corrected little. */
export const prior = 2;
const precise = 1e-9;
const mostRounds = 2_000;

/**
 * Total = quality of the proposal + severity of the reviewer + noise, by least squares with the severities drawn
 * towards nought: minimises Σ (total − quality − severity)² + prior · Σ severity². Each round solves one side exactly,
 * so the sum falls every time and the one minimum is reached, whatever the order of the reviews.
 */
export function calibrate(totals: readonly Total[]): Calibration {
  const byProposal = groupedBy(totals, ({ proposalId }) => proposalId);
  const byReviewer = groupedBy(totals, ({ reviewerId }) => reviewerId);
  const severity = new Map<string, number>([...byReviewer.keys()].map((id) => [id, 0]));
  const quality = new Map<string, number>();
  const judge = (): void => byProposal.forEach((own, id) => quality.set(id, mean(own.map(({ total, reviewerId }) => total - severity.get(reviewerId)!))));
  for (let round = 0, moved = Infinity; round < mostRounds && moved > precise; round += 1) {
    judge();
    moved = 0;
    byReviewer.forEach((own, id) => {
      const next = own.reduce((sum, { total, proposalId }) => sum + total - quality.get(proposalId)!, 0) / (own.length + prior);
      moved = Math.max(moved, Math.abs(next - severity.get(id)!));
      severity.set(id, next);
    });
  }
  judge();
  const residual = new Map(totals.map(({ reviewId, proposalId, reviewerId, total }) => [reviewId, total - quality.get(proposalId)! - severity.get(reviewerId)!]));
  // Each proposal, and each reviewer but one, takes one value away that the noise could be read from.
  const free = totals.length - byProposal.size - Math.max(byReviewer.size - 1, 0);
  const noise = free > 0 ? Math.sqrt([...residual.values()].reduce((sum, value) => sum + value * value, 0) / free) : null;
  return { severity, normalised: new Map([...quality].map(([id, value]) => [id, Math.min(100, Math.max(0, value))])), residual, noise };
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A review stands out when it is at least this many points, and two standard deviations, from what was to be expected. */
export const leastOutlier = 10;
export const standsOut = (residual: number, noise: number | null): boolean => noise !== null && Math.abs(residual) >= Math.max(leastOutlier, 2 * noise);
