import { Line, LocalDate, OneOf, WholeNumber, Words } from '../../../platform/http/fields.js';
import { type GoverningPosition, governingPositions } from './governing-position.js';
import { mostMembers } from './governing-standing.js';
import { mostLetters } from './pasted-names.js';

/** One person of the governing body. */
export class GoverningMemberDto {
  @Line({ max: mostLetters, name: true }) fullName: string;
  @OneOf(governingPositions) position: GoverningPosition;
  @WholeNumber({ min: 1900, max: 2199, optional: true }) sinceYear?: number | null;
  /** The year in which the person left. */
  @WholeNumber({ min: 1900, max: 2199, optional: true }) leftYear?: number | null;
}

/** Several at once: one name per line, and after a semicolon the position. */
export class GoverningNamesDto {
  @Words({ max: mostMembers * (mostLetters + 50) }) names: string;
}

/** The list names everybody, as of this day. */
export class GoverningStatementDto {
  @LocalDate() completeOn: string;
}
