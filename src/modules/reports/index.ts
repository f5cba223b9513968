export { reportWorkflow } from './report.workflow.js';
export { ReportsModule } from './reports.module.js';
