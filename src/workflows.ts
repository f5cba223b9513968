import type { AnyWorkflow } from './kernel/workflow/workflow.js';
import { callWorkflow } from './modules/calls/index.js';
import { proposalWorkflow } from './modules/proposals/index.js';

/** Every workflow of the portal, for the docs, the reachability check at the start, and the sweeps. */
export const workflows: readonly AnyWorkflow[] = [callWorkflow, proposalWorkflow];
