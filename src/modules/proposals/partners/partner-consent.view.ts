import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { State } from '../../../kernel/workflow/workflow.js';
import type { ConsentRule } from '../../calls/index.js';
import type { FoundOrganization } from '../../applicants/index.js';
import type { Side } from '../proposal-access.js';
import type { ShownRow } from './partner-rows.js';
import type { ConsentState } from './partner-consent.workflow.js';

export interface ConsentStatus {
  label: Bilingual;
  tone: State['tone'];
}

/** The request to one partner, as the applicant and the department see it. */
export interface ConsentLine {
  id: string;
  state: ConsentState;
  /** The organization that was asked, with its standing for the department. */
  organization: { id: string; legalName: string; standing: ConsentStatus | null } | null;
  /** The address that was written to; only its applicant sees it. */
  email: string | null;
  askedAt: Date;
  /** The link in the letter no longer works. */
  expired: boolean;
  answeredName: string | null;
  answeredAt: Date | null;
  why: string | null;
  /** Changed and still the same partner: it is asked anew by itself. */
  anew: boolean;
}

/** A partner of the proposal, and how its consent stands. */
export interface PartnerLine {
  position: number;
  shown: ShownRow;
  status: ConsentStatus;
  consent: ConsentLine | null;
}

export interface PartnersView {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  side: Side;
  /** What the call says of their consent. */
  rule: ConsentRule;
  partners: PartnerLine[];
  mayAsk: boolean;
}

/** Where one partner is asked. */
export interface AskPartnerView {
  id: string;
  reference: string;
  partner: PartnerLine;
  q: string;
  found: FoundOrganization[];
}

/** Why a request cannot be answered. */
export type ConsentStanding = 'open' | 'consented' | 'declined' | 'changed' | 'takenBack' | 'expired' | 'over';

/** What a partner sees: the title, the applicant, and its own row as the applicant wrote it. Nothing once the request is changed or taken back. */
export interface PartnerView {
  id: string;
  /** The secret of a letter's link; null for the page of an organization. */
  token: string | null;
  standing: ConsentStanding;
  project: { title: string; language: Locale; applicant: string; shown: ShownRow } | null;
  /** The organization that is asked. */
  organization: { id: string; legalName: string } | null;
  mayAnswer: boolean;
  /** Sent back with the answer. */
  seen: string;
  askedAt: Date;
  expiresAt: Date | null;
  answeredName: string | null;
  answeredAt: Date | null;
  why: string | null;
}

/** One request in the list of an organization that is asked. */
export interface AskedConsent {
  id: string;
  applicant: string;
  title: string;
  language: Locale;
  organization: string;
  status: ConsentStatus;
  askedAt: Date;
}
export interface AskedConsentsView {
  consents: AskedConsent[];
  next: string | null;
}
