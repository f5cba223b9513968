import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { invalid, invalidField, notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { SilenceRule } from '../silence/silence-rule.entity.js';
import { phaseAt, type PhaseName, type PhaseStanding } from './phase.js';
import { instantsOf, phaseProblems, sameInstants } from './phase-order.js';
import type { SetPhases, SetSilenceRule } from './phases.dto.js';
import { datesOf, type PhaseInstants, ReviewPhases } from './review-phases.entity.js';

const says = texts({
  over: { en: 'The results of this call are released, or it is cancelled: its phases no longer change.', fr: 'Les résultats de cet appel sont communiqués, ou il est annulé\u00a0: ses étapes ne changent plus.' },
  stale: { en: 'Somebody else changed this meanwhile. What you typed is still below, and what is saved stands above it: compare, then save again.', fr: 'Une autre personne a fait un changement entre-temps. Ce que vous avez saisi figure ci-dessous, et ce qui est enregistré figure au-dessus\u00a0: comparez, puis enregistrez de nouveau.' },
  reason: { en: 'Reviewers have been asked already. Say why the dates change.', fr: 'Des évaluations ont déjà été demandées. Indiquez pourquoi les dates changent.' },
});

interface CallRow {
  id: string;
  reference: string;
  title: Bilingual;
  state: string;
  closesAt: Date;
  begun: boolean;
}
/** The phases of a call and its rule about silence, as officers see and set them. */
export interface PhasesView {
  call: { id: string; reference: string; title: Bilingual; closesAt: Date };
  phase: PhaseStanding | null;
  version: number;
  setBy: string | null;
  setAt: Date | null;
  /** Reviewers have been asked: a change needs its reason and is told. */
  begun: boolean;
  maySet: boolean;
  silence: { isOn: boolean; answerDays: number; overdueDays: number; version: number };
  now: Date;
}

const over: readonly string[] = ['released', 'cancelled'];
/** What the form offers where nothing is set yet. */
const usual = { isOn: false, answerDays: 7, overdueDays: 5, version: 0 };

/** Setting the dated phases of a call and the rule about silent reviewers. */
@Injectable()
export class Phases {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show(callId: string): Promise<PhasesView> {
    const { manager } = this.source;
    const call = await this.call(manager, callId);
    const [row, rule] = await Promise.all([manager.findOneBy(ReviewPhases, { callId }), manager.findOneBy(SilenceRule, { callId })]);
    const [setter] = row ? await manager.query<{ name: string }[]>('select name from persons where id = $1', [row.setBy]) : [];
    const now = this.clock.now();
    return {
      call: { id: call.id, reference: call.reference, title: call.title, closesAt: call.closesAt }, phase: row && phaseAt(datesOf(row), now), version: row?.version ?? 0, setBy: setter?.name ?? null, setAt: row?.setAt ?? null,
      begun: call.begun, maySet: !over.includes(call.state), silence: rule ? { isOn: rule.isOn, answerDays: rule.answerDays, overdueDays: rule.overdueDays, version: rule.version } : usual, now,
    };
  }

  /** Sets, moves and leaves out phases; of two officers the later is shown what the earlier set. */
  async set(callId: string, dto: SetPhases, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      const { manager, at } = work;
      const call = await this.changeable(work, callId);
      const row = await manager.findOneBy(ReviewPhases, { callId });
      refuseStale(row, dto.version);
      const next = instantsOf(dto);
      const before = row && instantsOf(row);
      const problems = phaseProblems(next, { closesAt: call.closesAt, before, now: at, used: await usedPhases(manager, callId) });
      if (problems.length) throw invalid(problems);
      if (before && sameInstants(before, next)) return;
      const reason = dto.reason?.trim() || null;
      if (call.begun && !reason) throw invalidField('reason', 'reasonRequired', says.reason);
      await manager.save(ReviewPhases, { callId, ...next, version: (row?.version ?? 0) + 1, setBy: me.personId, setAt: at });
      const moved = await moveDueDates(manager, callId, next.scoringClosesAt, before?.scoringClosesAt ?? null);
      work.record({ name: call.begun ? 'call.phasesMoved' : 'call.phasesSet', subjectType: 'call', subjectId: callId, actorId: me.personId, reason, particulars: { callId, before, after: next, dueDatesMoved: moved } });
    });
  }

  async setSilenceRule(callId: string, dto: SetSilenceRule, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      await this.changeable(work, callId);
      const row = await work.manager.findOneBy(SilenceRule, { callId });
      refuseStale(row, dto.version);
      const { isOn, answerDays, overdueDays } = dto;
      if (row?.isOn === isOn && row.answerDays === answerDays && row.overdueDays === overdueDays) return;
      await work.manager.save(SilenceRule, { callId, isOn, answerDays, overdueDays, version: (row?.version ?? 0) + 1, setBy: me.personId, setAt: work.at });
      work.record({ name: 'call.silenceRuleSet', subjectType: 'call', subjectId: callId, actorId: me.personId, particulars: { callId, isOn, answerDays, overdueDays } });
    });
  }

  /** The call, locked until the change is made: two officers take turns. */
  private async changeable({ manager }: Work, callId: string): Promise<CallRow> {
    const call = await this.call(manager, callId, 'for update of c');
    if (over.includes(call.state)) throw wrongState('phasesAreOver', says.over);
    return call;
  }

  private async call(manager: EntityManager, id: string, lock = ''): Promise<CallRow> {
    const [call] = isId(id) ? await manager.query<CallRow[]>(
      `select c.id, c.reference, c.title, c.state, c.closes_at as "closesAt", exists (select 1 from review_assignments a where a.call_id = c.id) as begun from calls c where c.id = $1 ${lock}`, [id]) : [];
    if (!call) throw notFound();
    return call;
  }
}

function refuseStale(row: { version: number } | null, seen: number): void {
  const version = row?.version ?? 0;
  if (version !== seen) throw new Refusal('stale', 'stale', says.stale, [], { version });
}

/** Phases that would take something with them: what was said in the discussion, a meeting that could never open. The call is held, as it is while a meeting is planned. */
async function usedPhases(manager: EntityManager, callId: string): Promise<Set<PhaseName>> {
  const [found] = await manager.query<{ discussion: boolean; panel: boolean }[]>(
    `select exists (select 1 from discussion_posts d join proposals p on p.id = d.proposal_id where p.call_id = $1) as discussion,
       exists (select 1 from panel_meetings m where m.call_id = $1 and m.state in ('planned', 'open')) as panel`, [callId]);
  return new Set((['discussion', 'panel'] as const).filter((name) => found![name]));
}

/** Open reviews are never due after scoring has closed; what was due at the old closing follows the new one. Time given to one reviewer stays theirs. */
async function moveDueDates(manager: EntityManager, callId: string, closesAt: Date, before: PhaseInstants['scoringClosesAt'] | null): Promise<number> {
  const [, moved] = await manager.query<[unknown[], number]>(
    `update review_assignments set due_at = $2, silence_warned_at = null where call_id = $1 and state in ('invited', 'accepted', 'returned') and late_until_at is null and due_at <> $2 and (due_at > $2 or due_at = $3)`, [callId, closesAt, before]);
  return moved;
}
