export { clarificationWorkflow } from './news/clarification.workflow.js';
export { CallAggregate } from './call.aggregate.js';
export type { CallFacts } from './call.guards.js';
export { acceptsAt, callLimits, deadlineOf, type CallRecord, type EnvelopeYear } from './call-record.js';
export { Calls } from './calls.service.js';
export { CallsModule } from './calls.module.js';
export { type CallRole, type CallState, type CallTransition, callWorkflow } from './call.workflow.js';
export { callEvents } from './call.words.js';
export * from './form/index.js';
