import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { Typesetter } from '../../../platform/documents/typesetter.js';
import { canonical } from '../../../platform/events/chain.js';
import { Download } from '../../../platform/http/view.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { composeMinutes } from './compose-minutes.js';
import { minutesDocument } from './minutes-document.js';
import type { WriteNote } from './panel.dto.js';
import { itemsOf, membersOf } from './panel.queries.js';
import { type AgendaItem, agendaLine, meetingFacts, type MinutesView } from './panel.view.js';
import { PanelMeetingAggregate } from './panel-meeting.aggregate.js';
import { lockedPlace, type Place, placeIn } from './panel-place.js';
import { PanelRoom, unapprove } from './panel-room.service.js';
import { panelRefusals } from './panel-words.js';
import { recusalKindSql, recusedSql } from './recusals.js';

/** The minutes of a meeting, and the record that is kept of it for good. */
@Injectable()
export class PanelMinutes {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly room: PanelRoom,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  async show(id: string, me: Actor): Promise<MinutesView> {
    const { manager } = this.source;
    const place = await placeIn(manager, id, me);
    const [members, rows, actions, general, [record]] = await Promise.all([
      membersOf(manager, id), itemsOf(manager, place), this.room.actions(place), generalIn(manager, place), manager.query<{ sha256: string }[]>('select sha256 from panel_records where meeting_id = $1', [id]),
    ]);
    const labels = new Map(place.rubric.criteria.map(({ code, label }) => [code, label]));
    const seen = place.state === 'cancelled' && !place.isStaff ? [] : rows;
    return {
      meeting: meetingFacts(place), members, general: { ...general, version: place.minutesVersion },
      items: seen.map((row) => {
        const line = agendaLine(row);
        if (line.recused) return line;
        return { ...(line satisfies AgendaItem), noteEn: row.noteEn, noteFr: row.noteFr, scores: row.scores.map(({ criterion, score }) => ({ code: criterion, label: labels.get(criterion) ?? { en: criterion, fr: criterion }, score })) };
      }),
      mayWrite: place.leads && place.state === 'open', mayDraft: place.leads && place.state === 'open' && (!place.minutesEn || !place.minutesFr),
      actions: actions.filter(({ name }) => name === 'approveMinutes' || name === 'lock'), sha256: record?.sha256 ?? null,
    };
  }

  async document(id: string, locale: Locale, me: Actor): Promise<Download> {
    const view = await this.show(id, me);
    const { bytes } = await this.typesetter.pdf(minutesDocument(view, locale, view.meeting.lockedAt ?? this.clock.now()));
    return new Download(Buffer.from(bytes), 'application/pdf', `${view.meeting.call.reference}-panel.pdf`);
  }

  write(id: string, { en, fr, version }: WriteNote, me: Actor): Promise<void> {
    return this.within(id, me, async (work, place) => {
      if ((en ?? '') === place.minutesEn && (fr ?? '') === place.minutesFr) return;
      if (version !== place.minutesVersion) throw new Refusal('stale', 'minutesChanged', panelRefusals.noteClash, [], { version: place.minutesVersion, stored: { en: place.minutesEn, fr: place.minutesFr } });
      await this.keep(work, place, en ?? '', fr ?? '', me);
    });
  }

  /** A first text in each language that has none. */
  draft(id: string, me: Actor): Promise<void> {
    return this.within(id, me, async (work, place) => {
      if (place.minutesEn && place.minutesFr) throw wrongState('nothingToDraft', panelRefusals.nothingToDraft);
      const [members, items] = [await membersOf(work.manager, id), await itemsOf(work.manager, place)];
      const facts = { ...place, members, settled: items.filter(({ state }) => state === 'settled').length, deferred: items.filter(({ state }) => state === 'deferred').length };
      await this.keep(work, place, place.minutesEn || composeMinutes(facts, 'en'), place.minutesFr || composeMinutes(facts, 'fr'), me);
    });
  }

