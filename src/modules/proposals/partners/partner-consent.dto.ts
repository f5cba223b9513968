import { EmailAddress, Flag, IdField, Line, Words } from '../../../platform/http/fields.js';

/** Asks an organization that is registered in the portal. */
export class AskOrganization {
  @IdField() organizationId: string;
}

/** Asks whoever has the letter's link. */
export class AskByLetter {
  @EmailAddress() email: string;
}

/** Looks for the partner among the organizations; nothing given looks for its name. */
export class FindPartner {
  @Line({ max: 200, optional: true }) q?: string | null;
}

export class ConsentsFilter {
  @Words({ max: 60, optional: true }) after?: string | null;
}

/** Answers for a partner. What is missing is said after rights and state. */
export class AnswerConsent {
  @Flag() agreed = false;
  /** Who answers; asked for where nobody is signed in for the partner. */
  @Line({ max: 100, optional: true, name: true }) name?: string | null;
  /** When the request was made that was read. */
  @Line({ max: 40, optional: true }) seen?: string | null;
}

export class DeclineConsent {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
  @Line({ max: 100, optional: true, name: true }) name?: string | null;
  @Line({ max: 40, optional: true }) seen?: string | null;
}
