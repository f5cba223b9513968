import { EmailAddress, Line, OneOf, Words } from '../../../platform/http/fields.js';
import { locales } from '../../../kernel/i18n/text.js';
import { readLanguages } from './register-words.js';
import type { ReviewerState } from './reviewer.workflow.js';
import { type DeclineReason, declineReasons } from './invitation-words.js';

/** Narrows the register. */
export class RegisterPlace {
  @Words({ max: 40, optional: true }) theme?: string | null;
  @OneOf(readLanguages, { optional: true }) language?: string | null;
  @Words({ max: 2, optional: true }) country?: string | null;
  @OneOf(['active', 'paused'], { optional: true }) state?: ReviewerState | null;
  @OneOf(['valid', 'missing'], { optional: true }) papers?: 'valid' | 'missing' | null;
  @Words({ max: 60, optional: true }) after?: string | null;
}

export class InviteReviewer {
  @Line({ max: 120, name: true }) name: string;
  @EmailAddress() email: string;
  @OneOf(locales) language: 'en' | 'fr';
}

export class DeclineInvitation {
  @OneOf(declineReasons) reason: DeclineReason;
  @Words({ max: 500, optional: true }) note?: string | null;
}
