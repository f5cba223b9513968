import { locales } from '../../../kernel/i18n/text.js';
import { zones } from '../../../kernel/time/zones.js';
import { Line, OneOf } from '../../../platform/http/fields.js';

export class ProfileDto {
  @Line({ max: 120, name: true }) name: string;
  @OneOf(locales) locale: 'en' | 'fr';
  /** An IANA zone; empty for Ottawa time alone. */
  @OneOf(zones, { optional: true }) timeZone?: string | null;
}
