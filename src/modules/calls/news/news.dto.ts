import { Flag, IdField, LocalInstant, Words } from '../../../platform/http/fields.js';

/** A question about a call, asked for an organization. */
export class AskClarification {
  @IdField() organizationId: string;
  @Words({ max: 2_000 }) text: string;
}

/** The question as everybody will read it, and its answer. */
export class AnswerClarification {
  @Words({ max: 2_000 }) questionEn: string;
  @Words({ max: 2_000 }) questionFr: string;
  @Words({ max: 6_000 }) answerEn: string;
  @Words({ max: 6_000 }) answerFr: string;
}

export class SetAsideClarification {
  @Words({ max: 1_000 }) reason: string;
}

export class ClarificationsFilter {
  @Words({ max: 100, optional: true }) after?: string | null;
}

/** A numbered addendum; `material` when it changes what applicants have to do. */
export class PublishAddendum {
  @Words({ max: 200 }) titleEn: string;
  @Words({ max: 200 }) titleFr: string;
  @Words({ max: 10_000 }) bodyEn: string;
  @Words({ max: 10_000 }) bodyFr: string;
  @Flag() material = false;
  /** A later deadline that goes with it. */
  @LocalInstant({ optional: true }) closesAt?: Date | null;
}
