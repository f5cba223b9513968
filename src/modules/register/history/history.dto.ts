import { OneOf, WholeNumber, Words } from '../../../platform/http/fields.js';
import { programmeCodes, type ProgrammeCode } from './programme-names.js';

/** Which lines of the Public Accounts. */
export class PaymentFilter {
  /** A part of the recipient's name. */
  @Words({ max: 200, optional: true }) q?: string | null;
  @WholeNumber({ min: 1990, max: 2100, optional: true }) year?: number | null;
  @OneOf(programmeCodes, { optional: true }) programme?: ProgrammeCode | null;
  @Words({ max: 500, optional: true }) after?: string | null;
}

/** Which votes. */
export class AuthorityFilter {
  @WholeNumber({ min: 1990, max: 2100, optional: true }) year?: number | null;
  @Words({ max: 500, optional: true }) after?: string | null;
}
