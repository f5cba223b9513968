import { Flag, IdField, Line, Nested, OneOf, Secret, Words } from '../../platform/http/fields.js';
import { ineligibleReasonCodes, type IneligibleReason } from './proposal.words.js';

/** Begins a draft. */
export class StartProposal {
  @IdField() callId: string;
  @IdField() organizationId: string;
  @OneOf(['en', 'fr']) language: 'en' | 'fr';
  /* The eligibility self-check: statements of the call's rules. What is left out is kept as not answered. */
  @OneOf(['yes', 'no'], { optional: true }) servesThemes?: 'yes' | 'no' | null;
  @OneOf(['yes', 'no'], { optional: true }) startsInTime?: 'yes' | 'no' | null;
  @OneOf(['yes', 'no'], { optional: true }) withinAmounts?: 'yes' | 'no' | null;
  @OneOf(['yes', 'no'], { optional: true }) sharesCost?: 'yes' | 'no' | null;
  @OneOf(['yes', 'no'], { optional: true }) nothingBefore?: 'yes' | 'no' | null;
  /** Read why it is probably not eligible, and goes on. */
  @Flag() goOn: boolean = false;
}

/** A section, or some answers of it. The fields with a leading line are the page's buttons. */
export class SaveSection {
  /** Answers by question key; their content is checked by the form. */
  @Nested({ optional: true }) answers?: Record<string, unknown> | null;
  /** Which version of each answer the writer saw; 0 for none. */
  @Nested({ optional: true }) versions?: Record<string, unknown> | null;
  /** The form version the page was made from; without it the proposal's own. */
  @IdField({ optional: true }) form?: string | null;
  /** One more row for this question. */
  @Words({ max: 80, optional: true }) _add?: string | null;
  /** Without this row: `partners.2`. */
  @Words({ max: 80, optional: true }) _remove?: string | null;
  /** Without this file. */
  @IdField({ optional: true }) _removeFile?: string | null;
  /** Who wrote this: a browser’s queue is never saved in another person’s name. */
  @IdField({ optional: true }) _writer?: string | null;
  @OneOf(['next', 'stay'], { optional: true }) _go?: 'next' | 'stay' | null;
}

/*
 * Steps: what must be there is asked for once it is known that the person may take the step at all, so their fields
 * are optional here.
 */

export class SubmitProposal {
  /** The signatory's name, typed as a signature. */
  @Line({ max: 100, optional: true }) name?: string | null;
  @Flag() agreed: boolean = false;
  /** The signatory's password, once more: it proves who signs. */
  @Secret({ optional: true }) password?: string | null;
}

export class WithdrawProposal {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}

export class FindEligible {
  /** Required for an organization that is restricted. */
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}

export class FindIneligible {
  @OneOf(ineligibleReasonCodes, { optional: true }) reasonCode?: IneligibleReason | null;
  /** Shown to the applicant. */
  @Words({ max: 2_000, optional: true }) note?: string | null;
}

export class ReinstateProposal {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}

/** How the list is sorted; with `-` from the largest or latest. */
export const proposalSorts = ['submitted', '-submitted', 'requested', '-requested', 'reference', '-reference'] as const;
export type ProposalSort = (typeof proposalSorts)[number];

export class ProposalsFilter {
  @Words({ max: 40, optional: true }) call?: string | null;
  @Words({ max: 40, optional: true }) state?: string | null;
  @Words({ max: 40, optional: true }) theme?: string | null;
  @Words({ max: 100, optional: true }) q?: string | null;
  @Words({ max: 20, optional: true }) sort?: string | null;
  @Words({ max: 300, optional: true }) after?: string | null;
  /** For staff who also belong to an organization: its proposals. */
  @Words({ max: 20, optional: true }) view?: string | null;
}
