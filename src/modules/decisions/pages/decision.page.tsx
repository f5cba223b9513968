import { page } from '../../../ui/index.js';
import type { DecisionView } from '../decision.view.js';
import { ApplicantDecision } from './applicant-decision.js';
import { decisionTexts as says } from './decision-texts.js';
import { StaffDecision } from './staff-decision.js';

/** The decision on one proposal: to take, taken, or told. */
export const decisionPage = page<DecisionView>(
  (view, say) => `${say(view.audience === 'staff' ? says.title : says.told)} – ${view.proposal.reference}`,
  (view) => (view.audience === 'staff' ? <StaffDecision {...view} /> : <ApplicantDecision {...view} />),
);
