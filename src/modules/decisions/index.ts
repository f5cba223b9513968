export type { DecisionRow } from './decisions.queries.js';
export { delegationWorkflow } from './delegations/delegation.workflow.js';
export { reconsiderationWorkflow } from './reconsiderations/reconsideration.workflow.js';
export { recommendationWorkflow } from './approval/recommendation.workflow.js';
export { Decisions } from './decisions.service.js';
export { DecisionsModule } from './decisions.module.js';
export { type Outcome, outcomeNames, type ReasonCode, reasonNames } from './decision-words.js';
