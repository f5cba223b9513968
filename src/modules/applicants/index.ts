export { ApplicantsModule } from './applicants.module.js';
export { Organizations } from './organizations.service.js';
export { type OrganizationRole, organizationRoleNames, organizationRoles } from './organization-role.js';
