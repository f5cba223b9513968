import type { Statement } from './recorder.js';

/** What the bare server needs to do one of the portal's requests again. */
export interface Replay {
  key: string;
  status: number;
  headers: Record<string, string>;
  body: string;
  statements: Statement[];
  /** The row the recorded write was about; null for reads. */
  recordedSubject: string | null;
  /** Rows of the same kind, one per turn. */
  subjects: string[];
  /** Identifiers and receipts the recorded write made up: unique ones take their place. */
  fresh: string[];
}
