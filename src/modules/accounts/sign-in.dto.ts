import { EmailAddress, Secret, Words } from '../../platform/http/fields.js';

export class SignInDto {
  @EmailAddress() email: string;
  @Secret() password: string;
  /** Path to go to afterwards, behind the language; anything else is ignored. */
  @Words({ max: 500, optional: true }) next?: string | null;
}