  approve(id: string, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const { callId } = await lockedPlace(work.manager, id, me);
      await this.engine.fireIn(work, PanelMeetingAggregate, 'approveMinutes', id, me, { particulars: { callId } });
    });
  }

  /** The end: recusals are written down as they stand, the whole record is kept with its fingerprint, and nothing of it changes any more. */
  lock(id: string, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const { callId } = await lockedPlace(work.manager, id, me);
      // Whoever submits or takes back a review of these waits, and then finds the meeting locked.
      await work.manager.query('select 1 from proposals p where p.id in (select i.proposal_id from panel_items i where i.meeting_id = $1) order by p.id for update', [id]);
      const particulars: Record<string, unknown> = { callId };
      await this.engine.fireIn(work, PanelMeetingAggregate, 'lock', id, me, {
        particulars,
        prepare: async () => {
          await work.manager.query(
            `insert into panel_recusals (item_id, person_id, kind, at) select i.id, b.person_id, ${recusalKindSql('i', 'b.person_id')}, $2 from panel_items i join panel_members b on b.meeting_id = i.meeting_id
             where i.meeting_id = $1 and ${recusedSql('i', 'b.person_id')} on conflict do nothing`, [id, work.at]);
          particulars.sha256 = await keepRecord(work, id);
        },
      });
    });
  }

  private keep(work: Work, place: Place, en: string, fr: string, me: Actor): Promise<void> {
    work.record({ name: 'panelMeeting.minutesWritten', subjectType: 'panelMeeting', subjectId: place.id, actorId: me.personId, particulars: { callId: place.callId } });
    return work.manager.query('update panel_meetings set minutes_en = $2, minutes_fr = $3, minutes_version = minutes_version + 1 where id = $1', [place.id, en, fr]).then(() => unapprove(work, place.id)).then(() => undefined);
  }

  private within(id: string, me: Actor, business: (work: Work, place: Place) => Promise<void>): Promise<void> {
    return this.units.run(async (work) => {
      const place = await lockedPlace(work.manager, id, me);
      if (!place.leads) throw forbidden();
      if (place.state !== 'open') throw wrongState('meetingNotOpen', panelRefusals.notOpen);
      await business(work, place);
    });
  }
}

/** The general part; where the call hides who applies, without the names of its applicants for members from outside. */
async function generalIn(manager: EntityManager, place: Place): Promise<{ en: string; fr: string }> {
  if (place.named) return { en: place.minutesEn, fr: place.minutesFr };
  const [found] = await manager.query<{ en: string; fr: string }[]>(
    `with names as (select coalesce(array_agg(n order by length(n) desc), '{}') as all_of_them from panel_items i join proposals p on p.id = i.proposal_id join organizations o on o.id = p.organization_id
       cross join lateral unnest(array[o.legal_name, o.operating_name]) n where i.meeting_id = $1 and n is not null)
     select without_names($2, 'en', variadic all_of_them) as en, without_names($3, 'fr', variadic all_of_them) as fr from names`, [place.id, place.minutesEn, place.minutesFr]);
  return found!;
}

/** The whole meeting as one canonical text, with its SHA-256. */
async function keepRecord({ manager, at }: Work, id: string): Promise<string> {
  const [found] = await manager.query<{ record: Record<string, unknown> }[]>(
    `select json_build_object('format', 'hsp-panel-1', 'lockedAt', $2::timestamptz,
       'meeting', (select json_build_object('id', m.id, 'callId', m.call_id, 'title', m.title, 'startsAt', m.starts_at, 'zone', m.zone, 'place', m.place, 'link', m.link, 'quorum', m.quorum, 'openedAt', m.opened_at, 'minutesEn', m.minutes_en, 'minutesFr', m.minutes_fr, 'approvedAt', m.approved_at, 'approvedBy', m.approved_by) from panel_meetings m where m.id = $1),
       'members', (select json_agg(json_build_object('personId', b.person_id, 'role', b.role) order by b.person_id) from panel_members b where b.meeting_id = $1),
       'attendance', (select json_agg(json_build_object('personId', a.person_id, 'arrivedAt', a.arrived_at, 'leftAt', a.left_at) order by a.arrived_at, a.id) from panel_attendance a where a.meeting_id = $1),
       'items', (select json_agg(json_build_object('id', i.id, 'proposalId', i.proposal_id, 'state', i.state, 'position', i.position, 'total', i.total, 'advice', i.advice, 'settledAt', i.settled_at, 'settledBy', i.settled_by, 'noteEn', i.note_en, 'noteFr', i.note_fr,
         'scores', (select json_agg(json_build_object('criterion', s.criterion, 'score', s.score, 'setBy', s.set_by, 'setAt', s.set_at) order by s.criterion) from panel_scores s where s.item_id = i.id),
         'suggestions', (select json_agg(json_build_object('personId', g.person_id, 'criterion', g.criterion, 'score', g.score) order by g.person_id, g.criterion) from panel_suggestions g where g.item_id = i.id),
         'recusals', (select json_agg(json_build_object('personId', c.person_id, 'kind', c.kind) order by c.person_id) from panel_recusals c where c.item_id = i.id)) order by i.position, i.id) from panel_items i where i.meeting_id = $1)) as record`, [id, at]);
  const content = canonical(found!.record);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await manager.query('insert into panel_records (meeting_id, content, sha256, locked_at) values ($1, $2, $3, $4)', [id, content, sha256, at]);
  return sha256;
}
