import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { ProposalHead } from '../section.view.js';

export interface CommentView {
  id: string;
  author: string;
  body: string;
  writtenAt: Date;
  mentions: string[];
}

/** A comment with its replies. */
export interface ThreadView {
  id: string;
  question: { key: string; code: string; label: Bilingual } | null;
  resolved: { at: Date; by: string } | null;
  comments: CommentView[];
  mayResolve: boolean;
}

/** What colleagues say to each other about a section. Only members of the organization ever get this view. */
export interface SectionCommentsView {
  proposal: ProposalHead;
  section: { key: string; title: Bilingual };
  shown: 'open' | 'resolved';
  threads: ThreadView[];
  next: string | null;
  /** What a new comment may be about. */
  questions: { key: string; code: string; label: Bilingual }[];
  /** The question whose link was followed. */
  about: string | null;
  /** Who can be told in particular. */
  colleagues: { id: string; name: string }[];
}

/** What a step on a thread answers. */
export interface ThreadStep {
  id: string;
  proposalId: string;
  section: string;
  resolved: boolean;
}
