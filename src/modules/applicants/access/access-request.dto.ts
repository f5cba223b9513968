import { ManyOf, Words } from '../../../platform/http/fields.js';
import { organizationRoles, type OrganizationRole } from '../organization-role.js';

/** Asks to join: who one is there, in a few words. */
export class AskAccess {
  @Words({ max: 500 }) message: string;
}

export class GrantAccess {
  @ManyOf(organizationRoles) roles: OrganizationRole[];
}

/** Why not; the asker reads it. Asked for after rights and state. */
export class RefuseAccess {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}
