import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import type { CallState } from './call.workflow.js';
import type { ConsentRule } from './consent-rule/consent-rule.js';
import type { CallLimits, Rubric } from './form/index.js';

/** Money a call may spend in one fiscal year. */
export interface EnvelopeYear {
  fiscalYear: number;
  amountCents: Cents;
}

/** A call as other modules see it. */
export interface CallRecord {
  id: string;
  reference: string;
  state: CallState;
  programmeId: string;
  title: Bilingual;
  summary: Bilingual;
  purpose: Bilingual;
  themeCodes: readonly string[];
  recipientKinds: readonly string[];
  requiredDocuments: readonly string[];
  opensAt: Date;
  closesAt: Date;
  /** Until when clarification questions are taken; null means until the call closes. */
  questionsCloseAt: Date | null;
  zone: string;
  graceSeconds: number;
  envelope: readonly EnvelopeYear[];
  minimumCents: Cents;
  maximumCents: Cents;
  earliestStartOn: string;
  maximumMonths: number;
  /** Where projects may take place; anywhere when none is named. */
  countries: readonly string[];
  /** When decisions are expected; null while nobody said. */
  decisionTargetOn: string | null;
  costSharePercent: number;
  overheadPercent: number;
  stackingPercent: number;
  reviewsPerProposal: number;
  amendmentDays: number;
  rubric: Rubric;
  /** Its proposals are concept notes. */
  conceptNotes: boolean;
  /** Reviewers are not told who applies. */
  anonymised: boolean;
  /** Whether partners consent before a proposal is submitted. */
  partnerConsent: ConsentRule;
  /** Only the approved concept notes of this call may answer it. */
  firstStageCallId: string | null;
  formVersionId: string;
  version: number;
  approvedBy: string | null;
  closedAt: Date | null;
  releasedAt: Date | null;
}

/**
 * Whether a request received at this instant may submit. "Received before the deadline" is the whole rule: a request
 * of the last millisecond counts, one of the deadline itself is late. The grace seconds only keep the call open while
 * requests received in time are still worked on; they make nobody's deadline later. An extension for one proposal reaches
 * beyond the closing of its call, but not into the review.
 */
export const acceptsAt = (call: Pick<CallRecord, 'state' | 'opensAt' | 'closesAt'>, received: Date, extendedUntil: Date | null = null): boolean =>
  (call.state === 'open' || (call.state === 'closed' && extendedUntil !== null)) && received >= call.opensAt && received < deadlineOf(call, extendedUntil);

/** The deadline that counts for one proposal: the call's, or the later one it was given. */
export const deadlineOf = ({ closesAt }: Pick<CallRecord, 'closesAt'>, extendedUntil: Date | null): Date => (extendedUntil && extendedUntil > closesAt ? extendedUntil : closesAt);

/** What a proposal to this call is checked against; `subThemes` are those of the call's themes and the cross-cutting ones. */
export const callLimits = (call: CallRecord, themes: readonly { code: string; parentCode: string | null }[]): CallLimits => {
  const parents = new Set(themes.map(({ parentCode }) => parentCode));
  const covered = themes.filter(({ code, parentCode }) => (parentCode === null ? !parents.has(code) : call.themeCodes.includes(parentCode)));
  return {
    minCents: call.minimumCents, maxCents: call.maximumCents, earliestStartOn: call.earliestStartOn, maxMonths: call.maximumMonths,
    costSharePercent: call.costSharePercent, overheadPercent: call.overheadPercent, stackingPercent: call.stackingPercent,
    subThemes: covered.map(({ code }) => code),
  };
};
