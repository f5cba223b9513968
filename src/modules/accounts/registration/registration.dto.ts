import { locales } from '../../../kernel/i18n/text.js';
import { Agreed, EmailAddress, OneOf, Secret, Words } from '../../../platform/http/fields.js';
import { shortestPassword } from '../password/password-policy.js';

export class RegistrationDto {
  @Words({ max: 120 }) name: string;
  @EmailAddress() email: string;
  @OneOf(locales) locale: 'en' | 'fr';
  @Secret({ min: shortestPassword }) password: string;
  /** The privacy notice. */
  @Agreed() agreed: boolean;
  @Words({ max: 500, optional: true }) next?: string | null;
}

export class ConfirmationDto {
  @Words({ max: 500, optional: true }) next?: string | null;
}
