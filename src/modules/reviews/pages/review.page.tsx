import { page } from '../../../ui/index.js';
import type { ReviewView } from '../review-page.view.js';
import { reviewPageTexts } from './review-page-texts.js';
import { ReviewerBody } from './reviewer-body.js';
import { StaffBody } from './staff-body.js';

/** One review: the question first, then text and score sheet for its reviewer; what was submitted for staff. */
export const reviewPage = page<ReviewView>(
  (view, say) => `${say(view.audience === 'staff' ? reviewPageTexts.staffTitle : reviewPageTexts.title, { reference: view.proposal.reference })}`,
  (view) => (view.audience === 'staff' ? <StaffBody {...view} /> : <ReviewerBody {...view} />),
);
