import { Injectable } from '@nestjs/common';
import { forbidden, notFound, wrongState } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Step, WorkflowEngine } from '../../platform/workflow/engine.js';
import { decidingStates, ProposalAggregate } from './proposal.aggregate.js';
import { publicState, sideOf } from './proposal-access.js';
import type { FindIneligible } from './proposal.dto.js';
import type { Proposal } from './proposal.entity.js';
import { decisionsNotBegun } from './proposal.guards.js';
import type { ProposalState, ProposalTransition } from './proposal.workflow.js';
import { required } from './submitting.service.js';

const says = texts({
  reason: { en: 'Choose the reason.', fr: 'Choisissez le motif.' },
  justify: { en: 'The organization is restricted: write why its proposal is eligible all the same.', fr: 'L’organisme est sous réserve\u00a0: écrivez pourquoi sa proposition est tout de même admissible.' },
  note: { en: 'Explain the reason to the applicant.', fr: 'Expliquez le motif au demandeur.' },
  second: { en: 'You found it not eligible. Another person confirms.', fr: 'Vous l’avez jugée non admissible. Une autre personne confirme.' },
});

/** What follows a submission until it is reviewed: withdrawal and eligibility. */
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

  /** Final by a second person; the first one's note is what the applicant reads. */
  async confirmIneligible(id: string, me: Actor): Promise<void> {
    await this.fire('confirmIneligible', id, me, {
      reason: (row) => row.ineligibleNote,
      prepare: (row) => { if (row.screenedBy === me.personId) throw forbidden('secondPerson', says.second); },
    });
  }

  async rejectIneligible(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    await this.fire('rejectIneligible', id, me, { reason });
  }

  async reinstate(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    await this.fire('reinstate', id, me, { reason });
  }

  /** Fires a step with the particulars every proposal's event has; its row is locked first. */
  async fire(name: ProposalTransition, id: string, me: Actor, step: Omit<Step<Proposal>, 'reason'> & { reason?: string | null | undefined | ((row: { ineligibleNote: string | null }) => string | null) }, first?: (row: Pick<Proposal, 'id' | 'state' | 'organizationId' | 'submittedAt'>, callState: string) => void): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const [row] = await work.manager.query<(Pick<Proposal, 'id' | 'state' | 'organizationId' | 'submittedAt' | 'callId' | 'ineligibleNote'> & { callState: string })[]>(
        `select p.id, p.state, p.ineligible_note as "ineligibleNote", p.organization_id as "organizationId", p.submitted_at as "submittedAt", p.call_id as "callId", c.state as "callState"
         from proposals p join calls c on c.id = p.call_id where p.id = $1 for update of p`, [id]);
      if (!row) throw notFound();
      first?.(row, row.callState);
      await this.engine.fireIn(work, ProposalAggregate, name, id, me, { ...step, reason: typeof step.reason === 'function' ? step.reason(row) : step.reason, particulars: { callId: row.callId, organizationId: row.organizationId, ...step.particulars } });
    });
  }
}
