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
/** A file in quarantine: what is known of it, never its bytes. */
export interface InfectedFile {
  id: string;
  proposal: string;
  fileName: string;
  bytes: number;
  sha256: string;
  threat: string;
  scannedAt: Date;
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
  /** Files nobody may open: the last ones found. */
  infected: readonly InfectedFile[];
  mayAct: boolean;
}
export interface RetriedView {
  retried: true;
}
