import { Injectable } from '@nestjs/common';
import { invalidField, notFound, wrongState } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Step, WorkflowEngine } from '../../platform/workflow/engine.js';
import { decidingStates, ProposalAggregate } from './proposal.aggregate.js';
import { publicState, sideOf } from './proposal-access.js';
import type { FindIneligible, GiveInformation, RequestInformation } from './proposal.dto.js';
import type { Proposal } from './proposal.entity.js';
import { decisionsNotBegun } from './proposal.guards.js';
import type { ProposalState, ProposalTransition } from './proposal.workflow.js';
import { required } from './submitting.service.js';

const says = texts({
  reason: { en: 'Choose the reason.', fr: 'Choisissez le motif.' },
  justify: { en: 'The organization is restricted: write why its proposal is eligible all the same.', fr: 'L’organisme est sous réserve\u00a0: écrivez pourquoi sa proposition est tout de même admissible.' },
  note: { en: 'Explain the reason to the applicant.', fr: 'Expliquez le motif au demandeur.' },
  question: { en: 'Write the question.', fr: 'Rédigez la question.' },
  due: { en: 'Say by when the answer is needed.', fr: 'Indiquez pour quand la réponse est attendue.' },
  duePast: { en: 'Choose a time that is still to come.', fr: 'Choisissez un moment à venir.' },
  answer: { en: 'Write the answer.', fr: 'Rédigez la réponse.' },
});

/** What follows a submission until it is reviewed: withdrawal, eligibility, questions and answers. */
@Injectable()
export class Screening {
  constructor(
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
  ) {}

  /**
   * Once decisions of the call have begun the answer is the same whatever was decided on this proposal: nobody learns
   * of an approval or refusal by trying to withdraw.
   */
  async withdraw(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    await this.fire('withdraw', id, me, { reason }, (row, callState) => {
      if (row.submittedAt && sideOf(me, row) === 'applicant' && publicState(row.state as ProposalState) === 'underReview' && decidingStates.includes(callState)) {
        throw wrongState(decisionsNotBegun.code, decisionsNotBegun.text);
      }
    });
  }

  /** For a restricted organization the reason is required (workflows 2.3, organization file). */
  async findEligible(id: string, reason: string | null, me: Actor): Promise<void> {
    await this.fire('findEligible', id, me, {
      reason,
      prepare: async ({ organizationId }, { manager }) => {
        const restricted = await manager.query<unknown[]>("select 1 from organizations where id = $1 and state = 'restricted'", [organizationId]);
        if (restricted.length) required(reason, 'reason', says.justify);
      },
    });
  }

  async findIneligible(id: string, { reasonCode, note }: FindIneligible, me: Actor): Promise<void> {
    await this.fire('findIneligible', id, me, {
      reason: note || '–', particulars: { reasonCode },
      prepare: (row) => {
        row.ineligibleCode = required(reasonCode, 'reasonCode', says.reason);
        row.ineligibleNote = required(note, 'note', says.note);
      },
    });
  }

  async reinstate(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    await this.fire('reinstate', id, me, { reason });
  }

  async requestInformation(id: string, dto: RequestInformation, me: Actor): Promise<void> {
    const requestId = newId();
    await this.fire('requestInformation', id, me, {
      particulars: { requestId, dueAt: dto.dueAt?.toISOString() },
      prepare: (_row, { at }) => {
        required(dto.question, 'question', says.question);
        if (required(dto.dueAt, 'dueAt', says.due) <= at) throw invalidField('dueAt', 'duePast', says.duePast);
      },
      also: async (_row, { manager, at }) => {
        await manager.query('insert into information_requests (id, proposal_id, question, due_at, requested_by, requested_at) values ($1, $2, $3, $4, $5, $6)', [requestId, id, dto.question, dto.dueAt, me.personId, at]);
      },
    });
  }

  async giveInformation(id: string, { answer }: GiveInformation, me: Actor): Promise<void> {
    await this.fire('answerInformation', id, me, {
      prepare: (row, { at }) => {
        required(answer, 'answer', says.answer);
        row.updatedAt = at;
      },
      also: async (_row, { manager, at }) => {
        await manager.query('update information_requests set answer = $2, answered_by = $3, answered_at = $4 where proposal_id = $1 and answered_at is null', [id, answer, me.personId, at]);
      },
    });
  }

  private async fire(name: ProposalTransition, id: string, me: Actor, step: Step<Proposal>, first?: (row: Pick<Proposal, 'state' | 'organizationId' | 'submittedAt'>, callState: string) => void): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const [row] = await work.manager.query<(Pick<Proposal, 'state' | 'organizationId' | 'submittedAt' | 'callId'> & { callState: string })[]>(
        `select p.state, p.organization_id as "organizationId", p.submitted_at as "submittedAt", p.call_id as "callId", c.state as "callState"
         from proposals p join calls c on c.id = p.call_id where p.id = $1 for update of p`, [id]);
      if (!row) throw notFound();
      first?.(row, row.callState);
      await this.engine.fireIn(work, ProposalAggregate, name, id, me, { ...step, particulars: { callId: row.callId, organizationId: row.organizationId, ...step.particulars } });
    });
  }
}
