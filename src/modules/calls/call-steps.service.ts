import { Injectable } from '@nestjs/common';
import { invalidField, notFound, Refusal } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { localDateOf } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { Ledger } from '../ledger/index.js';
import { CallAggregate } from './call.aggregate.js';
import type { ExtendCall } from './call.dto.js';
import type { Call } from './call.entity.js';

const says = texts({
  later: { en: 'Choose a time after the present deadline and after now.', fr: 'Choisissez un moment postérieur à la date limite actuelle et au moment présent.' },
  notEarlier: { en: 'Choose a time that is still to come and not before the deadline the call had.', fr: 'Choisissez un moment à venir qui ne précède pas la date limite qu’avait l’appel.' },
  questions: { en: 'The question deadline must not come after the deadline.', fr: 'La date limite des questions ne doit pas dépasser la date limite.' },
});

/** The steps of a call that people take; releasing its results is the decisions module's. */
@Injectable()
export class CallSteps {
  constructor(
    private readonly engine: WorkflowEngine,
    private readonly ledger: Ledger,
  ) {}

  /** Steps that change nothing but the state. */
  async take(step: 'requestApproval' | 'sendBack' | 'suspend' | 'startReview' | 'startDeciding', id: string, me: Actor, reason?: string): Promise<void> {
    await this.engine.fire(CallAggregate, step, known(id), me, { reason, particulars: { callId: id } });
  }

  /** Approves and gives the call its money in one transaction; 409 when a year has not enough left. */
  async approve(id: string, me: Actor): Promise<void> {
    await this.engine.fire(CallAggregate, 'approve', known(id), me, {
      particulars: { callId: id },
      // Concept notes bind no money: the second stage is given it.
      also: (call, work) => this.ledger.post(work, (call.conceptNotes ? [] : call.envelope).map(({ fiscalYear, amountCents }) =>
        ({ programmeId: call.programmeId, fiscalYear, kind: 'allocate', amountCents, callId: call.id, actorId: me.personId }))).catch(aboutTheWhole),
    });
  }

  /** A later deadline for everybody. */
  async extend(id: string, dto: ExtendCall, me: Actor): Promise<void> {
    await this.engine.fire(CallAggregate, 'extend', known(id), me, {
      reason: dto.reason, particulars: { callId: id, closesAt: dto.closesAt.toISOString() },
      prepare: (call, work) => {
        if (dto.closesAt <= call.closesAt || dto.closesAt <= work.at) throw invalidField('closesAt', 'notLater', says.later);
        moveDeadlines(call, dto);
      },
    });
  }

  /** Opens a suspended call again, with a deadline that is not earlier than before and still to come. */
  async resume(id: string, dto: ExtendCall, me: Actor): Promise<void> {
    await this.engine.fire(CallAggregate, 'resume', known(id), me, {
      reason: dto.reason, particulars: { callId: id, closesAt: dto.closesAt.toISOString() },
      prepare: (call, work) => {
        if (dto.closesAt < call.closesAt || dto.closesAt <= work.at) throw invalidField('closesAt', 'notLater', says.notEarlier);
        moveDeadlines(call, dto);
      },
    });
  }

  /** Cancels, and gives back whatever money the call was given. */
  async cancel(id: string, reason: string, me: Actor): Promise<void> {
    await this.engine.fire(CallAggregate, 'cancel', known(id), me, {
      reason, particulars: { callId: id },
      also: async (call, work) => {
        const years = (await this.ledger.freeOfCall(call.id, { manager: work.manager })).filter(({ allocatedCents }) => allocatedCents > 0);
        await this.ledger.post(work, years.map(({ fiscalYear, allocatedCents }) =>
          ({ programmeId: call.programmeId, fiscalYear, kind: 'deallocate', amountCents: allocatedCents, callId: call.id, actorId: me.personId })));
      },
    });
  }
}

function moveDeadlines(call: Call, { closesAt, questionsCloseAt }: ExtendCall): void {
  if (questionsCloseAt && questionsCloseAt > closesAt) throw invalidField('questionsCloseAt', 'outsideWindow', says.questions);
  call.closesAt = closesAt;
  // What was promised for a time before the new deadline cannot be kept.
  if (call.decisionTargetOn && call.decisionTargetOn <= localDateOf(closesAt)) call.decisionTargetOn = null;
  if (questionsCloseAt) call.questionsCloseAt = questionsCloseAt;
}

const known = (id: string): string => {
  if (!isId(id)) throw notFound();
  return id;
};

/** The form of an approval has no amount to point at. */
function aboutTheWhole(error: unknown): never {
  if (error instanceof Refusal && error.code === 'overCommitted') {
    throw new Refusal(error.kind, error.code, error.text, error.problems.slice(1).map((one) => ({ ...one, field: '' })), error.particulars);
  }
  throw error;
}
