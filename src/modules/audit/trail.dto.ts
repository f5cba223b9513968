import { IdField, LocalDate, OneOf, WholeNumber, Words } from '../../platform/http/fields.js';
import { subjectTypes, type SubjectType } from './event-words.js';

/** Which events of the trail. */
export class TrailFilter {
  /** The name of an event, such as `proposal.submitted`. */
  @Words({ max: 80, optional: true }) event?: string | null;
  @OneOf(subjectTypes, { optional: true }) subject?: SubjectType | null;
  @IdField({ optional: true }) subjectId?: string | null;
  /** A part of the name or address of the person who did it. */
  @Words({ max: 254, optional: true }) actor?: string | null;
  @LocalDate({ optional: true }) from?: string | null;
  @LocalDate({ optional: true }) to?: string | null;
  /** The number of the last event shown. */
  @WholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER, optional: true }) after?: number | null;
}
