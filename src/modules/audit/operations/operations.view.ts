import type { DeadJob, QueueHealth } from '../../../platform/jobs/jobs.js';

export interface WaitingLetter {
  id: string;
  subject: string;
  locale: 'en' | 'fr';
  delivery: 'queued' | 'sending' | 'failed';
  attempts: number;
  writtenAt: Date;
  nextAttemptAt: Date;
  lastError: string | null;
}
export interface SweepInfo {
  name: string;
  order: number;
}
export interface OperationsView {
  now: Date;
  version: string;
  startedAt: Date;
  databaseBytes: number;
  /** Committed events whose jobs are not in the queue yet. */
  undispatched: number;
  queues: readonly QueueHealth[];
  dead: readonly DeadJob[];
  letters: { waiting: number; failed: number; oldestWaitingAt: Date | null; list: readonly WaitingLetter[] };
  sweeps: { list: readonly SweepInfo[]; runs: number; lastAt: Date | null; nextAt: Date | null };
  mayAct: boolean;
}
export interface RetriedView {
  retried: true;
}
