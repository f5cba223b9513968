export { paymentWorkflow } from './payment.workflow.js';
export { PaymentsModule } from './payments.module.js';
