import { locales } from '../../../kernel/i18n/text.js';
import { OneOf, Words } from '../../../platform/http/fields.js';

export class ProfileDto {
  @Words({ max: 120 }) name: string;
  @OneOf(locales) locale: 'en' | 'fr';
}
