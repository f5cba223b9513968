import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type FieldProblem, forbidden, invalid, notFound, problem, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Bilingual, type Locale, say } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions, refuseInterested } from '../../accounts/index.js';
import { isOpenAt } from '../phases/phase.js';
import { phaseOf } from '../phases/phase-of.js';
import { readPlan } from './meeting-plan.js';
import type { ChangeMeeting, PlanMeeting } from './panel.dto.js';
import { meetingsOfCall } from './panel.queries.js';
import type { MeetingsView } from './panel.view.js';
import { PanelMeetingAggregate } from './panel-meeting.aggregate.js';
import { lockedPlace } from './panel-place.js';
import { panelRefusals } from './panel-words.js';

const pageSize = 20;
const callsWithPanels = new Set(['closed', 'inReview', 'deciding']);

interface PanelCall {
  id: string;
  reference: string;
  title: Bilingual;
  state: string;
}

/** The meetings of a call: planned, changed and moved. */
@Injectable()
export class PanelPlanning {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
  ) {}

  async list(callId: string, after: string | null | undefined, me: Actor): Promise<MeetingsView> {
    const { state, ...call } = await this.call(this.source.manager, callId, me);
    const rows = await meetingsOfCall(this.source.manager, callId, readCursor(after, 'instant', 'id'), pageSize + 1);
    const meetings = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? meetings.at(-1) : undefined;
    return { call, meetings, next: last ? cursorOf(last.startsAt, last.id) : null, mayPlan: callsWithPanels.has(state) && hasRole(me, ...permissions['panel.manage']), callIsReviewed: callsWithPanels.has(state) };
  }

  plan(callId: string, dto: PlanMeeting, me: Actor): Promise<{ id: string; callId: string }> {
    return this.units.run(async (work) => {
      const call = await this.call(work.manager, callId, me, 'for share');
      if (!callsWithPanels.has(call.state)) throw wrongState('callNotReviewed', panelRefusals.callNotReviewed);
      const { plan, problems } = readPlan(dto, work.at);
      problems.push(...(await outsidePhase(work.manager, callId, plan.startsAt, work.at)));
      if (problems.length) throw invalid(problems);
      const row = await this.engine.beginIn(work, PanelMeetingAggregate, {
        id: newId(), callId, ...plan, minutesEn: '', minutesFr: '', minutesVersion: 0, approvedAt: null, approvedBy: null, createdBy: me.personId, createdAt: work.at,
        openedAt: null, lockedAt: null, lockedBy: null, cancelledAt: null, cancelledWhy: null, version: 1,
      }, 'panelMeeting.planned', me, { callId });
      return { id: row.id, callId };
    });
  }

  /** A new time or place moves the meeting, and its members are told; other changes are quiet. */
  change(id: string, dto: ChangeMeeting, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const place = await lockedPlace(work.manager, id, me);
      if (!place.manages) throw forbidden();
      if (place.state !== 'planned') throw wrongState('notPlanned', panelRefusals.notPlanned);
      const { plan, problems } = readPlan(dto, work.at, place.startsAt);
      if (plan.startsAt.getTime() !== place.startsAt.getTime()) problems.push(...(await outsidePhase(work.manager, place.callId, plan.startsAt, work.at)));
      if (problems.length) throw invalid(problems);
      if (dto.version !== place.version) throw new Refusal('stale', 'changedMeanwhile', panelRefusals.changed, [], { version: place.version });
      const moves = plan.startsAt.getTime() !== place.startsAt.getTime() || plan.zone !== place.zone || plan.place !== place.place || plan.link !== place.link;
      await this.engine.fireIn(work, PanelMeetingAggregate, moves ? 'move' : 'change', id, me, { particulars: { callId: place.callId }, prepare: (row) => void Object.assign(row, plan) });
    });
  }

  /** `for share`: its phases stay as they are until the meeting is planned. */
  private async call(manager: EntityManager, id: string, me: Actor, lock = ''): Promise<PanelCall> {
    const [call] = isId(id) ? await manager.query<PanelCall[]>(`select id, reference, title, state from calls where id = $1 and state not in ('draft', 'inApproval') ${lock}`, [id]) : [];
    if (!call) throw notFound();
    await refuseInterested(manager, id, me);
    return call;
  }
}

/** Where phases are dated, a meeting opens in the panel phase only: better known when it is planned (ADR 0045). */
async function outsidePhase(manager: EntityManager, callId: string, startsAt: Date, now: Date): Promise<FieldProblem[]> {
  const phase = await phaseOf(manager, callId, now);
  const span = phase?.dates.panel;
  if (phase && !span) return [problem('startsAt', 'noPanelPhase', panelRefusals.noPhase)];
  if (!span || startsAt <= now || isOpenAt(span, startsAt)) return [];
  const { opensAt, closesAt } = span;
  const between = (locale: Locale): string => say(locale, panelRefusals.outsidePhase, { from: formatInstant(opensAt, locale), until: formatInstant(closesAt, locale) });
  return [problem('startsAt', 'outsidePanelPhase', { en: between('en'), fr: between('fr') })];
}
