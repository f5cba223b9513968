import { SetMetadata } from '@nestjs/common';

/** The few queues: deliveries of events to listeners, mail, documents, sweeps, and slow work on files. */
export type QueueName = 'events' | 'mail' | 'documents' | 'sweeps' | 'files';
export const queueNames: readonly QueueName[] = ['events', 'mail', 'documents', 'sweeps', 'files'];

/** A kind of job: what it carries (identifiers only) and how it is tried again. */
export interface JobKind<Data extends object> {
  name: string;
  queue: QueueName;
  /** One line for the generated list of jobs. */
  purpose: string;
  attempts: number;
  backoffMs: number;
  /** The same key is the same job: adding it twice runs it once. */
  key: (data: Data) => string;
}
export const defineJob = <Data extends object>(kind: JobKind<Data>): JobKind<Data> => kind;

/** What does a kind of job. Idempotent: it re-reads the row and may be called again. */
export interface Performs<Data extends object> {
  perform: (data: Data) => Promise<void>;
}
export const performsKey = 'performs';
/** Marks the provider that performs a kind of job. */
export const Performing = <Data extends object>(kind: JobKind<Data>) => <C extends new (...args: never[]) => Performs<Data>>(target: C): C => {
  SetMetadata(performsKey, kind)(target);
  return target;
};
