import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { addMonths, localDateOf } from '../../../kernel/time/dates.js';
import { type Action, actionsFor } from '../../../kernel/workflow/judge.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { type Step, WorkflowEngine } from '../../../platform/workflow/engine.js';
import type { Organization } from '../organization.entity.js';
import { OrganizationAggregate, standingFacts, standingRoles } from './organization.aggregate.js';
import { type OrganizationState, type OrganizationTransition, organizationWorkflow } from './organization.workflow.js';

/** Months a verification counts at most. */
export const mostMonthsVerified = 36;

const says = texts({
  until: { en: 'Say until which day the verification counts: from tomorrow, and at most three years from now.', fr: 'Indiquez jusqu’à quel jour vaut la vérification\u00a0: à partir de demain et dans trois ans au plus.' },
});

/** How organizations stand with the department, changed step by step. */
@Injectable()
export class OrganizationStanding {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
  ) {}

  /** The steps this person may take. */
  async actions(id: string, state: OrganizationState, me: Actor): Promise<Action<OrganizationTransition>[]> {
    const roles = standingRoles(me, id);
    if (!roles.length) return [];
    const facts = rolesIn(me, id).length ? { registrationVerified: true, matchConfirmed: false } : await standingFacts(this.source, id);
    return actionsFor(organizationWorkflow, { state, roles, facts });
  }

  async verify(id: string, until: string | null, me: Actor): Promise<void> {
    await this.#fire('verify', id, me, {
      prepare: (row, { at }) => {
        const today = localDateOf(at);
        if (until === null || until <= today || until > addMonths(today, mostMonthsVerified)) throw invalidField('verifiedUntilOn', 'verifiedUntil', says.until);
        row.verifiedUntilOn = until;
      },
    });
  }

  /** Every step that needs no more than a reason. */
  async step(name: Exclude<OrganizationTransition, 'verify' | 'expire' | 'announceExpiry'>, id: string, reason: string | null, me: Actor): Promise<void> {
    await this.#fire(name, id, me, { reason });
  }

  async #fire(name: OrganizationTransition, id: string, me: Actor, step: Step<Organization>): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.engine.fire(OrganizationAggregate, name, id, me, { ...step, particulars: { organizationId: id } });
  }
}
