import { LocalDate, Words } from '../../../platform/http/fields.js';

/** The last day the verification counts; asked for after rights and state. */
export class VerifyOrganization {
  @LocalDate({ optional: true }) verifiedUntilOn?: string | null;
}

/** Why; the organization's owners read it. Asked for after rights and state. */
export class StandingReason {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}
