import type { FieldProblem } from '../errors/refusal.js';
import type { Bilingual } from '../i18n/text.js';

/** A claim that must hold before a transition may fire. Pure over facts loaded beforehand. */
export interface Guard<Facts> {
  /** Stable code, named as a claim: `callIsOpen`. */
  code: string;
  /** What to do when the claim does not hold. */
  text: Bilingual;
  holds: (facts: Facts) => boolean;
  /** Where the claim fails field by field: every problem, linked to its field. */
  problems?: (facts: Facts) => readonly FieldProblem[];
}

/** A state's words per audience: staff see the exact one, applicants a calmer one. */
export interface State {
  staff: Bilingual;
  applicant: Bilingual;
  tone: 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger';
  final?: true;
}

/** One named way from some states to another, by some roles, under guards. */
export interface Transition<S extends string, Role extends string, Subject, Facts> {
  from: readonly S[];
  to: S;
  by: readonly (Role | 'system')[];
  when?: readonly Guard<Facts>[];
  /** The last segment of its URL: `submission`. */
  noun: string;
  /** The button: a verb that says what happens. */
  label: Bilingual;
  /** What is said once it happened. */
  notice?: Bilingual;
  /** Backward and unusual steps state why. */
  reason?: 'required' | 'optional';
  /** Writes the facts of the step into the subject. */
  set?: (subject: Subject, at: Date, actorId: string | null) => void;
  /** The event's name, past tense: `proposal.submitted`. */
  emits: string;
}

/** One aggregate's life as a table: states, and every way between them. */
export interface Workflow<S extends string, T extends string, Role extends string, Subject, Facts> {
  name: string;
  title: Bilingual;
  initial: S;
  states: Record<S, State>;
  transitions: Record<T, Transition<S, Role, Subject, Facts>>;
}

/** Any workflow, for printers and sweeps that only read the table. */
export type AnyWorkflow = Workflow<string, string, string, never, never>;

/** Declares a workflow; a wrong state, an unknown role or a missing label does not compile. */
export const workflowFor =
  <Subject, Role extends string, Facts>() =>
  <const S extends string, const T extends string>(table: {
    name: string;
    title: Bilingual;
    initial: NoInfer<S>;
    states: Record<S, State>;
    transitions: Record<T, Transition<NoInfer<S>, Role, Subject, Facts>>;
  }): Workflow<S, T, Role, Subject, Facts> =>
    table;

export type StateOf<W> = W extends Workflow<infer S, string, string, never, never> ? S : never;
export type TransitionOf<W> = W extends Workflow<string, infer T, string, never, never> ? T : never;
