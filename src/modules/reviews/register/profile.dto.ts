import { Transform } from 'class-transformer';
import { locales } from '../../../kernel/i18n/text.js';
import { Agreed, CodeList, Flag, IdField, Line, ManyOf, Nested, OneOf, Rows, WholeNumber, Words } from '../../../platform/http/fields.js';
import { type InterestKind, interestKinds } from './interests.js';
import { type ReadLanguage, readLanguages } from './register-words.js';

/** Rows of a form that were left empty are no choices. */
const WithoutBlanks = (): PropertyDecorator => Transform(({ value }) => (Array.isArray(value) ? (value as unknown[]).filter((one) => one !== '' && one !== null) : (value as unknown)));
const year = { min: 1900, max: 2100, optional: true } as const;

export class PastEmployerFields {
  @Line({ max: 200, optional: true }) name?: string | null;
  @Line({ max: 200, optional: true }) domain?: string | null;
  /** The last year there. */
  @WholeNumber(year) until?: number | null;
}

/** A reviewer's own profile; what is absent becomes empty. */
export class SaveReviewerProfile {
  /** The version that was read; 0 where there was none. */
  @WholeNumber({ min: 0, max: 1_000_000 }) version: number;
  /** Levels from 1 to 3 by theme. */
  @Nested({ optional: true }) skills?: Record<string, unknown> | null;
  @ManyOf(readLanguages) languages: ReadLanguage[];
  @CodeList({ max: 30 }) @WithoutBlanks() countries: string[] = [];
  @Line({ max: 2, optional: true }) homeCountry?: string | null;
  @Line({ max: 200, optional: true }) employerName?: string | null;
  @Line({ max: 200, optional: true }) employerDomain?: string | null;
  @Rows(() => PastEmployerFields, { max: 15 }) pastEmployers: PastEmployerFields[] = [];
  /** The most proposals this person takes in one call. */
  @WholeNumber({ min: 0, max: 100 }) capacityPerCall: number;
}

export class SignReviewerAgreement {
  /** The reviewer's name, typed as a signature. */
  @Line({ max: 120 }) name: string;
  @Agreed() agreed: boolean;
  /** The language in which the text was read. */
  @OneOf(locales, { optional: true }) language?: 'en' | 'fr' | null;
}

export class InterestFields {
  @Line({ max: 200, optional: true }) organization?: string | null;
  @OneOf(interestKinds, { optional: true }) kind?: InterestKind | null;
  @WholeNumber(year) since?: number | null;
  @WholeNumber(year) until?: number | null;
  @Words({ max: 500, optional: true }) note?: string | null;
}

/** The yearly declaration of interests: entries, or expressly none. */
export class DeclareInterests {
  @Rows(() => InterestFields, { max: 20 }) entries: InterestFields[] = [];
  @Flag() nothing: boolean = false;
  @Line({ max: 120 }) name: string;
  @Agreed() agreed: boolean;
  /** The declaration that stood when the page was opened. */
  @IdField({ optional: true }) seen?: string | null;
}
