import { OneOf, Words } from '../../../platform/http/fields.js';
import { type ConsentRule, consentRules } from './consent-rule.js';

/** Another rule for an open call: why, in both languages. */
export class SetConsentRule {
  @OneOf(consentRules) partnerConsent: ConsentRule;
  @Words({ max: 1_000 }) reasonEn: string;
  @Words({ max: 1_000 }) reasonFr: string;
}
