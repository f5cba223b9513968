import { LocalInstant, Words } from '../../../platform/http/fields.js';

/** Issuing an amendment: why, in both languages, and a later deadline if there is to be one. */
export class IssueAmendment {
  @Words({ max: 1_000 }) reasonEn: string;
  @Words({ max: 1_000 }) reasonFr: string;
  @LocalInstant({ optional: true }) closesAt?: Date | null;
}
