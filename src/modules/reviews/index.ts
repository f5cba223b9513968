export { type ApplicantComment, criterionAveragesSql, type ProposalTotals, type ReviewStanding, Reviews, reviewTotalsSql } from './review-totals.js';
export { type ReviewState, reviewWorkflow } from './review.workflow.js';
export { ReviewsModule } from './reviews.module.js';
