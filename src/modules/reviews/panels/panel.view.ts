import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { Action } from '../../../kernel/workflow/judge.js';
import type { Score } from '../../calls/index.js';
import type { AnonymousContent, ContentView } from '../../proposals/index.js';
import type { OtherReview, StaffReview } from '../review.view.js';
import type { ItemState, ItemTransition } from './panel-item.workflow.js';
import type { MeetingState, MeetingTransition } from './panel-meeting.workflow.js';
import type { ConsensusScore, ItemRow, ListedMeeting, MemberRow, Recusal } from './panel.queries.js';
import type { Place } from './panel-place.js';
import type { Advice } from './panel-words.js';

/** What everybody in a meeting may know of it. */
export interface MeetingFacts extends Pick<Place, 'id' | 'state' | 'title' | 'startsAt' | 'zone' | 'place' | 'link' | 'quorum' | 'openedAt' | 'lockedAt' | 'approvedAt' | 'cancelledWhy' | 'role' | 'isPresent' | 'manages' | 'leads'> {
  call: { id: string; reference: string; title: Bilingual };
}
export const meetingFacts = (place: Place): MeetingFacts => ({
  id: place.id, state: place.state, title: place.title, startsAt: place.startsAt, zone: place.zone, place: place.place, link: place.link, quorum: place.quorum, openedAt: place.openedAt, lockedAt: place.lockedAt,
  approvedAt: place.approvedAt, cancelledWhy: place.cancelledWhy, call: { id: place.callId, reference: place.callReference, title: place.callTitle }, role: place.role, isPresent: place.isPresent, manages: place.manages, leads: place.leads,
});

/** A line of the agenda. */
export interface AgendaItem {
  recused: false;
  id: string;
  number: number;
  state: ItemState;
  reference: string;
  title: string;
  language: Locale;
  organization: string | null;
  average: number | null;
  reviews: number;
  advice: Advice | null;
  total: number | null;
  /** Consensus scores that are set. */
  scored: number;
  voters: number;
  recusals: { name: string; kind: string }[];
}
/** All that somebody who is recused learns of an item. */
export interface RecusedItem {
  recused: true;
  number: number;
}
export type AgendaLine = AgendaItem | RecusedItem;

const names = (recusals: readonly Recusal[]): AgendaItem['recusals'] => recusals.map(({ name, kind }) => ({ name, kind }));
export const agendaLine = (row: ItemRow): AgendaLine => (row.recused ? { recused: true, number: row.number } : {
  recused: false, id: row.id, number: row.number, state: row.state, reference: row.reference, title: row.title, language: row.language, organization: row.organization, average: row.average, reviews: row.reviews,
  advice: row.advice, total: row.total, scored: row.scores.length, voters: row.voters, recusals: names(row.recusals),
});

/** The room: who is there, and what is on the table. */
export interface RoomView {
  meeting: MeetingFacts;
  readerId: string;
  members: MemberRow[];
  /** Chair and members who are present. */
  present: number;
  items: AgendaLine[];
  criteria: number;
  actions: Action<MeetingTransition>[];
  /** Changes whenever anything on the page does. */
  stamp: string;
}
/** The same for scripts that look whether anything changed. */
export interface LiveRoom {
  id: string;
  state: MeetingState;
  stamp: string;
  present: string[];
  /** The item under discussion, by its number. */
  current: number | null;
  items: AgendaLine[];
}

export interface ItemCriterion {
  code: string;
  label: Bilingual;
  hint: Bilingual;
  weight: number;
  anchors: Readonly<Record<Score, Bilingual>>;
  score: Score | null;
  version: number;
  by: string | null;
  /** What the reader suggests. */
  mine: Score | null;
  /** How many suggest something; what they suggest once it is opened. */
  suggested: number;
  suggestions: { name: string; score: number }[] | null;
}
/** One item on the table. */
export interface ItemView {
  meeting: MeetingFacts;
  item: AgendaItem & { proposalId: string | null; suggestionsOpen: boolean };
  criteria: ItemCriterion[];
  /** Weighted total of the consensus as it stands; null until every criterion has a score. */
  standing: number | null;
  note: { en: string; fr: string; version: number };
  /** Present in the room, and not recused. */
  voting: boolean;
  maySuggest: boolean;
  mayScore: boolean;
  mayNote: boolean;
  mayRecuse: boolean;
  mayRead: boolean;
  anonymised: boolean;
  /** Members whom an officer may recuse. */
  others: { id: string; name: string }[];
  actions: Action<ItemTransition>[];
  stamp: string;
}
export interface LiveItem {
  id: string;
  stamp: string;
  state: ItemState;
  standing: number | null;
  scores: ConsensusScore[];
  suggested: Record<string, number>;
}
/** The proposal and its reviews, read through the agenda. */
export interface ReadingView {
  meeting: MeetingFacts;
  item: AgendaItem;
  content: ContentView | AnonymousContent;
  /** Null while the reader's own review of the proposal is not submitted. */
  reviews: (OtherReview | StaffReview)[] | null;
}

export interface Candidate {
  id: string;
  name: string;
  roles: string[];
}
/** Planning: members, agenda and the meeting itself. */
export interface PlanView {
  meeting: MeetingFacts;
  version: number;
  members: MemberRow[];
  candidates: Candidate[];
  items: AgendaLine[];
  proposals: { id: string; reference: string; title: string; language: Locale; average: number | null }[];
  actions: Action<MeetingTransition>[];
}
export interface MeetingsView {
  call: { id: string; reference: string; title: Bilingual } | null;
  meetings: ListedMeeting[];
  next: string | null;
  mayPlan: boolean;
  /** The call is in a state in which a panel may meet. */
  callIsReviewed: boolean;
}
/** The minutes, item by item. */
export interface MinutesView {
  meeting: MeetingFacts;
  members: MemberRow[];
  general: { en: string; fr: string; version: number };
  items: (RecusedItem | (AgendaItem & { noteEn: string; noteFr: string; scores: { code: string; label: Bilingual; score: number }[] }))[];
  mayWrite: boolean;
  mayDraft: boolean;
  actions: Action<MeetingTransition>[];
  /** Of the record kept at the end. */
  sha256: string | null;
}
