import type { Bilingual } from '../i18n/text.js';
import type { Guard, Workflow } from './workflow.js';

export interface Situation<S extends string, Role extends string, Facts> {
  state: S;
  /** What the actor is to this subject. */
  roles: readonly (Role | 'system')[];
  facts: Facts;
}

export type Verdict<Facts> =
  | { allowed: true }
  | { allowed: false; because: 'role' | 'state' }
  | { allowed: false; because: 'guard'; unmet: readonly Guard<Facts>[] };

/** Role and state alone: what can be said before any fact is loaded. */
export function judgeStanding<S extends string, T extends string, Role extends string, Subject, Facts>(
  workflow: Workflow<S, T, Role, Subject, Facts>,
  name: T,
  { state, roles }: Pick<Situation<S, Role, Facts>, 'state' | 'roles'>,
): { allowed: true } | { allowed: false; because: 'role' | 'state' } {
  const transition = workflow.transitions[name];
  if (!transition.by.some((role) => roles.includes(role))) return { allowed: false, because: 'role' };
  return transition.from.includes(state) ? { allowed: true } : { allowed: false, because: 'state' };
}

/** May this step happen now? Asked in one order everywhere: role, state, guards. */
export function judge<S extends string, T extends string, Role extends string, Subject, Facts>(
  workflow: Workflow<S, T, Role, Subject, Facts>,
  name: T,
  situation: Situation<S, Role, Facts>,
): Verdict<Facts> {
  const standing = judgeStanding(workflow, name, situation);
  if (!standing.allowed) return standing;
  const unmet = (workflow.transitions[name].when ?? []).filter((guard) => !guard.holds(situation.facts));
  return unmet.length ? { allowed: false, because: 'guard', unmet } : { allowed: true };
}

/** A step a person may take from here; `unmet` says what still stands in its way. */
export interface Action<T extends string = string> {
  name: T;
  noun: string;
  label: Bilingual;
  reason: 'required' | 'optional' | null;
  unmet: readonly { code: string; text: Bilingual }[];
}

/** The buttons of a page: every step open to these roles in this state, from the same judge that enforces them. */
export function actionsFor<S extends string, T extends string, Role extends string, Subject, Facts>(
  workflow: Workflow<S, T, Role, Subject, Facts>,
  situation: Situation<S, Role, Facts>,
): Action<T>[] {
  return (Object.keys(workflow.transitions) as T[]).flatMap((name) => {
    const verdict = judge(workflow, name, situation);
    if (!verdict.allowed && verdict.because !== 'guard') return [];
    const { noun, label, reason = null } = workflow.transitions[name];
    return [{ name, noun, label, reason, unmet: verdict.allowed ? [] : verdict.unmet.map(({ code, text }) => ({ code, text })) }];
  });
}
