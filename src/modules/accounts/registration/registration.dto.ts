import { locales } from '../../../kernel/i18n/text.js';
import { Agreed, EmailAddress, Line, OneOf, Secret, Words } from '../../../platform/http/fields.js';
import { shortestPassword } from '../password/password-policy.js';

export class RegistrationDto {
  @Line({ max: 120, name: true }) name: string;
  @EmailAddress() email: string;
  @OneOf(locales) locale: 'en' | 'fr';
  @Secret({ min: shortestPassword }) password: string;
  /** The privacy notice. */
  @Agreed() agreed: boolean;
  @Words({ max: 500, optional: true }) next?: string | null;
}

export class ConfirmationDto {
  /** The password of the registration; needed where the address was registered more than once. */
  @Secret({ optional: true }) password?: string | null;
  @Words({ max: 500, optional: true }) next?: string | null;
}
