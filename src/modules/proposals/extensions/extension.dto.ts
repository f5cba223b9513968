import { LocalInstant, Words } from '../../../platform/http/fields.js';

/** Asks for more time. */
export class AskExtension {
  @LocalInstant() untilAt: Date;
  @Words({ max: 2_000 }) reason: string;
}

/** The same, recorded by staff for an applicant who could not: the proposal by its reference. */
export class RecordExtension extends AskExtension {
  @Words({ max: 60 }) reference: string;
}

export class RefuseExtension {
  @Words({ max: 2_000 }) reason: string;
}

export class ExtensionsFilter {
  @Words({ max: 60, optional: true }) after?: string | null;
}
