import type { Action } from '../../../kernel/workflow/judge.js';
import type { TimelineEntry } from '../../../platform/events/timelines.js';
import type { EntryKind, ListSource } from './lists/list-entry.js';
import type { MatchState, MatchTransition } from './match.workflow.js';
import type { SubjectKind } from './names/named.js';

/** A match in the queue: whose and where, without the names that met. */
export interface MatchRow {
  id: string;
  organizationId: string;
  organization: string;
  kind: SubjectKind;
  source: ListSource;
  listName: string;
  reference: string;
  score: number;
  state: MatchState;
  foundAt: Date;
}
export interface MatchQueueView {
  matches: MatchRow[];
  state: MatchState;
  kind: SubjectKind | null;
  q: string;
  next: string | null;
}
export interface MatchView {
  match: MatchRow;
  /** Our name as it was compared, and what it is now; null when it is no longer there. */
  ours: { name: string; now: string | null; country: string; city: string; proposal: { id: string; reference: string } | null };
  entry: { name: string; aliases: string[]; kind: EntryKind; born: string[]; programme: string | null; listedOn: string | null; stillListed: boolean };
  /** Words of both, and which of them met. */
  words: { ours: { word: string; met: boolean }[]; theirs: { word: string; met: boolean }[] };
  judgedBy: string | null;
  judgedAt: Date | null;
  /** Confirming it bars the organization; one of a partner holds only that proposal. */
  bars: boolean;
  actions: Action<MatchTransition>[];
  timeline: TimelineEntry[];
}

/** How an organization's screening stands, for staff. */
export interface ScreeningState {
  open: number;
  confirmed: number;
  cleared: number;
  /** When its names were last compared; null before the first time. */
  lastRunAt: Date | null;
  /** May open the matches themselves. */
  mayOpen: boolean;
}
