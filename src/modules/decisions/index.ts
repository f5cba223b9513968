export type { DecisionRow } from './decisions.queries.js';
export { Decisions } from './decisions.service.js';
export { DecisionsModule } from './decisions.module.js';
export { type Outcome, outcomeNames, type ReasonCode, reasonNames } from './decision-words.js';
