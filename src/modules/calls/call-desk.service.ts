import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import type { Locale } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, hasRole } from '../../platform/access/actor.js';
import { Work } from '../../platform/database/unit-of-work.js';
import { Timelines } from '../../platform/events/timelines.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { isWithheld, permissions } from '../accounts/index.js';
import { Ledger } from '../ledger/index.js';
import { Programmes, recipientTypes } from '../programmes/index.js';
import { CallAggregate } from './call.aggregate.js';
import { type CallPhase, type CallsFilter } from './call.dto.js';
import { Call } from './call.entity.js';
import { isAnnounced } from './call-visibility.js';
import { type CallPart, type CallStaffPart, type CallView, callView, staffStatus, timelineOf } from './call.view.js';
import { callCard, type CallsView } from './calls-list.view.js';
import { CallsQueries } from './calls.queries.js';
import { callRecord, Calls } from './calls.service.js';
import { targetStates } from './decision-target/decision-target.service.js';
import { StageQueries } from './stages/stages.queries.js';
import { CallNewsQueries } from './news/call-news.queries.js';

const publicPhases: readonly CallPhase[] = ['open', 'upcoming', 'closed'];
const staffPhases: readonly CallPhase[] = [...publicPhases, 'preparation', 'cancelled'];

/** Calls as people look at them: the public, applicants, staff. */
@Injectable()
export class CallDesk {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly queries: CallsQueries,
    private readonly programmes: Programmes,
    private readonly ledger: Ledger,
    private readonly timelines: Timelines,
    private readonly news: CallNewsQueries,
    private readonly stages: StageQueries,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  async list({ state = null, theme = null, q = null, kind = null, amount = null, closesBy = null, country = null, stage = null, after = null }: CallsFilter, me: Actor | null, locale: Locale): Promise<CallsView> {
    const staff = isStaff(me);
    const phases = staff ? staffPhases : publicPhases;
    const filter = { state: state && phases.includes(state) ? state : null, theme, q, kind, amountCents: amount, closesBy, country, stage, after };
    const { rows, total, next } = await this.queries.list({ staff, locale, ...filter });
    const themes = await this.programmes.mainThemes();
    return {
      calls: rows.map((row) => callCard(row, themes, staff)), total, next, filter, phases, kinds: recipientTypes.map(({ code, name }) => ({ code, name })),
      themes: themes.map(({ code, name }) => ({ code, name })), mayPrepare: hasRole(me, ...permissions['call.prepare']), maySave: me !== null, now: this.clock.now(),
    };
  }

  /** A call as the actor, or the public, may see it; else 404. */
  async show(id: string, me: Actor | null): Promise<CallView> {
    const call = isId(id) ? await this.source.manager.findOneBy(Call, { id }) : null;
    if (!call || !(isStaff(me) || isAnnounced(call))) throw notFound();
    const now = this.clock.now();
    const record = callRecord(call);
    const [form, themes, news, stages, staff] = await Promise.all([this.calls.form(record.formVersionId), this.programmes.themes(), this.news.of(call.id, me?.personId ?? null), this.stages.of(call, isStaff(me), hasRole(me, ...permissions['call.prepare'])), me && isStaff(me) ? this.staffPart(call, me, now) : null]);
    return callView(record, form, themes, news, stages, now, staff);
  }

  private async staffPart(call: Call, me: Actor, now: Date): Promise<CallStaffPart> {
    const [withheld, actions, timeline, money, copiedFrom] = await Promise.all([
      isWithheld(this.source.manager, call.id, me),
      this.engine.actions(new Work(this.source.manager, now), CallAggregate, call, me), this.timelines.of('call', call.id), this.ledger.freeOfCall(call.id, { without: me.conflicts ?? [] }),
      call.copiedFromId ? this.source.manager.findOne(Call, { where: { id: call.copiedFromId }, select: { id: true, reference: true, title: true } }) : null,
    ]);
    const prepares = hasRole(me, ...permissions['call.prepare']);
    return {
      status: staffStatus(callRecord(call).state), graceSeconds: call.graceSeconds, parts: partsFor(call, me).filter((part) => !withheld || part !== 'ranking'), actions, timeline: timelineOf(timeline), withheld, money: withheld ? [] : money, withoutConflicts: (me.conflicts ?? []).length > 0,
      copiedFrom: copiedFrom && { id: copiedFrom.id, reference: copiedFrom.reference, title: copiedFrom.title }, mayCopy: prepares, mayTry: prepares, maySetTarget: prepares && targetStates.includes(call.state),
    };
  }
}

const isStaff = (me: Actor | null): boolean => hasRole(me, ...permissions['call.readAll']);

const past: readonly string[] = ['closed', 'inReview', 'deciding', 'released'];
const partsFor = ({ state }: Call, me: Actor): CallPart[] => [
  ...((['scheduled', 'open', 'suspended'].includes(state) || past.includes(state)) && hasRole(me, ...permissions['call.prepare']) ? ['clarifications' as const] : []),
  ...(['open', 'suspended', 'closed'].includes(state) && hasRole(me, ...permissions['call.manage']) ? ['extensions' as const] : []),
  ...((state === 'open' || state === 'suspended' || past.includes(state)) && hasRole(me, ...permissions['proposal.readAll']) ? ['proposals' as const] : []),
  ...(past.includes(state) && hasRole(me, ...permissions['review.assign']) ? ['assignments' as const] : []),
  ...(past.includes(state) && hasRole(me, ...permissions['panel.read']) ? ['panels' as const] : []),
  ...(past.includes(state) && hasRole(me, ...permissions['decision.read']) ? ['ranking' as const] : []),
];
