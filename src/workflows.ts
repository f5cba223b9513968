import type { AnyWorkflow } from './kernel/workflow/workflow.js';
import { agreementWorkflow } from './modules/agreements/index.js';
import { accessRequestWorkflow, bankAccountWorkflow, documentWorkflow, organizationWorkflow, matchWorkflow } from './modules/applicants/index.js';
import { callWorkflow, clarificationWorkflow } from './modules/calls/index.js';
import { delegationWorkflow, recommendationWorkflow, reconsiderationWorkflow } from './modules/decisions/index.js';
import { paymentWorkflow } from './modules/payments/index.js';
import { extensionWorkflow, partnerConsentWorkflow, proposalWorkflow } from './modules/proposals/index.js';
import { reportWorkflow } from './modules/reports/index.js';
import { conflictWorkflow, matchingWorkflow, panelItemWorkflow, panelMeetingWorkflow, reviewerWorkflow, reviewWorkflow } from './modules/reviews/index.js';

/** Every workflow of the portal, for the docs, the reachability check at the start, and the sweeps. */
export const workflows: readonly AnyWorkflow[] = [callWorkflow, clarificationWorkflow, proposalWorkflow, extensionWorkflow, partnerConsentWorkflow, reviewWorkflow, reviewerWorkflow, conflictWorkflow, matchingWorkflow, panelMeetingWorkflow, panelItemWorkflow, recommendationWorkflow, reconsiderationWorkflow, delegationWorkflow, agreementWorkflow, paymentWorkflow, reportWorkflow, organizationWorkflow, accessRequestWorkflow, documentWorkflow, bankAccountWorkflow, matchWorkflow];
