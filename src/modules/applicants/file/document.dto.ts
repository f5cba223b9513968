import { LocalDate, OneOf, WholeNumber, Words } from '../../../platform/http/fields.js';
import { documentKindCodes, type DocumentKindCode } from './document-kind.js';

/** What is said about a document that is given; the file itself comes as the upload `file`. */
export class SubmitDocument {
  @OneOf(documentKindCodes) kind: DocumentKindCode;
  /** The year in which the fiscal year of a statement begins. */
  @WholeNumber({ min: 1990, max: 2199, optional: true }) fiscalYear?: number | null;
  @LocalDate() issuedOn: string;
  @LocalDate({ optional: true }) validFrom?: string | null;
  @LocalDate({ optional: true }) validTo?: string | null;
}

export class VerifyDocument {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}

/** The reason is asked for after rights and state. */
export class RefuseDocument {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}
