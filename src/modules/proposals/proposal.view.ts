import type { FieldProblem } from '../../kernel/errors/refusal.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { State } from '../../kernel/workflow/workflow.js';
import type { SelfCheck } from './eligibility/self-check.js';
import type { Declaration } from './declarations.js';
import type { PartnerLine } from './partners/partner-consent.view.js';
import type { Side } from './proposal-access.js';
import type { ContentView, ShownAnswer, ShownSection } from './content.view.js';
import type { FileView, OrganizationFacts } from './proposal-reads.js';
import type { ScreeningClock } from './information/screening-clock.js';
import type { Chain } from './stages/chain.js';
import type { FormNews } from './form-news.js';
import type { Outlook } from './outlook.js';
import type { ProposalHead, SectionTask } from './section.view.js';
import type { ProposalState } from './proposal.workflow.js';

export interface ProposalStatus {
  label: Bilingual;
  tone: State['tone'];
}

/** One question of a request; what is only saved shows to its organization alone. */
export interface InformationItem {
  id: string;
  question: string;
  answer: string | null;
  files: FileView[];
}

export interface InformationRequest {
  id: string;
  items: InformationItem[];
  dueAt: Date;
  requestedAt: Date;
  answeredAt: Date | null;
  /** When it was over without being sent. */
  lapsedAt: Date | null;
  /** Counts the saves of its answers. */
  version: number;
}

/** What stands about more time. */
export interface ExtensionStanding {
  until: Date | null;
  /** Asked for and not decided. */
  asked: Date | null;
  refusal: string | null;
  mayAsk: boolean;
}

/** The receipt of the last submission. */
export interface LastReceipt {
  receipt: string;
  number: number;
  submittedAt: Date;
}

export interface MemberOfTeam {
  name: string;
  roles: readonly string[];
}

export interface TimelineLine {
  at: Date;
  what: Bilingual;
  who: string | Bilingual | null;
  reason: string | null;
}

/** The overview of a proposal. For applicants its state and its history say nothing that is not announced. */
export interface ProposalView extends ProposalHead {
  side: Side;
  state: ProposalState;
  status: ProposalStatus;
  /** What happens now, in a sentence. */
  nextStep: Bilingual;
  /** Who acts next and by when, as its organization is told; null for staff. */
  outlook: Outlook | null;
  organizationId: string;
  /** The other stage, in a call of two. */
  chain: Chain;
  themeName: Bilingual | null;
  requestedCents: Cents;
  countryShares: readonly { country: string; share: number | null }[];
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  /** The call takes submissions now. */
  callAccepts: boolean;
  mayEdit: boolean;
  maySubmit: boolean;
  /** It was submitted and reopened: the version of its receipt counts meanwhile. */
  reopened: boolean;
  /** The task list of a draft. */
  sections: SectionTask[] | null;
  /** What the organization's file lacks for this call: it blocks submitting, not writing. */
  fileProblems: FieldProblem[];
  /** What an amendment of the form means for this draft; null when it has the form in force. */
  formNews: FormNews | null;
  /** Answers to questions that are no longer asked. */
  noLongerAsked: ShownAnswer[];
  files: FileView[];
  members: MemberOfTeam[];
  information: InformationRequest[];
  /** The conversation with the program; null for those who may not read it. */
  messages: { unread: number } | null;
  /** Days in screening, as staff see them. */
  screening: ScreeningClock | null;
  ineligible: { code: string; reason: Bilingual; note: string | null } | null;
  receipt: LastReceipt | null;
  /** How the organization stands, where that touches the proposal. */
  organizationStanding: 'restricted' | 'barred' | null;
  /** The check of eligibility it began with; null for what began without one. */
  selfCheck: SelfCheck | null;
  actions: Action[];
  /** More time for this proposal, as its organization sees it; null for staff and where there is nothing to say. */
  extension: ExtensionStanding | null;
  /** Pages of other parts of the portal that this reader may open. */
  links: { reviews: boolean; decision: boolean };
  /** The partners it names, and how their consent stands. */
  partners: PartnerLine[];
  mayAskPartners: boolean;
  /** The whole text, once it is no draft. */
  content: ContentView | null;
  timeline: TimelineLine[];
  now: Date;
}

/** A section of the check page: what is answered, and what is left to do. */
export interface CheckedSection extends ShownSection {
  problems: FieldProblem[];
  /** Something of it is answered. */
  started: boolean;
}

/** Check your answers. */
export interface CheckView extends ProposalHead {
  organizationFile: OrganizationFacts;
  /** What the organization's file lacks for this call. */
  fileProblems: FieldProblem[];
  state: ProposalState;
  sections: CheckedSection[];
  problems: FieldProblem[];
  advice: FieldProblem[];
  complete: boolean;
  /** The form changed: the draft must move to it first. */
  formChanged: boolean;
  callAccepts: boolean;
  mayEdit: boolean;
  maySubmit: boolean;
  mayMarkReady: boolean;
  mayTakeBack: boolean;
  /** The version a submission would make. */
  nextNumber: number;
  /** The partners it names, and how their consent stands; where the call requires it, what lacks is among the problems. */
  partners: PartnerLine[];
  /** What the signatory declares, K1 to K9 of the standard form. */
  declarations: Declaration[];
  /** Whose name is typed as the signature: the reader's. */
  signatory: string;
  suggestedName: string;
  now: Date;
}
