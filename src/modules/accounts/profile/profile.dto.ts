import { locales } from '../../../kernel/i18n/text.js';
import { zones } from '../../../kernel/time/zones.js';
import { OneOf, Words } from '../../../platform/http/fields.js';

export class ProfileDto {
  @Words({ max: 120 }) name: string;
  @OneOf(locales) locale: 'en' | 'fr';
  /** An IANA zone; empty for Ottawa time alone. */
  @OneOf(zones, { optional: true }) timeZone?: string | null;
}
