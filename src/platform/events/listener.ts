import { SetMetadata } from '@nestjs/common';

/** An event as listeners read it back from its row. */
export interface RecordedEvent {
  id: number;
  name: string;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  particulars: Record<string, unknown>;
  at: Date;
}

/** Reacts to committed events, each delivered by its own job. Idempotent: an event may come twice. */
export interface EventListener {
  handle: (event: RecordedEvent) => Promise<void>;
}
export const listensKey = 'listens';
export interface Listening {
  name: string;
  events: readonly string[] | 'all';
}
/** Marks a provider that listens; `name` is stable, jobs carry it. */
export const ListensTo = (name: string, events: Listening['events']) => <C extends new (...args: never[]) => EventListener>(target: C): C => {
  SetMetadata(listensKey, { name, events } satisfies Listening)(target);
  return target;
};
