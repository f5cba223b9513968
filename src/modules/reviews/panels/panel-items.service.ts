import { Injectable } from '@nestjs/common';
import { forbidden, invalid, invalidField, notFound, problem, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { weightedTotal } from '../../calls/index.js';
import { ConflictCheck } from '../conflicts/conflict-check.service.js';
import { declareIn } from '../conflicts/declared-conflict.js';
import { mergeScores, readScores } from './merge-scores.js';
import type { Recuse, SetConsensus, SuggestScores, WriteNote } from './panel.dto.js';
import { scoresByCode } from './panel.queries.js';
import type { PanelItem } from './panel-item.entity.js';
import { isRecused, PanelItemAggregate } from './panel-item.aggregate.js';
import type { ItemTransition } from './panel-item.workflow.js';
import { lockedPlace, type Place } from './panel-place.js';
import { unapprove } from './panel-room.service.js';
import { type Seat, seatIn } from './panel-table.service.js';
import { type Advice, panelRefusals } from './panel-words.js';

/** Everything that is written about one agenda item. The meeting's row is locked first, so that two never wait for each other in a circle. */
@Injectable()
export class PanelItems {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly check: ConflictCheck,
  ) {}

  /** One step of the item's life, while the meeting is open. */
  step(id: string, itemId: string, name: ItemTransition, me: Actor, { reason, advice }: { reason?: string | null | undefined; advice?: Advice | null | undefined } = {}): Promise<void> {
    return this.within(id, itemId, me, leads, async (work, { place, row }) => {
      const prepare = (living: PanelItem): void => {
        if (name !== 'settle') return;
        living.advice = advice ?? null;
        living.total = weightedTotal(place.rubric, scoresByCode(row.scores)) ?? null;
      };
      await this.engine.fireIn(work, PanelItemAggregate, name, itemId, me, { reason, prepare, particulars: { ...about(place, row), ...(name === 'settle' && advice ? { advice } : {}) } });
      await unapprove(work, id);
    });
  }

  /** A member's own scores: theirs alone until whoever leads the meeting opens them. */
  suggest(id: string, itemId: string, dto: SuggestScores, me: Actor): Promise<void> {
    return this.within(id, itemId, me, votes, async (work, { place, row }) => {
      if (!place.isPresent) throw forbidden('notPresent', panelRefusals.notThere);
      if (row.state !== 'underDiscussion') throw wrongState('notDiscussed', panelRefusals.notDiscussed);
      const { scores, problems } = readScores(place.rubric.criteria.map(({ code }) => code), dto.scores);
      if (problems.length) throw invalid(problems);
      for (const [criterion, score] of scores) {
        if (score === undefined) await work.manager.query('delete from panel_suggestions where item_id = $1 and person_id = $2 and criterion = $3', [itemId, me.personId, criterion]);
        else await work.manager.query('insert into panel_suggestions (item_id, person_id, criterion, score, at) values ($1, $2, $3, $4, $5) on conflict (item_id, person_id, criterion) do update set score = excluded.score, at = excluded.at', [itemId, me.personId, criterion, score, work.at]);
      }
      await unapprove(work, id);
      work.record({ name: 'panelItem.suggested', subjectType: 'panelItem', subjectId: itemId, actorId: me.personId, particulars: about(place, row) });
    });
  }

  /** The agreed scores. Whoever sets a criterion that somebody else set meanwhile sees it first. */
  agree(id: string, itemId: string, dto: SetConsensus, me: Actor): Promise<void> {
    return this.within(id, itemId, me, leads, async (work, { place, row }) => {
      if (row.state !== 'underDiscussion') throw wrongState('notDiscussed', panelRefusals.notDiscussed);
      const stored = Object.fromEntries(row.scores.map(({ criterion, ...rest }) => [criterion, rest]));
      const { changes, clashes, problems } = mergeScores(place.rubric.criteria.map(({ code }) => code), stored, dto);
      if (problems.length) throw invalid(problems);
      if (clashes.length) {
        throw new Refusal('stale', 'scoresChanged', panelRefusals.clash, clashes.map((code) => problem(`scores.${code}`, 'changedMeanwhile', panelRefusals.clashHere)), { clashes: Object.fromEntries(clashes.map((code) => [code, stored[code]])) });
      }
      for (const { criterion, score } of changes) {
        await work.manager.query(
          `insert into panel_scores as s (item_id, criterion, score, set_by, set_at) values ($1, $2, $3, $4, $5)
           on conflict (item_id, criterion) do update set score = excluded.score, set_by = excluded.set_by, set_at = excluded.set_at, version = s.version + 1`, [itemId, criterion, score, me.personId, work.at]);
      }
      if (!changes.length) return;
      await unapprove(work, id);
      work.record({ name: 'panelItem.scored', subjectType: 'panelItem', subjectId: itemId, actorId: me.personId, particulars: { ...about(place, row), scores: Object.fromEntries(changes.map(({ criterion, score }) => [criterion, score])) } });
    });
  }

  note(id: string, itemId: string, { en, fr, version }: WriteNote, me: Actor): Promise<void> {
    return this.within(id, itemId, me, leads, async (work, { place, row }) => {
      if ((en ?? '') === row.noteEn && (fr ?? '') === row.noteFr) return;
      if (version !== row.noteVersion) throw new Refusal('stale', 'noteChanged', panelRefusals.noteClash, [], { version: row.noteVersion, stored: { en: row.noteEn, fr: row.noteFr } });
      await work.manager.query('update panel_items set note_en = $2, note_fr = $3, note_version = note_version + 1 where id = $1', [itemId, en ?? '', fr ?? '']);
      await unapprove(work, id);
      work.record({ name: 'panelItem.noted', subjectType: 'panelItem', subjectId: itemId, actorId: me.personId, particulars: about(place, row) });
    });
  }

  /** A conflict of interest, declared in the register: it cuts access to the proposal everywhere, in the same moment, and sets a review aside. */
  recuse(id: string, itemId: string, { personId, kind, reason }: Recuse, me: Actor): Promise<{ own: boolean }> {
    return this.within(id, itemId, me, belongs, async (work, { place, row }) => {
      const who = personId ?? me.personId;
      if (who !== me.personId && !place.manages) throw forbidden('forOthers', panelRefusals.forOthers);
      if (who !== me.personId && !reason) throw invalidField('reason', 'reasonRequired', panelRefusals.why);
      if (kind === 'recognised' && !place.anonymised) throw invalidField('kind', 'notAnonymised', panelRefusals.anonymised);
      const [member] = await work.manager.query<unknown[]>('select 1 from panel_members where meeting_id = $1 and person_id = $2', [id, who]);
      if (who !== me.personId && !member) throw invalidField('personId', 'notMember', panelRefusals.person);
      if (await isRecused(work.manager, itemId, who)) throw invalidField('personId', 'recusedAlready', panelRefusals.recusedAlready);
      await declareIn(work, { reviewerId: who, proposalId: row.proposalId, callId: place.callId }, kind);
      await work.manager.query('delete from panel_suggestions where item_id = $1 and person_id = $2', [itemId, who]);
      await unapprove(work, id);
      work.record({ name: 'panelItem.recusalDeclared', subjectType: 'panelItem', subjectId: itemId, actorId: me.personId, reason: reason ?? null, particulars: { ...about(place, row), personId: who, kind } });
      await this.check.recuseIn(work);
      return { own: who === me.personId };
    });
  }

  private within<T>(id: string, itemId: string, me: Actor, may: Right, business: (work: Work, seat: Seat) => Promise<T>): Promise<T> {
    return this.units.run(async (work) => {
      const seat = await seatIn(work.manager, await lockedPlace(work.manager, id, me), itemId);
      may.refuse(seat.place);
      const { state } = seat.place;
      if (state === 'cancelled') throw notFound();
      if (state === 'locked') throw wrongState('meetingIsOver', panelRefusals.over);
      if (may.onlyOpen && state !== 'open') throw wrongState('meetingNotOpen', panelRefusals.notOpen);
      return business(work, seat);
    });
  }
}

/** Who may do something in a meeting, and whether it must be open: the right is asked before the state. */
interface Right {
  onlyOpen: boolean;
  refuse: (place: Place) => void;
}
const leads: Right = { onlyOpen: true, refuse: (place) => { if (!place.leads) throw forbidden(); } };
const votes: Right = { onlyOpen: true, refuse: ({ role }) => { if (role !== 'chair' && role !== 'member') throw forbidden('notMember', panelRefusals.notThere); } };
const belongs: Right = { onlyOpen: false, refuse: ({ role, manages }) => { if (!role && !manages) throw forbidden(); } };

const about = (place: { id: string; callId: string }, { proposalId }: { proposalId: string }): Record<string, unknown> => ({ meetingId: place.id, callId: place.callId, proposalId });
