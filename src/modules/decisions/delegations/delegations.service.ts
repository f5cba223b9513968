import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type FieldProblem, invalid, notFound, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { addMonths, localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { type ApprovalRole, approvalRoles } from '../approval/chain.js';
import type { Delegate } from './delegation.dto.js';
import { DelegationAggregate, type DelegationState } from './delegation.workflow.js';

const pageSize = 30;

const says = texts({
  role: { en: 'You can delegate only a role that is your own.', fr: 'Vous ne pouvez déléguer qu’un rôle qui est le vôtre.' },
  delegate: { en: 'Choose another person who works on decisions: a program officer, a program manager or a decision maker.', fr: 'Choisissez une autre personne qui travaille aux décisions\u00a0: agent ou agente, gestionnaire ou décideur ou décideuse.' },
  past: { en: 'Choose today or a day to come.', fr: 'Choisissez aujourd’hui ou un jour à venir.' },
  period: { en: 'Choose a last day from the first day on, at most a year later.', fr: 'Choisissez un dernier jour à partir du premier, un an plus tard au plus.' },
});

export interface ListedDelegation {
  id: string;
  role: ApprovalRole;
  delegator: string;
  delegate: string;
  fromOn: string;
  untilOn: string;
  reason: string;
  /** `ahead`, `valid` and `over` by today's date. */
  standing: 'ahead' | 'valid' | 'over' | 'revoked';
  revokedAt: Date | null;
  revokedBy: string | null;
  mayRevoke: boolean;
}
export interface DelegationsView {
  delegations: ListedDelegation[];
  next: string | null;
  /** Own roles that may be delegated. */
  roles: ApprovalRole[];
  people: { id: string; name: string }[];
  today: string;
  maySeeChains: boolean;
}

/** Who may approve for whom, from when until when. */
@Injectable()
export class Delegations {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  async show(after: string | null, me: Actor): Promise<DelegationsView> {
    const today = localDateOf(this.clock.now());
    const rows = await this.source.query<(Omit<ListedDelegation, 'standing' | 'mayRevoke'> & { state: DelegationState; delegatorId: string })[]>(
      `select d.id, d.state, d.role, d.delegator_id as "delegatorId", g.name as delegator, e.name as delegate, d.from_on as "fromOn", d.until_on as "untilOn", d.reason, d.revoked_at as "revokedAt", v.name as "revokedBy"
       from delegations d join persons g on g.id = d.delegator_id join persons e on e.id = d.delegate_id left join persons v on v.id = d.revoked_by
       where $1::uuid is null or d.id < $1 order by d.id desc limit ${pageSize + 1}`, [after]);
    const shown = rows.slice(0, pageSize);
    const roles = approvalRoles.filter((role) => me.roles.includes(role));
    return {
      delegations: shown.map(({ state, delegatorId, ...one }) => {
        const standing = state === 'revoked' ? 'revoked' : today < one.fromOn ? 'ahead' : today > one.untilOn ? 'over' : 'valid';
        return { ...one, standing, mayRevoke: (standing === 'valid' || standing === 'ahead') && (delegatorId === me.personId || hasRole(me, 'admin')) };
      }),
      next: rows.length > pageSize ? shown.at(-1)!.id : null, roles, people: roles.length ? await this.people(this.source.manager, me.personId) : [], today, maySeeChains: hasRole(me, ...permissions['approvalChain.read']),
    };
  }

  /** Only an own role goes on: what was delegated is not delegated onward. */
  async give(dto: Delegate, me: Actor): Promise<DelegationsView> {
    await this.units.run(async (work) => {
      const today = localDateOf(work.at);
      const problems: FieldProblem[] = [];
      if (!me.roles.includes(dto.role)) problems.push(problem('role', 'notYourRole', says.role));
      if (!(await this.people(work.manager, me.personId)).some(({ id }) => id === dto.delegateId)) problems.push(problem('delegateId', 'unknownDelegate', says.delegate));
      if (dto.fromOn < today) problems.push(problem('fromOn', 'past', says.past));
      if (dto.untilOn < dto.fromOn || dto.untilOn > addMonths(dto.fromOn, 12)) problems.push(problem('untilOn', 'period', says.period));
      if (problems.length) throw invalid(problems);
      await this.engine.beginIn(work, DelegationAggregate, { id: newId(), ...dto, delegatorId: me.personId, givenAt: work.at, revokedAt: null, revokedBy: null }, 'delegation.given', me,
        { personId: dto.delegateId, role: dto.role, fromOn: dto.fromOn, untilOn: dto.untilOn });
    });
    return this.show(null, me);
  }

  async revoke(id: string, me: Actor): Promise<DelegationsView> {
    if (!isId(id)) throw notFound();
    const particulars: Record<string, unknown> = {};
    await this.engine.fire(DelegationAggregate, 'revoke', id, me, { particulars, prepare: (row) => { particulars.personId = row.delegateId; } });
    return this.show(null, me);
  }

  /** Those who may stand in: active people who work on decisions. */
  private people(manager: EntityManager, exceptId: string): Promise<{ id: string; name: string }[]> {
    return manager.query(
      `select p.id, p.name from persons p where p.id <> $1 and p.deactivated_at is null and exists (select 1 from person_roles r where r.person_id = p.id and r.role = any($2)) order by p.name, p.id limit 300`, [exceptId, permissions['decision.approve']]);
  }
}
