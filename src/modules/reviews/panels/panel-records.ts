import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { ItemState } from './panel-item.workflow.js';
import type { MeetingState } from './panel-meeting.workflow.js';
import type { Advice } from './panel-words.js';
import { recusalKindSql, recusedSql } from './recusals.js';

/**
 * Where each proposal of the call `$1` stands in a panel, as SQL for lists that rank: the total and the advice of the locked
 * meeting that settled it, else only that a meeting is to come. Nothing of what `person`, an SQL expression, is recused from.
 */
export const panelScoresSql = (person: string): string => `
  select distinct on (i.proposal_id) i.proposal_id, m.id as meeting_id, m.state as meeting_state, i.state as item_state,
    case when m.state = 'locked' and i.state = 'settled' then i.total end as total, case when m.state = 'locked' and i.state = 'settled' then i.advice end as advice
  from panel_items i join panel_meetings m on m.id = i.meeting_id and m.state <> 'cancelled' where i.call_id = $1 and not ${recusedSql('i', person)}
  order by i.proposal_id, (m.state = 'locked' and i.state = 'settled') desc, m.starts_at desc`;

/** A panel of the call is planned or open, and no locked one has settled the proposal: nobody decides yet. Both are SQL expressions. */
export const panelPendingSql = (call: string, proposal: string): string =>
  `(exists (select 1 from panel_meetings pm where pm.call_id = ${call} and pm.state in ('planned', 'open'))
    and not exists (select 1 from panel_items pi join panel_meetings pm on pm.id = pi.meeting_id and pm.state = 'locked' where pi.proposal_id = ${proposal} and pi.state = 'settled'))`;

/** What a panel made of one proposal. Before the meeting is locked there is nothing but its place on the agenda. */
export interface PanelledProposal {
  meetingId: string;
  itemId: string;
  title: Bilingual;
  meetingState: MeetingState;
  itemState: ItemState;
  startsAt: Date;
  lockedAt: Date | null;
  sha256: string | null;
  total: number | null;
  advice: Advice | null;
  noteEn: string;
  noteFr: string;
  /** By criterion. */
  scores: { criterion: string; score: number }[];
  recusals: { name: string; kind: string }[];
}

/** What other modules may know of panels. */
@Injectable()
export class PanelRecords {
  constructor(private readonly source: DataSource) {}

  /** Every panel a proposal was put before, the latest first; nothing for a person who is recused from it. One query. */
  ofProposal(proposalId: string, personId: string, manager: EntityManager = this.source.manager): Promise<PanelledProposal[]> {
    const kept = "m.state = 'locked' and i.state in ('settled', 'deferred')";
    return manager.query<PanelledProposal[]>(
      `select m.id as "meetingId", i.id as "itemId", m.title, m.state as "meetingState", i.state as "itemState", m.starts_at as "startsAt", m.locked_at as "lockedAt", r.sha256,
         case when ${kept} then i.total::float8 end as total, case when ${kept} then i.advice end as advice, case when ${kept} then i.note_en else '' end as "noteEn", case when ${kept} then i.note_fr else '' end as "noteFr",
         case when ${kept} then coalesce((select json_agg(json_build_object('criterion', s.criterion, 'score', s.score) order by s.criterion) from panel_scores s where s.item_id = i.id), '[]'::json) else '[]'::json end as scores,
         coalesce((select json_agg(json_build_object('name', q.name, 'kind', ${recusalKindSql('i', 'q.id')}) order by q.name, q.id)
           from panel_members b join persons q on q.id = b.person_id where b.meeting_id = i.meeting_id and ${recusedSql('i', 'b.person_id')}), '[]'::json) as recusals
       from panel_items i join panel_meetings m on m.id = i.meeting_id and m.state <> 'cancelled' left join panel_records r on r.meeting_id = m.id
       where i.proposal_id = $1 and not ${recusedSql('i', '$2::uuid')} order by m.starts_at desc, m.id desc limit 20`, [proposalId, personId]);
  }
}
