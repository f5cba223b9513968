export { solveApart } from './matching/solve-apart.js';
export { barred, gapOf, type MatchingProblem, type MatchingSolution } from './matching/matching-problem.js';
export { matchingWorkflow } from './matching/matching.workflow.js';
export { type ApplicantComment, criterionAveragesSql, type ProposalTotals, type ReviewStanding, Reviews, reviewTotalsSql } from './review-totals.js';
export { type ReviewState, reviewWorkflow } from './review.workflow.js';
export { ReviewsModule } from './reviews.module.js';
export { conflictedPairs, conflictSql, hasConflict } from './conflicts/standing-conflict.js';
export { conflictWorkflow } from './conflicts/conflict.workflow.js';
export { reviewerWorkflow } from './register/reviewer.workflow.js';
