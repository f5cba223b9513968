import { Amount, CodeList, Flag, Line, LocalDate, LocalInstant, ManyOf, Nested, OneOf, Rows, WholeNumber, Words } from '../../platform/http/fields.js';
import { countries } from '../programmes/index.js';
import { documentKindCodes } from '../applicants/index.js';
import { recipientTypeCodes } from '../programmes/index.js';
import { type ConsentRule, consentRules } from './consent-rule/consent-rule.js';

const countryCodes = countries.map(({ code }) => code);

/** One row of the envelope; a row left blank is no row. */
export class EnvelopeRow {
  @WholeNumber({ min: 2000, max: 2100, optional: true }) fiscalYear?: number | null;
  @Amount({ optional: true, minCents: 1 }) amount?: number | null;
}

export const mostEnvelopeRows = 5;

/** A call as staff write it; both languages are required. */
export class DraftCall {
  @Line({ max: 200 }) titleEn: string;
  @Line({ max: 200 }) titleFr: string;
  @Words({ max: 600 }) summaryEn: string;
  @Words({ max: 600 }) summaryFr: string;
  @Words({ max: 10_000 }) purposeEn: string;
  @Words({ max: 10_000 }) purposeFr: string;
  @CodeList({ max: 20 }) themeCodes: string[];
  @ManyOf(recipientTypeCodes) recipientKinds: string[];
  /** Asked of the organization's file; none when no box is ticked. */
  @ManyOf(documentKindCodes) requiredDocuments: string[] = [];
  @LocalInstant() opensAt: Date;
  @LocalInstant() closesAt: Date;
  /** Until when questions are taken; blank means until the deadline. */
  @LocalInstant({ optional: true }) questionsCloseAt?: Date | null;
  @WholeNumber({ min: 0, max: 900 }) graceSeconds: number;
  @Rows(() => EnvelopeRow, { max: mostEnvelopeRows }) envelope: EnvelopeRow[];
  @Amount() minimum: number;
  @Amount({ minCents: 1 }) maximum: number;
  @LocalDate() earliestStartOn: string;
  @WholeNumber({ min: 1, max: 120 }) maximumMonths: number;
  /** Where projects may take place; none means anywhere. */
  @ManyOf(countryCodes) countries: string[] = [];
  /** When decisions are expected; told to the public. */
  @LocalDate({ optional: true }) decisionTargetOn?: string | null;
  @WholeNumber({ min: 0, max: 100 }) costSharePercent: number;
  @WholeNumber({ min: 0, max: 100 }) overheadPercent: number;
  @WholeNumber({ min: 1, max: 100 }) stackingPercent: number;
  @WholeNumber({ min: 1, max: 9 }) reviewsPerProposal: number;
  /** Left out, it stays as it is: ten days for a new call. */
  @WholeNumber({ min: 0, max: 90, optional: true }) amendmentDays?: number | null;
  /** The first of two stages. */
  @Flag() conceptNotes: boolean = false;
  /** Reviewers are not told who applies. */
  @Flag() anonymised: boolean = false;
  /** Whether partners consent before submission; left out, it stays as it is: a warning for a new call. */
  @OneOf(consentRules, { optional: true }) partnerConsent?: ConsentRule | null;
  /** Weights by criterion: `{ "R1": 20, … }`. */
  @Nested() weights: Record<string, unknown>;
}

/** An edit names the version it was made from. */
export class EditCall extends DraftCall {
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
}

export class SayWhy {
  @Words({ max: 2_000 }) reason: string;
}

/** A new deadline, for an extension or when a suspension ends; the question deadline moves only when one is given. */
export class ExtendCall extends SayWhy {
  @LocalInstant() closesAt: Date;
  @LocalInstant({ optional: true }) questionsCloseAt?: Date | null;
}

/** Which calls are listed. */
export const callPhases = ['open', 'upcoming', 'closed', 'preparation', 'cancelled'] as const;
export type CallPhase = (typeof callPhases)[number];

/** How one applies: in one step, with a concept note first, or by invitation after one. */
export const callStages = ['single', 'concept', 'invited'] as const;
export type CallStage = (typeof callStages)[number];

export class CallsFilter {
  @OneOf(callPhases, { optional: true }) state?: CallPhase | null;
  @Words({ max: 40, optional: true }) theme?: string | null;
  /** Words to look for, in the reader's language. */
  @Line({ max: 200, optional: true }) q?: string | null;
  /** The kind of organization that applies. */
  @OneOf(recipientTypeCodes, { optional: true }) kind?: string | null;
  /** An amount that one proposal may ask for. */
  @Amount({ optional: true }) amount?: number | null;
  /** The last day on which the call closes, in the call's own zone. */
  @LocalDate({ optional: true }) closesBy?: string | null;
  /** A country in which a project may take place. */
  @OneOf(countryCodes, { optional: true }) country?: string | null;
  @OneOf(callStages, { optional: true }) stage?: CallStage | null;
  @Words({ max: 200, optional: true }) after?: string | null;
}
