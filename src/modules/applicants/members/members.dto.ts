import { EmailAddress, ManyOf } from '../../../platform/http/fields.js';
import { organizationRoles, type OrganizationRole } from '../organization-role.js';

export class InvitationDto {
  @EmailAddress() email: string;
  @ManyOf(organizationRoles) roles: OrganizationRole[];
}

export class MemberRolesDto {
  @ManyOf(organizationRoles) roles: OrganizationRole[];
}
