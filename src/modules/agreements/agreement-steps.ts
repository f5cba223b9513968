import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { type Step, WorkflowEngine } from '../../platform/workflow/engine.js';
import { AgreementAggregate } from './agreement.aggregate.js';
import type { SignAgreement } from './agreement.dto.js';
import type { Agreement } from './agreement.entity.js';
import { type AgreementTransition, signatureProblems } from './agreement.workflow.js';
import { Commitments } from './commitments.js';

/** What the ledger does in the transaction of a step. */
type Money = (work: Work, row: Agreement, actorId: string) => Promise<void>;

/** The steps of an agreement's life, each with its money in the same transaction. */
@Injectable()
export class AgreementSteps {
  constructor(
    private readonly engine: WorkflowEngine,
    private readonly commitments: Commitments,
  ) {}

  offer(id: string, me: Actor): Promise<void> {
    return this.take('offer', id, me, {}, (work, row, actorId) => this.commitments.commit(work, row, actorId));
  }
  takeBack(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    return this.take('takeBack', id, me, { reason }, (work, row, actorId) => this.commitments.reserveAgain(work, row, actorId));
  }
  /** The typed name must be the signatory's own. */
  sign(id: string, dto: SignAgreement, me: Actor): Promise<void> {
    return this.take('sign', id, me, {
      prepare: () => {
        const problems = signatureProblems(dto.fullName, me.name);
        if (problems.length) throw invalid(problems);
      },
    });
  }
  decline(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    return this.take('decline', id, me, { reason }, (work, row, actorId) => this.commitments.decommit(work, row, actorId));
  }
  countersign(id: string, me: Actor): Promise<void> {
    return this.take('countersign', id, me);
  }
  startCloseOut(id: string, me: Actor): Promise<void> {
    return this.take('startCloseOut', id, me);
  }
  close(id: string, me: Actor): Promise<void> {
    return this.take('close', id, me, {}, (work, row, actorId) => this.commitments.decommit(work, row, actorId));
  }

  private async take(name: AgreementTransition, id: string, me: Actor, step: Step<Agreement> = {}, money?: Money): Promise<void> {
    if (!isId(id)) throw notFound();
    const taken: Step<Agreement> = {
      ...step,
      prepare: async (row, work) => {
        taken.particulars = { agreementId: row.id, proposalId: row.proposalId, callId: row.callId, organizationId: row.organizationId, amountCents: row.maximumCents };
        await step.prepare?.(row, work);
      },
      also: (row, work) => money?.(work, row, me.personId),
    };
    await this.engine.fire(AgreementAggregate, name, id, me, taken);
  }
}
