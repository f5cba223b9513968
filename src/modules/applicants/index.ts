export { ApplicantsModule } from './applicants.module.js';
export { Organizations } from './organizations.service.js';
export { type OrganizationRole, organizationRoleNames, organizationRoles } from './organization-role.js';
export { documentKindName, documentKindCodes, documentKinds, type DocumentKindCode } from './file/document-kind.js';
export { lackingProblem } from './file/file-problems.js';
export { capacityKeys, contactKeys, type StandingAnswer, StandingAnswers } from './file/standing-answers.service.js';
export { bankAccountWorkflow } from './bank/bank-account.workflow.js';
export { OrganizationFiles } from './file/organization-files.service.js';
export { documentWorkflow } from './file/document.workflow.js';
