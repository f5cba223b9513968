import { OneOf } from '../../../platform/http/fields.js';
import { roles, type Role } from '../role.js';

export class RoleDto {
  @OneOf(roles) role: Role;
}
