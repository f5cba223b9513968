import { organizationRoleHints, organizationRoleNames, organizationRoles } from '../organization-role.js';

/** The roles to choose from, each with what it allows. */
export const roleChoices = organizationRoles.map((role) => ({ value: role, label: organizationRoleNames[role], hint: organizationRoleHints[role] }));
