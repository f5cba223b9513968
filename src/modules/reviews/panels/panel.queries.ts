import type { EntityManager } from 'typeorm';
import type { Locale } from '../../../kernel/i18n/text.js';
import type { ReviewScores } from '../../calls/index.js';
import type { Place } from './panel-place.js';
import type { ItemState } from './panel-item.workflow.js';
import type { Advice, PanelRole } from './panel-words.js';
import { recusalKindSql, recusedSql, votersSql } from './recusals.js';

/** A person of the meeting, and when they were in the room. */
export interface MemberRow {
  id: string;
  name: string;
  role: PanelRole;
  present: boolean;
  spells: { from: string; to: string | null }[];
}

/** A score of the consensus, with its version: two people never overwrite each other unseen. */
export interface ConsensusScore {
  criterion: string;
  score: number;
  version: number;
  by: string;
}
export interface Recusal {
  personId: string;
  name: string;
  /** A kind of conflict. */
  kind: string;
}

/** An agenda item as it stands in the rows; `recused` is about the asker. */
export interface ItemRow {
  id: string;
  number: number;
  state: ItemState;
  proposalId: string;
  proposalState: string;
  organizationId: string;
  reference: string;
  title: string;
  language: Locale;
  organization: string | null;
  average: number | null;
  reviews: number;
  noteEn: string;
  noteFr: string;
  noteVersion: number;
  suggestionsOpen: boolean;
  advice: Advice | null;
  total: number | null;
  voters: number;
  scores: ConsensusScore[];
  recusals: Recusal[];
  recused: boolean;
}

/** Chair first, then members and observers by name. */
export const membersOf = (manager: EntityManager, meetingId: string): Promise<MemberRow[]> =>
  manager.query<MemberRow[]>(
    `select p.id, p.name, b.role, exists (select 1 from panel_attendance a where a.meeting_id = b.meeting_id and a.person_id = b.person_id and a.left_at is null) as present,
       coalesce((select json_agg(json_build_object('from', a.arrived_at, 'to', a.left_at) order by a.arrived_at) from panel_attendance a where a.meeting_id = b.meeting_id and a.person_id = b.person_id), '[]'::json) as spells
     from panel_members b join persons p on p.id = b.person_id where b.meeting_id = $1 order by array_position(array['chair', 'member', 'observer'], b.role), p.name, p.id`, [meetingId]);

/** True for whoever is still to judge a proposal alone, and while `planned` holds also for whoever has not opened the others' reviews: they learn no average. SQL expressions. */
export const judgesAloneSql = (proposal: string, person: string, planned: string): string =>
  `exists (select 1 from review_assignments w where w.proposal_id = ${proposal} and w.reviewer_id = ${person} and (w.state in ('invited', 'accepted', 'returned') or (w.state = 'submitted' and w.others_seen_at is null and ${planned})))`;

const shown = (text: string): string => `case when $3::boolean then ${text} else without_names(${text}, p.language, o.legal_name, o.operating_name) end`;

/** The agenda in its order, with what this person may read of it; one query. Where the call hides who applies, members from outside read no names, typed texts included. */
export const itemsOf = (manager: EntityManager, place: Pick<Place, 'id' | 'personId' | 'named'>): Promise<ItemRow[]> =>
  manager.query<ItemRow[]>(
    `select i.id, (row_number() over (order by i.position, i.id))::int as number, i.state, i.proposal_id as "proposalId", p.state as "proposalState", p.organization_id as "organizationId", p.reference, ${shown('p.title')} as title, p.language,
       case when $3::boolean then o.legal_name end as organization, case when not ${judgesAloneSql('p.id', '$2::uuid', "m.state = 'planned'")} then r.average end as average, coalesce(r.reviews, 0) as reviews, ${shown('i.note_en')} as "noteEn", ${shown('i.note_fr')} as "noteFr", i.note_version as "noteVersion",
       i.suggestions_open as "suggestionsOpen", i.advice, i.total::float8 as total, ${votersSql('i')} as voters,
       coalesce((select json_agg(json_build_object('criterion', s.criterion, 'score', s.score, 'version', s.version, 'by', q.name) order by s.criterion) from panel_scores s join persons q on q.id = s.set_by where s.item_id = i.id), '[]'::json) as scores,
       coalesce((select json_agg(json_build_object('personId', q.id, 'name', q.name, 'kind', ${recusalKindSql('i', 'q.id')}) order by q.name, q.id)
         from panel_members b join persons q on q.id = b.person_id where b.meeting_id = i.meeting_id and ${recusedSql('i', 'b.person_id')}), '[]'::json) as recusals,
       ${recusedSql('i', '$2::uuid')} as recused
     from panel_items i join panel_meetings m on m.id = i.meeting_id join proposals p on p.id = i.proposal_id join organizations o on o.id = p.organization_id
       left join lateral (select round(avg(a.total), 1)::float8 as average, count(*)::int as reviews from review_assignments a where a.proposal_id = p.id and a.state = 'submitted') r on true
     where i.meeting_id = $1 order by i.position, i.id`, [place.id, place.personId, place.named]);

export interface Suggestion {
  personId: string;
  name: string;
  criterion: string;
  score: number;
}

/** What was suggested for an item by those who may still suggest. */
export const suggestionsOf = (manager: EntityManager, itemId: string): Promise<Suggestion[]> =>
  manager.query<Suggestion[]>(
    `select g.person_id as "personId", q.name, g.criterion, g.score from panel_suggestions g join panel_items i on i.id = g.item_id join persons q on q.id = g.person_id
     where g.item_id = $1 and not ${recusedSql('i', 'g.person_id')} order by q.name, q.id`, [itemId]);

/** Consensus scores by criterion. */
export const scoresByCode = (scores: readonly ConsensusScore[]): ReviewScores => Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score])) as ReviewScores;

/** A meeting in a list. */
export interface ListedMeeting {
  id: string;
  state: Place['state'];
  title: Place['title'];
  startsAt: Date;
  zone: string;
  callReference: string;
  callTitle: Place['callTitle'];
  role: PanelRole | null;
  members: number;
  items: number;
}
const listed = `m.id, m.state, m.title, m.starts_at as "startsAt", m.zone, c.reference as "callReference", c.title as "callTitle",
  (select count(*)::int from panel_members b where b.meeting_id = m.id) as members, (select count(*)::int from panel_items i where i.meeting_id = m.id) as items`;

/** The meetings of a call, the latest first. */
export const meetingsOfCall = (manager: EntityManager, callId: string, after: readonly [string, string] | null, limit: number): Promise<ListedMeeting[]> =>
  manager.query<ListedMeeting[]>(
    `select ${listed}, null as role from panel_meetings m join calls c on c.id = m.call_id
     where m.call_id = $1 and ($2::timestamptz is null or (m.starts_at, m.id) < ($2, $3::uuid)) order by m.starts_at desc, m.id desc limit $4`, [callId, after?.[0] ?? null, after?.[1] ?? null, limit]);

/** The meetings a person belongs to, the latest first. */
export const meetingsOfPerson = (manager: EntityManager, personId: string, after: readonly [string, string] | null, limit: number): Promise<ListedMeeting[]> =>
  manager.query<ListedMeeting[]>(
    `select ${listed}, mine.role from panel_members mine join panel_meetings m on m.id = mine.meeting_id join calls c on c.id = m.call_id
     where mine.person_id = $1 and ($2::timestamptz is null or (m.starts_at, m.id) < ($2, $3::uuid)) order by m.starts_at desc, m.id desc limit $4`, [personId, after?.[0] ?? null, after?.[1] ?? null, limit]);
