import type { ThemeRecord } from '../../programmes/index.js';
import type { InterestEntry } from './interests.js';
import type { PaperStanding } from './paper.js';
import type { PastEmployer } from './reviewer-profile.entity.js';
import type { ReviewerState } from './reviewer.workflow.js';

/** The two yearly papers of a reviewer, as they stand today. */
export interface Papers {
  agreement: { standing: PaperStanding; untilOn: string | null };
  declaration: { standing: PaperStanding; untilOn: string | null };
  /** Until when somebody who reviewed before is asked without them. */
  graceUntilOn: string | null;
}

/** What a reviewer says about themselves. */
export interface ProfileFacts {
  state: ReviewerState;
  /** 0 where nothing was saved yet. */
  version: number;
  languages: string[];
  countries: string[];
  homeCountry: string | null;
  employerName: string | null;
  employerDomain: string | null;
  pastEmployers: PastEmployer[];
  capacityPerCall: number;
  /** Levels by theme. */
  skills: Record<string, number>;
}

export interface ReviewerProfileView extends ProfileFacts {
  papers: Papers;
  /** Every theme, each followed by its sub-themes. */
  themes: readonly ThemeRecord[];
}

export interface AgreementView {
  edition: string;
  standing: PaperStanding;
  untilOn: string | null;
  /** The name to sign with. */
  name: string;
  history: readonly SignedAgreement[];
}
export interface SignedAgreement {
  id: string;
  edition: string;
  signedAt: Date;
  untilOn: string;
}

export interface DeclarationView {
  standing: PaperStanding;
  name: string;
  current: Declaration | null;
  history: readonly Declaration[];
}
export interface Declaration {
  id: string;
  entries: InterestEntry[];
  signedAt: Date;
  untilOn: string;
}
