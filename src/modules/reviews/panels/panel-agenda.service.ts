import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { conflictSql } from '../conflicts/standing-conflict.js';
import type { AddItems } from './panel.dto.js';
import { itemsOf, judgesAloneSql, membersOf } from './panel.queries.js';
import { agendaLine, meetingFacts, type PlanView } from './panel.view.js';
import { isRecused, PanelItemAggregate } from './panel-item.aggregate.js';
import { PanelMembers } from './panel-members.service.js';
import { lockedPlace, type Place, placeIn } from './panel-place.js';
import { PanelRoom, unapprove } from './panel-room.service.js';
import { panelRefusals } from './panel-words.js';

const most = 100;
/** Proposals `p` of the call `$1` that can be put on the agenda: under review, and on no other. */
const addable = `p.call_id = $1 and p.state = 'underReview' and not exists (select 1 from panel_items o join panel_meetings om on om.id = o.meeting_id and om.state <> 'cancelled' where o.proposal_id = p.id and (o.meeting_id = $2 or o.state <> 'deferred'))`;
const average = "(select avg(a.total) from review_assignments a where a.proposal_id = p.id and a.state = 'submitted')";

/** What is discussed, and in which order. */
@Injectable()
export class PanelAgenda {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly members: PanelMembers,
    private readonly room: PanelRoom,
    private readonly clock: Clock,
  ) {}

  /** Everything an officer prepares a meeting with. Proposals they have a conflict with are not offered. */
  async plan(id: string, me: Actor): Promise<PlanView> {
    const { manager } = this.source;
    const place = await placeIn(manager, id, me);
    if (!place.manages) throw forbidden();
    const [members, candidates, items, proposals, actions] = await Promise.all([
      membersOf(manager, id), this.members.candidates(id, this.clock.now()), itemsOf(manager, place),
      manager.query<PlanView['proposals']>(
        `select p.id, p.reference, p.title, p.language, case when not ${judgesAloneSql('p.id', '$3::uuid', 'true')} then round(${average}, 1)::float8 end as average from proposals p where ${addable} and not ${conflictSql('p.id', '$3::uuid')} order by ${average} desc nulls last, p.reference limit ${most}`, [place.callId, id, me.personId]),
      this.room.actions(place),
    ]);
    return { meeting: meetingFacts(place), version: place.version, members, candidates, items: items.map(agendaLine), proposals, actions };
  }

  add(id: string, { proposalIds, byScore }: AddItems, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const place = await this.place(work.manager, id, me);
      const wanted = [...new Set(proposalIds)];
      // Locked in one order, so that two meetings never take the same proposal.
      await work.manager.query("select 1 from proposals where call_id = $1 and state = 'underReview' and ($2::boolean or id = any($3::uuid[])) order by id for update", [place.callId, byScore, wanted]);
      const found = await work.manager.query<{ id: string }[]>(
        `select p.id from proposals p where ${addable} and ($3::boolean or p.id = any($4::uuid[])) order by ${average} desc nulls last, p.reference limit ${most}`, [place.callId, id, byScore, wanted]);
      if (!found.length || (!byScore && found.length < wanted.length)) throw invalidField('proposalIds', 'proposalsNotFree', panelRefusals.proposals);
      const [last] = await work.manager.query<{ position: number }[]>('select coalesce(max(position), 0)::int as position from panel_items where meeting_id = $1', [id]);
      for (const [n, { id: proposalId }] of found.entries()) {
        await this.engine.beginIn(work, PanelItemAggregate, {
          id: newId(), meetingId: id, callId: place.callId, proposalId, position: last!.position + n + 1, noteEn: '', noteFr: '', noteVersion: 0, suggestionsOpen: false, advice: null, total: null, settledAt: null, settledBy: null, addedAt: work.at,
        }, 'panelItem.added', me, { callId: place.callId, meetingId: id, proposalId });
      }
      await unapprove(work, id);
    });
  }

  /** Only what nobody has discussed yet. */
  remove(id: string, itemId: string, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const place = await this.place(work.manager, id, me);
      const [row] = await this.item(work, id, itemId, me);
      const [touched] = await work.manager.query<unknown[]>(
        `select 1 from panel_items i where i.id = $1 and (i.state <> 'waiting' or i.note_en <> '' or i.note_fr <> '' or exists (select 1 from panel_scores s where s.item_id = i.id) or exists (select 1 from panel_suggestions g where g.item_id = i.id))`, [itemId]);
      if (touched) throw wrongState('itemDiscussed', panelRefusals.touched);
      await work.manager.query('delete from panel_items where id = $1', [itemId]);
      await unapprove(work, id);
      work.record({ name: 'panelItem.removed', subjectType: 'panelItem', subjectId: itemId, actorId: me.personId, particulars: { callId: place.callId, meetingId: id, proposalId: row!.proposalId } });
    });
  }

  /** To a place counted from 1; the others close up. */
  move(id: string, itemId: string, to: number, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const place = await this.place(work.manager, id, me);
      await this.item(work, id, itemId, me);
      const rows = await work.manager.query<{ id: string }[]>('select id from panel_items where meeting_id = $1 order by position, id', [id]);
      const order = rows.map((row) => row.id).filter((one) => one !== itemId);
      order.splice(to - 1, 0, itemId);
      await work.manager.query('update panel_items i set position = o.n from unnest($2::uuid[]) with ordinality as o(id, n) where i.id = o.id and i.meeting_id = $1', [id, order]);
      await unapprove(work, id);
      work.record({ name: 'panelMeeting.agendaOrdered', subjectType: 'panelMeeting', subjectId: id, actorId: me.personId, particulars: { callId: place.callId, itemId, to } });
    });
  }

  private async item(work: Work, id: string, itemId: string, me: Actor): Promise<{ proposalId: string }[]> {
    const rows = isId(itemId) ? await work.manager.query<{ proposalId: string }[]>('select proposal_id as "proposalId" from panel_items where id = $1 and meeting_id = $2', [itemId, id]) : [];
    if (!rows.length || (await isRecused(work.manager, itemId, me.personId))) throw notFound();
    return rows;
  }

  private async place(manager: EntityManager, id: string, me: Actor): Promise<Place> {
    const place = await lockedPlace(manager, id, me);
    if (!place.manages) throw forbidden();
    if (place.state !== 'planned' && place.state !== 'open') throw wrongState('meetingIsOver', panelRefusals.over);
    return place;
  }
}
