import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { PhaseStanding } from '../phases/phase.js';

/** One post; it is never changed. */
export interface PostView {
  id: string;
  from: 'reviewer' | 'officer';
  /** The reviewer's place among the reviewers of the proposal; null for officers. */
  number: number | null;
  /** The author's name, for staff; reviewers know each other by number. */
  author: string | null;
  mine: boolean;
  body: string;
  writtenAt: Date;
  /** When the post that this one corrects was written. */
  corrects: { id: string; writtenAt: Date } | null;
}

/** The discussion of one proposal. */
export interface DiscussionView {
  proposal: { id: string; reference: string; title: string; language: Locale; organization: string | null };
  call: { id: string; reference: string; title: Bilingual };
  side: 'reviewer' | 'staff';
  /** Where the reader finds it. */
  path: string;
  /** The reader's own review. */
  reviewId: string | null;
  phase: PhaseStanding;
  mayPost: boolean;
  posts: PostView[];
  /** The post that the form corrects. */
  correcting: PostView | null;
  /** The post to go on after. */
  next: string | null;
  after: string | null;
  now: Date;
}
