import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Side } from '../proposal-access.js';
import type { FileView } from '../proposal-reads.js';
import type { ProposalHead } from '../section.view.js';
import type { Silence } from './message-rights.js';

export interface MessageView {
  id: string;
  from: Side;
  /** A name; for applicants, staff have none. */
  author: string | Bilingual;
  mine: boolean;
  body: string;
  writtenAt: Date;
  unread: boolean;
  files: FileView[];
}

/** The messages about one proposal, newest first. */
export interface MessagesView {
  proposal: ProposalHead;
  side: Side;
  messages: MessageView[];
  unread: number;
  next: string | null;
  after: string | null;
  mayWrite: boolean;
  /** Why nobody can write now. */
  silence: Silence | null;
}

export interface InboxRow {
  proposalId: string;
  reference: string;
  title: string;
  language: string;
  organization: string;
  lastSide: Side;
  lastAt: Date;
  unread: number;
}

/** Conversations, those that wait for the reader's side first. */
export interface InboxView {
  side: Side;
  /** The reader is both: staff, and a member of an organization. */
  both: boolean;
  threads: InboxRow[];
  next: string | null;
  after: string | null;
}
