export { AgreementAggregate } from './agreement.aggregate.js';
export { type AgreementKind, type InstalmentKind, instalmentKindNames, kindNames } from './agreement-words.js';
export type { Audience, HistoryLine } from './agreement.view.js';
export { type AgreementState, agreementWorkflow } from './agreement.workflow.js';
export type { AgreementRecord } from './agreements.queries.js';
export { Agreements } from './agreements.service.js';
export { AgreementsModule } from './agreements.module.js';
export { ledgerShares } from './commitments.js';
export { type PaymentState, paymentStates, type ReportState, reportStates } from './linked-words.js';
