import { type ReviewerStrengths, matchOf, type ProposalSubject } from '../matching/match.js';
import { loadCost } from '../matching/matching-problem.js';

/** What somebody may take in a call who has not said how much. */
export const usualCapacity = 6;

/** The reviewer to ask next: the best match, less what their load costs as in matching; of equals the least loaded. Null where nobody has room. */
export function chooseReplacement(reviewers: readonly ReviewerStrengths[], subject: ProposalSubject, barred: ReadonlySet<string>): ReviewerStrengths | null {
  const room = ({ capacity }: ReviewerStrengths): number => capacity ?? usualCapacity;
  const worth = (one: ReviewerStrengths): number => matchOf(one, subject) - loadCost(one.load, room(one));
  const free = reviewers.filter((one) => !barred.has(one.id) && one.load < room(one));
  return [...free].sort((a, b) => worth(b) - worth(a) || a.load - b.load || (a.id < b.id ? -1 : 1))[0] ?? null;
}
