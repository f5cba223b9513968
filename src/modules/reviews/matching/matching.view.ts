import type { CallFacts } from '../review.view.js';
import type { Ground } from './match.js';
import type { MatchingState } from './matching.workflow.js';
import type { UnreadyReviewer } from './strengths.queries.js';
import type { PairedProposal } from './matching.queries.js';

/** One person with what they have and what is proposed for them. */
export interface ProposedLoad {
  id: string;
  name: string;
  load: number;
  proposed: number;
  /** The most this person takes in a call, as the profile says. */
  capacity: number | null;
}
export interface RunView {
  id: string;
  state: MatchingState;
  dueAt: Date;
  capacity: number;
  rounds: number;
  requestedBy: string;
  requestedAt: Date;
  objective: number | null;
  bound: number | null;
  /** How far from the best it can be, in per cent of the bound; 0 is proved to be the best. */
  gap: number | null;
  seconds: number | null;
  pairs: number;
  invited: number;
  notInvited: number;
  byHand: number;
}
export interface MatchingView {
  call: CallFacts;
  reviewsPerProposal: number;
  mayAssign: boolean;
  run: RunView | null;
  /** Reviews and proposals still without enough reviewers, the proposed ones counted. */
  missing: { reviews: number; proposals: number };
  proposals: PairedProposal[];
  only: 'short' | null;
  /** For one chosen proposal: who could be added. */
  chosen: { id: string; reference: string; title: string; choices: { id: string; name: string; match: number; grounds: Ground[]; load: number }[] } | null;
  loads: ProposedLoad[];
  /** Reviewers the search leaves out whatever the proposal, with the reason. */
  leftOut: UnreadyReviewer[];
  next: string | null;
}
