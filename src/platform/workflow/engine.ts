import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type Action, actionsFor, judgeStanding } from '../../kernel/workflow/judge.js';
import type { Guard, Workflow } from '../../kernel/workflow/workflow.js';
import { forbidden, invalid, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import type { Actor } from '../access/actor.js';
import { UnitOfWork, type Work } from '../database/unit-of-work.js';

/** A row with a life: its state changes only through the engine. */
export interface Living extends ObjectLiteral {
  id: string;
  state: string;
}

/** How one kind of row is bound to its workflow: who sees it, what one is to it, which facts its guards read. */
export interface Aggregate<S extends string, T extends string, Role extends string, Row extends Living, Facts> {
  workflow: Workflow<S, T, Role, Row, Facts>;
  entity: EntityTarget<Row>;
  /** False answers 404: the actor may not know that it exists. */
  sees: (work: Work, row: Row, actor: Actor) => boolean | Promise<boolean>;
  /** What the actor is to this row; empty means: may look, not act. */
  roles: (work: Work, row: Row, actor: Actor) => readonly Role[] | Promise<readonly Role[]>;
  facts: (work: Work, row: Row) => Facts | Promise<Facts>;
}

/** Who fires: a person, or the system at its instant. */
export type Firing = Actor | 'system';

export interface Step<Row> {
  reason?: string | null | undefined;
  /** What the event row remembers besides the states. No personal data, no secrets. */
  particulars?: Record<string, unknown>;
  /** Changes written into the row together with the step, before guards are judged. */
  prepare?: (row: Row, work: Work) => void | Promise<void>;
  /** More that must happen in the same transaction, after the row is saved. */
  also?: (row: Row, work: Work) => void | Promise<void>;
}

const texts = {
  wrongState: { en: 'This step is no longer possible: the state has changed. Load the page again to see where things stand.', fr: 'Cette étape n’est plus possible\u00a0: l’état a changé. Rechargez la page pour voir où en sont les choses.' },
  reason: { en: 'Say why.', fr: 'Indiquez pourquoi.' },
};

/** The only place that changes a state: lock, see, role, state, guards, set, save, one event row, commit. */
@Injectable()
export class WorkflowEngine {
  constructor(private readonly units: UnitOfWork) {}

  /** Fires one transition in its own transaction. Refuses with 404, 403, 409 or 422, in this order. */
  fire<S extends string, T extends string, Role extends string, Row extends Living, Facts>(
    aggregate: Aggregate<S, T, Role, Row, Facts>, name: NoInfer<T>, id: string, by: Firing, step: Step<Row> = {},
  ): Promise<Row> {
    return this.units.run((work) => this.fireIn(work, aggregate, name, id, by, step));
  }

  /** Fires one transition inside a transaction that is already running. */
  async fireIn<S extends string, T extends string, Role extends string, Row extends Living, Facts>(
    work: Work, aggregate: Aggregate<S, T, Role, Row, Facts>, name: NoInfer<T>, id: string, by: Firing, step: Step<Row> = {},
  ): Promise<Row> {
    const { workflow, entity } = aggregate;
    const transition = workflow.transitions[name];
    const row = await work.manager.findOne(entity, { where: { id } as never, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (by !== 'system' && !(await aggregate.sees(work, row, by))) throw notFound();
    const roles = by === 'system' ? (['system'] as const) : await aggregate.roles(work, row, by);
    const state = row.state as S;
    const standing = judgeStanding(workflow, name, { state, roles });
    if (!standing.allowed) throw standing.because === 'role' ? forbidden() : wrongState('wrongState', texts.wrongState);
    const reason = step.reason?.trim() || null;
    if (transition.reason === 'required' && by !== 'system' && !reason) {
      throw invalid([{ field: 'reason', code: 'reasonRequired', text: texts.reason }]);
    }
    await step.prepare?.(row, work);
    if (transition.when?.length) refuseUnmet(transition.when, await aggregate.facts(work, row));
    const actorId = by === 'system' ? null : by.personId;
    transition.set?.(row, work.at, actorId);
    (row as Living).state = transition.to;
    await work.manager.save(entity, row);
    work.record({ name: transition.emits, subjectType: workflow.name, subjectId: id, actorId, from: state, to: transition.to, reason, particulars: step.particulars ?? {} });
    await step.also?.(row, work);
    return row;
  }

  /** Inserts a new row in the workflow's first state, with its event. */
  async beginIn<S extends string, T extends string, Role extends string, Row extends Living, Facts>(
    work: Work, aggregate: Aggregate<S, T, Role, Row, Facts>, row: Omit<Row, 'state'>, emits: string, by: Firing, particulars: Record<string, unknown> = {},
  ): Promise<Row> {
    const { workflow, entity } = aggregate;
    const living = work.manager.create(entity, { ...row, state: workflow.initial } as never);
    await work.manager.insert(entity, living);
    work.record({ name: emits, subjectType: workflow.name, subjectId: living.id, actorId: by === 'system' ? null : by.personId, from: null, to: workflow.initial, particulars });
    return living;
  }

  /** The steps this actor may take on this row now; needs no lock because firing judges again. */
  async actions<S extends string, T extends string, Role extends string, Row extends Living, Facts>(
    work: Work, aggregate: Aggregate<S, T, Role, Row, Facts>, row: Row, actor: Actor,
  ): Promise<Action<T>[]> {
    const roles = await aggregate.roles(work, row, actor);
    return roles.length ? actionsFor(aggregate.workflow, { state: row.state as S, roles, facts: await aggregate.facts(work, row) }) : [];
  }
}

function refuseUnmet<Facts>(guards: readonly Guard<Facts>[], facts: Facts): void {
  const unmet = guards.filter((guard) => !guard.holds(facts));
  if (!unmet.length) return;
  const problems = unmet.flatMap((guard) => guard.problems?.(facts) ?? [{ field: '', code: guard.code, text: guard.text }]);
  throw new Refusal('invalid', unmet[0]!.code, unmet[0]!.text, problems);
}
