import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barred, loadCost, type MatchingPair, type MatchingProblem, worthOf } from './matching-problem.js';
import { solveMatching } from './solve-matching.js';

/** The best worth by trying everything: a set of reviewers for each proposal in turn. */
function bestByForce(problem: MatchingProblem): number {
  const R = problem.reviewers.length;
  const load = problem.reviewers.map((one) => one.load);
  const chosen: MatchingPair[] = [];
  let best = -Infinity;
  const fill = (p: number, from: number, left: number): void => {
    if (p === problem.needs.length) {
      best = Math.max(best, worthOf(problem, chosen));
      return;
    }
    fill(p + 1, 0, problem.needs[p + 1] ?? 0);
    if (left === 0) return;
    for (let r = from; r < R; r += 1) {
      if (problem.scores[p * R + r] === barred || load[r]! >= problem.reviewers[r]!.capacity) continue;
      chosen.push({ proposal: p, reviewer: r });
      load[r]! += 1;
      fill(p, r + 1, left - 1);
      load[r]! -= 1;
      chosen.pop();
    }
  };
  fill(0, 0, problem.needs[0] ?? 0);
  return best;
}

const problems = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([P, R]) => fc.record({
  needs: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: P, maxLength: P }),
  reviewers: fc.array(fc.record({ capacity: fc.integer({ min: 0, max: 3 }), load: fc.integer({ min: 0, max: 2 }) }), { minLength: R, maxLength: R }),
  scores: fc.array(fc.oneof({ arbitrary: fc.constant(barred), weight: 1 }, { arbitrary: fc.integer({ min: 0, max: 100 }), weight: 3 }), { minLength: P * R, maxLength: P * R }).map((all) => Int16Array.from(all)),
}));

describe('assigning reviewers as a flow', () => {
  it('finds what trying everything finds, whole, within needs, capacities and conflicts', async () => {
    await fc.assert(fc.asyncProperty(problems, fc.integer({ min: 1, max: 5 }), async (problem, perProposal) => {
      const found = await solveMatching(problem, { perProposal });
      expect(found.objective).toBe(bestByForce(problem));
      expect(found.bound).toBe(found.objective);
      expect(worthOf(problem, found.pairs)).toBe(found.objective);
      const R = problem.reviewers.length;
      expect(new Set(found.pairs.map(({ proposal, reviewer }) => proposal * R + reviewer)).size).toBe(found.pairs.length);
      for (const { proposal, reviewer } of found.pairs) expect(problem.scores[proposal * R + reviewer]).not.toBe(barred);
      problem.needs.forEach((need, p) => expect(found.pairs.filter((pair) => pair.proposal === p).length + found.shortfalls[p]!).toBe(need));
      problem.reviewers.forEach(({ capacity, load }, r) => expect(found.pairs.filter((pair) => pair.reviewer === r).length).toBeLessThanOrEqual(Math.max(0, capacity - load)));
    }), { numRuns: 150 });
  });

  it('never claims less than the best when it stops early', async () => {
    await fc.assert(fc.asyncProperty(problems, async (problem) => {
      const found = await solveMatching(problem, { perProposal: 1, mostRounds: 1 });
      expect(found.bound).toBeGreaterThanOrEqual(bestByForce(problem));
    }), { numRuns: 80 });
  });

  it('says by proposal what cannot be covered', async () => {
    const found = await solveMatching({ needs: [2, 2], reviewers: [{ capacity: 1, load: 0 }, { capacity: 2, load: 0 }], scores: Int16Array.from([90, 50, 80, barred]) });
    expect([found.pairs, found.shortfalls]).toEqual([[{ proposal: 0, reviewer: 1 }, { proposal: 1, reviewer: 0 }], [1, 1]]);
  });

  it('spreads work among equal reviewers, and counts what they already have', async () => {
    const found = await solveMatching({ needs: [1, 1, 1], reviewers: [{ capacity: 4, load: 2 }, { capacity: 4, load: 0 }, { capacity: 4, load: 0 }], scores: new Int16Array(9).fill(70) });
    expect([0, 1, 2].map((r) => found.pairs.filter((pair) => pair.reviewer === r).length).sort()).toEqual([0, 1, 2]);
    expect(found.pairs.some((pair) => pair.reviewer === 0)).toBe(false);
    expect([0, 1, 2, 3].map((taken) => loadCost(taken, 4))).toEqual([0, 7, 13, 20]);
  });
});
