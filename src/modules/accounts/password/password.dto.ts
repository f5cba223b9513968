import { EmailAddress, Secret } from '../../../platform/http/fields.js';
import { shortestPassword } from './password-policy.js';

export class PasswordRequestDto {
  @EmailAddress() email: string;
}

export class NewPasswordDto {
  @Secret({ min: shortestPassword }) password: string;
}

export class PasswordChangeDto {
  @Secret() currentPassword: string;
  @Secret({ min: shortestPassword }) newPassword: string;
}
